import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/core/words.ts';
import { spanOf } from '../../src/parse/tree.ts';
import { walk } from '../../src/parse/walk.ts';
import { parsed, readText } from './parsed.ts';

/** Pieces that mean something to one of the parsers, in any order. */
const PIECES = [
  ':',
  '::',
  ':::',
  '::::',
  'skrivefelt',
  'faktaboks',
  ':oplysning',
  ':henvisning',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '#a',
  '.b',
  'a="b"',
  "c='d'",
  'e=f',
  '"',
  '---',
  '***',
  '<!--',
  '-->',
  '<b>',
  '|',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '    ',
  '> ',
  '- ',
  '1. ',
  '- [x] ',
  '# ',
  '`',
  '```',
  '[^1]',
  '[^1]: ',
  '*',
  '_',
  '~~',
  '\\',
  '&amp;',
  '\u0000',
  '\ufeff',
  'æøå',
  'a\u030a',
  '🎉',
  '\ud800',
  'kl. 10:30',
  '1:1-støtte',
  'https://example.dk',
  'x@example.dk',
  ' ',
  'tekst',
];

const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('enhver tekst kan læses', () => {
  test('uden at noget går galt, og hver knude har et sted i teksten', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const document = parsed(text);
        walk(document.tree, (node) => {
          const { start, end } = spanOf(node);
          expect(node.position).toBeDefined();
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(document.source.text.length);
        });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['citater', '> '.repeat(1500)],
    ['lister', `${'- '.repeat(200)}x`],
    ['fremhævelser', `${'*a '.repeat(500)}${'b*'.repeat(500)}`],
    ['klammer', '['.repeat(3000)],
    [
      'beholdere',
      `${Array.from({ length: 60 }, (_, at) => `${':'.repeat(63 - at)}faktaboks`).join('\n')}\nx\n`,
    ],
  ])('dybt indlejrede %s', (_, text) => expect(parsed(text).tree.children.length).toBeGreaterThan(0));
});

/** Running text of letters, digits, colons and Danish punctuation: nothing in it is markup. */
const word = fc.oneof(
  fc.constantFrom(
    'kl. 10:30',
    '1:1-støtte',
    '2:1',
    'Ansvarlig:Forstander',
    'D4:InfoNet',
    '§ 107',
    '§107, stk. 2',
    'a::b',
    ':x',
    '10:',
  ),
  fc.string({ unit: fc.constantFrom(...'abcæøåÆØÅ0129:.,;?!§%–»«'), minLength: 1, maxLength: 8 }),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `Tekst ${words.join(' ')}`);

test('i en tekst uden direktiver er ordene i træet ordene i filen', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const text = paragraphs.join('\n\n');
      expect(parsed(text).tree.children.map((child) => wordsOf(readText(child)))).toEqual(
        paragraphs.map(wordsOf),
      );
    }),
    { numRuns: 300 },
  );
});
