import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearPattern } from '../../src/core/linear-pattern.ts';
import { compilePattern } from '../../src/core/pattern.ts';
import { readPattern } from '../../src/core/pattern-syntax.ts';
import { isRegularExpression, patternAdvice } from '../../src/core/regular-expression.ts';

/** Whether a text fits; the engine's own matcher, RE2 and whoever the program would ask must say the same. */
function fits(pattern: string, text: string): boolean {
  const own = fitsInJavaScript(pattern, text);
  const read = readPattern(pattern);
  if (typeof read === 'string') throw new Error(`${pattern}: ${read}`);
  expect([pattern, text, linearPattern(read.re2).test(text)]).toEqual([pattern, text, own]);
  expect([pattern, text, compilePattern(pattern)?.test(text)]).toEqual([pattern, text, own]);
  return own;
}

/** As the standard has it: from a place between two characters, which V8 forgets for `\B` within a surrogate pair. */
function fitsInJavaScript(pattern: string, text: string): boolean {
  const sticky = new RegExp(pattern, 'uy');
  let place = 0;
  return ['', ...text].some((character) => {
    place += character.length;
    sticky.lastIndex = place;
    return sticky.test(text);
  });
}

const CHARACTERS = [
  '',
  'a',
  'b',
  'A',
  'æ',
  'Å',
  '7',
  '-',
  ' ',
  '\n',
  '\r',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '😀',
  ']',
  '^',
  '\\',
  '.',
  '{',
  '\b',
  '\u0085',
];
const anyText = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 8 }).map((parts) => parts.join(''));

/** One character of a pattern, or a class of them. */
const atom = fc.constantFrom(
  ...[
    'a',
    'b',
    'æ',
    '7',
    '-',
    ' ',
    '😀',
    '.',
    '\\.',
    '\\\\',
    '\\]',
    '\\{',
    '\\/',
    '\\d',
    '\\D',
    '\\w',
    '\\W',
    '\\s',
    '\\S',
  ],
  ...[
    '[ab]',
    '[^ab]',
    '[a-zæøå]',
    '[A-ZÆØÅ-]',
    '[-.]',
    '[^-]',
    '[*?+]',
    '[(?:]',
    '[{}2]',
    '[[^]',
    '[|$.]',
    '[\\]\\\\]',
    '[]',
    '[^]',
  ],
  ...[
    '[\\s\\d]',
    '[^\\s]',
    '[\\S\\n]',
    '[^\\S ]',
    '[\\w.-]',
    '[\\b]',
    '[+--]',
    '[a-c-e]',
    '[😀-😂]',
    '[\\u{1F600}]',
    '[\\uD83D\\uDE00]',
  ],
  ...[
    '\\n',
    '\\r',
    '\\t',
    '\\v',
    '\\f',
    '\\0',
    '\\cJ',
    '\\x61',
    '\\u0061',
    '\\u{61}',
    '\\uD83D\\uDE00',
    '\\u00e6',
  ],
  ...['\\p{L}', '\\P{L}', '\\p{Lu}', '[\\p{Ll}\\d]', '[^\\p{N}]', '\\p{Zs}'],
);
const place = fc.constantFrom('^', '$', '\\b', '\\B');
const counts = fc.constantFrom(
  '',
  '',
  '',
  '*',
  '+',
  '?',
  '*?',
  '+?',
  '??',
  '{2}',
  '{0}',
  '{1,}',
  '{0,2}',
  '{1,3}?',
);
const { pattern: anyPattern } = fc.letrec<{ pattern: string; alternative: string; part: string }>((tie) => ({
  pattern: fc.array(tie('alternative'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
  alternative: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(atom, counts).map(([one, count]) => one + count),
    place,
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?<navn>'), tie('pattern'), counts)
      .map(
        ([open, inner, count]) =>
          `${open === '(?<navn>' && inner.includes('(?<') ? '(' : open}${inner})${count}`,
      ),
  ),
}));

describe('a pattern fits what it fits in JavaScript', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['[0-9]{4}', ['2026', 'nr. 20261'], ['202', '']],
    ['^\\d{2}-\\d{4}$', ['12-3456'], ['12-34567', ' 12-3456', '12-3456\n']],
    ['^[A-ZÆØÅ].*\\.$', ['Æble.', 'Å.'], ['æble.', 'Æble', 'Æ\n.']],
    ['^(Ja|Nej)$', ['Ja', 'Nej'], ['Ja!', 'ja']],
    ['^[Uu]ge ([1-9]|[1-4][0-9]|5[0-3])$', ['uge 9', 'Uge 53'], ['uge 54', 'uge 0']],
    ['^\\S+@\\S+\\.dk$', ['a@b.dk'], ['a b@c.dk', 'a@b.de', 'a\u00a0@b.dk']],
    ['^(\\p{L}+[ -]?)+$', ['Søndre Å-vej'], ['vej 7']],
    ['^.$', ['😀', 'æ'], ['', 'ab', '\u2028']],
    ['\\bårlig', ['xårlig'], ['årlig']],
    ['^(a+)+$', ['aaa'], ['aab']],
    ['[^]', ['\n'], ['']],
    ['\\B|a', ['a', 'ab', ' b '], ['b😀7']],
    ['', ['', 'a'], []],
  ])('%s', (pattern, fitting, other) => {
    for (const text of fitting) expect([text, fits(pattern, text)]).toEqual([text, true]);
    for (const text of other) expect([text, fits(pattern, text)]).toEqual([text, false]);
  });

  it('whatever it is made of, and in any text', () => {
    let readable = 0;
    fc.assert(
      fc.property(
        anyPattern.filter(isRegularExpression),
        fc.array(anyText, { minLength: 5, maxLength: 5 }),
        (pattern, texts) => {
          for (const text of texts) readable += fits(pattern, text) ? 1 : 0;
        },
      ),
      { numRuns: 600 },
    );
    expect(readable).toBeGreaterThan(300);
  });
});

