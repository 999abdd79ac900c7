import { describe, expect, test } from 'vitest';
import { parseRange, printRange, rangesOverlap } from '../../src/core/range.ts';

describe('et interval af hele tal', () => {
  test.each([
    ['20-300', { least: 20, most: 300 }, '20–300'],
    ['20 – 300', { least: 20, most: 300 }, '20–300'],
    ['20-', { least: 20, most: null }, 'mindst 20'],
    ['-300', { least: null, most: 300 }, 'højst 300'],
    ['5', { least: 5, most: 5 }, 'præcis 5'],
    ['0-1', { least: 0, most: 1 }, '0–1'],
  ])('»%s« kan stå åbent og trykkes i ord', (text, range, printed) => {
    expect(parseRange(text)).toEqual(range);
    expect(printRange(range)).toBe(printed);
  });

  test.each(['', '-', '300-20', 'a-b', '1-2-3', '1,5-2', '20--300'])('»%s« er intet interval', (text) =>
    expect(parseRange(text)).toBeNull(),
  );

  test.each([
    ['0-17', '18-85', false],
    ['0-18', '18-85', true],
    ['18-', '-17', false],
    ['18-', '20-30', true],
    ['-5', '-300', true],
  ])('%s og %s har et tal fælles: %s', (one, other, shared) => {
    const [first, second] = [parseRange(one), parseRange(other)];
    expect(first && second && rangesOverlap(first, second)).toBe(shared);
    expect(first && second && rangesOverlap(second, first)).toBe(shared);
  });
});
