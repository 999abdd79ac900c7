import { describe, expect, test } from 'vitest';
import {
  firstInvisible,
  invisibleIn,
  isHiddenHeading,
  nameOfInvisible,
  withoutInvisible,
} from '../../src/check/invisible-characters.ts';

const [HARD, NARROW, ZERO, SOFT, JOINER] = ['\u00a0', '\u202f', '\u200b', '\u00ad', '\u200d'];

describe('usynlige tegn, som forfatteren hører om', () => {
  test.each<[string, readonly (readonly [string, number, number])[]]>([
    [`For${SOFT}stander`, [['bredde', 3, 4]]],
    [
      `For${SOFT}${ZERO}stander${ZERO}`,
      [
        ['bredde', 3, 5],
        ['bredde', 12, 13],
      ],
    ],
    [`${ZERO}Ring`, [['bredde', 0, 1]]],
    [`Ring.${JOINER}Ja`, [['bredde', 5, 6]]],
    [
      'Ring\u0000op\u001b',
      [
        ['bredde', 4, 5],
        ['bredde', 7, 8],
      ],
    ],
    ['Ring\top\r\nnu', []],
    [`می\u200cخواهم 👩${JOINER}⚕️`, []],
    [`🏽${JOINER}a`, []],
    [HARD, [['linje', 0, 1]]],
    [`Et\n ${HARD}\t\nto`, [['linje', 3, 6]]],
    [`Et\n${NARROW}${HARD}\r\nto`, [['linje', 3, 5]]],
    [`Et ${HARD}to\n \n`, []],
    [`#${HARD}Formål`, [['overskrift', 1, 2]]],
    [` > ##${HARD}${NARROW} Formål`, [['overskrift', 5, 7]]],
    [`####### ${HARD}x\n#######${HARD}x`, []],
    [`Se #${HARD}5`, []],
    [`Et\n  -${HARD}To`, [['punkt', 6, 7]]],
    [`> -${NARROW}To`, [['punkt', 3, 4]]],
    [`Et -${HARD}to`, []],
  ])('%j', (text, expected) => {
    expect(invisibleIn(text).map(({ kind, span }) => [kind, span.start, span.end])).toEqual(expected);
  });
});

test.each([
  ['\0', 'et NUL-tegn'],
  ['\u001b', 'et styretegn'],
  [`a${HARD}`, 'et hårdt mellemrum'],
  [NARROW, 'et smalt hårdt mellemrum'],
  [SOFT, 'en blød bindestreg'],
  [ZERO, 'et mellemrum uden bredde'],
  ['\u200c', 'et skilletegn uden bredde'],
  [JOINER, 'et sammenføjningstegn uden bredde'],
  ['\u200e', 'et mærke for skriveretning'],
  ['\u200f', 'et mærke for skriveretning'],
  ['\u2060', 'et sammenføjningstegn uden bredde'],
  ['\ufeff', 'et byte order mark'],
  [`${SOFT}${ZERO}`, 'en blød bindestreg'],
  ['\u0007', 'et usynligt tegn'],
])('%j hedder %s', (text, name) => {
  expect(nameOfInvisible(text)).toBe(name);
});

test.each<[string, readonly [number, number] | null]>([
  [`ab${HARD}${ZERO}c`, [2, 4]],
  [`a${JOINER}${JOINER}b`, [1, 3]],
  ['a\u200c\u200cb', [1, 3]],
  ['ab c', null],
])('de første i %j', (text, expected) => {
  const span = firstInvisible(text);
  expect(span && [span.start, span.end]).toEqual(expected);
});

test('en tekst, som den ser ud', () => {
  expect(withoutInvisible(`${HARD}:::\u0007For${SOFT}${ZERO}stander${NARROW}på${HARD}vagt `)).toBe(
    ':::Forstander på vagt',
  );
});

test.each([
  [`#${HARD}Formål`, true],
  [`######${NARROW}Formål`, true],
  [`#######${HARD}Formål`, false],
  ['# Formål', false],
  [`Se #${HARD}Formål`, false],
  [`#${HARD}Formål\nto`, false],
])('%j er en skjult overskrift: %s', (text, expected) => {
  expect(isHiddenHeading(text)).toBe(expected);
});
