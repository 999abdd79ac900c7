import { describe, expect, test } from 'vitest';
import { addInterval, parseDate, parseInterval, printDate } from '../../src/core/danish-date.ts';

describe('en dato skrives på de måder, forfattere skriver den', () => {
  test.each([
    ['2026-09-30', '2026-09-30'],
    ['30. september 2026', '2026-09-30'],
    ['30.september 2026', '2026-09-30'],
    ['1. oktober 2026', '2026-10-01'],
    ['01. Oktober 2026', '2026-10-01'],
    ['30.\u00a0september\u00a02026', '2026-09-30'],
    ['  2026-09-30  ', '2026-09-30'],
    ['29. februar 2028', '2028-02-29'],
    ['den 30. september 2026', '2026-09-30'],
    ['d. 30. september 2026', '2026-09-30'],
    ['30/9-2026', '2026-09-30'],
    ['30/9 2026', '2026-09-30'],
    ['30/09/2026', '2026-09-30'],
    ['30.9.2026', '2026-09-30'],
    ['30. 9. 2026', '2026-09-30'],
    ['30-9-2026', '2026-09-30'],
    ['den 30.9.2026', '2026-09-30'],
  ])('»%s« er dagen %s', (text, iso) => expect(parseDate(text)).toBe(iso));

  test.each([
    ['3/4-2026', '2026-04-03'],
    ['03.04.2026', '2026-04-03'],
  ])('i »%s« kommer dagen først: %s', (text, iso) => expect(parseDate(text)).toBe(iso));

  test.each([
    ['2026-05', '2026-05'],
    ['maj 2026', '2026-05'],
    ['DECEMBER 2026', '2026-12'],
  ])('»%s« er måneden %s', (text, iso) => expect(parseDate(text)).toBe(iso));

  test.each([
    '2026-02-30',
    '29. februar 2026',
    '31. april 2026',
    '0. maj 2026',
    '2026-13',
    '2026-00-01',
    '0000-01',
    '30. septembr 2026',
    '9/30-2026',
    '31.4.2026',
    '30/9',
    '30.9.26',
    '5.2026',
    'den maj 2026',
    '2026',
    'i morgen',
    '',
  ])('»%s« er ingen dato i kalenderen', (text) => expect(parseDate(text)).toBeNull());
});

describe('en dato trykkes på dansk', () => {
  test.each([
    ['2026-09-30', '30. september 2026'],
    ['2026-10-01', '1. oktober 2026'],
    ['2026-05', 'maj 2026'],
    ['2026-13-01', '2026-13-01'],
    ['1.0.0', '1.0.0'],
  ])('%s som »%s«', (iso, printed) => expect(printDate(iso)).toBe(printed));

  test('og det trykte læses som samme dato', () => {
    for (const iso of ['2026-01-09', '2026-12-31', '2026-03']) expect(parseDate(printDate(iso))).toBe(iso);
  });
});

describe('et interval', () => {
  test.each([
    ['36 måneder', { months: 36, days: 0 }],
    ['1 måned', { months: 1, days: 0 }],
    ['36 måneder'.normalize('NFD'), { months: 36, days: 0 }],
    ['3 år', { months: 36, days: 0 }],
    ['90 dage', { months: 0, days: 90 }],
    ['2 uger', { months: 0, days: 14 }],
    ['36 Måneder', { months: 36, days: 0 }],
  ])('»%s« forstås', (text, interval) => expect(parseInterval(text)).toEqual(interval));

  test.each(['', 'måneder', '36', '-1 år', '3 years', '99999 år'])('»%s« er intet interval', (text) =>
    expect(parseInterval(text)).toBeNull(),
  );

  test.each([
    ['2026-09-30', { months: 36, days: 0 }, '2029-09-30'],
    ['2026-01-31', { months: 1, days: 0 }, '2026-02-28'],
    ['2024-02-29', { months: 12, days: 0 }, '2025-02-28'],
    ['2026-12-15', { months: 1, days: 0 }, '2027-01-15'],
    ['2026-12-15', { months: 0, days: 30 }, '2027-01-14'],
    ['2026-05', { months: 36, days: 0 }, '2029-05'],
    ['2026-05', { months: 0, days: 90 }, '2026-08'],
  ])('%s og %o giver %s', (iso, interval, due) => expect(addInterval(iso, interval)).toBe(due));
});