describe('a pattern that no matcher can run in linear time', () => {
  it.each([
    ['(?=a)', 'omkring'],
    ['a(?!b)', 'omkring'],
    ['(?<=a)b', 'omkring'],
    ['(?<!a)b', 'omkring'],
    ['(a)\\1', 'henvisning'],
    ['(?<x>a)\\k<x>', 'henvisning'],
    ['\\p{Script=Greek}', 'egenskab'],
    ['[\\p{Alphabetic}]', 'egenskab'],
    ['(', 'syntaks'],
    ['a{2,1}', 'syntaks'],
    ['a{1001}', 'stort'],
    ['(?:a{40}){40}', 'stort'],
    ['a'.repeat(1001), 'stort'],
    [`${'('.repeat(101)}${')'.repeat(101)}`, 'stort'],
  ])('%s is refused, with what to write instead', (pattern, fault) => {
    expect(readPattern(pattern)).toBe(fault);
    expect(isRegularExpression(pattern)).toBe(false);
    expect(compilePattern(pattern)).toBeNull();
    expect(patternAdvice(pattern)).toMatch(/^et|^en/);
  });

  it.each(['[(?=]', '\\(\\?=a\\)', '[(?<x>\\]]a', '(?<navn>a)', 'a{1000}', '(?:a{30}){30}'])(
    'is not %s',
    (pattern) => {
      expect(patternAdvice(pattern)).toBeNull();
      expect(isRegularExpression(pattern)).toBe(true);
    },
  );
});

describe('only where its time is sure to be linear does the engine itself run a pattern', () => {
  it.each([
    '[0-9]{4}',
    '^\\d{2}-\\d{4}$',
    '^[A-ZÆØÅ].*$',
    '^(Ja|Nej)$',
    '^[Uu]ge ([1-9]|[1-4]\\d)$',
    'a?b?c?',
  ])('%s', (pattern) => expect(readPattern(pattern)).toMatchObject({ plain: true }));

  it.each([
    ['a repeated group', '^(a+)+$'],
    ['a group that may be left out', '(ab)?c'],
    ['two parts without end', '^\\d*\\d*$'],
    ['a part without end that may begin anywhere', 'a*b'],
    ['a part without end in an alternative that may begin anywhere', '^a|b*c'],
    ['many parts that may be left out', 'a?'.repeat(7)],
    ['a place within a word', '^a\\B'],
    ['many alternatives after each other', '(a|a)'.repeat(7)],
    ['counted parts in great numbers', 'a{0,50}a{0,50}b'],
    ['a great number', 'a{100}'],
  ])('not in %s', (_, pattern) => expect(readPattern(pattern)).toMatchObject({ plain: false }));
});
