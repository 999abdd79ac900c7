import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { plainYaml } from '../../src/parse/plain-yaml.ts';

/** What the whole language's parser makes of a text: the data, or null where it finds a fault. */
function reference(text: string): unknown {
  const document = parseDocument(text, { version: '1.2' });
  return document.errors.length > 0 || document.warnings.length > 0 ? null : document.toJS();
}

/** Holds a text that is read as plain against the parser, places included; tells whether it was. */
function heldAgainstReference(text: string): boolean {
  const plain = plainYaml(text);
  if (!plain) return false;
  expect(plain.value, text).toEqual(reference(text));
  const { contents } = parseDocument(text, { version: '1.2' });
  if (!isMap(contents)) throw new Error(text);
  for (const { key, value } of contents.items) {
    const place = plain.placeOf([String(key)]);
    if (place && isScalar(key)) expect([place.key.start, place.key.end]).toEqual(key.range?.slice(0, 2));
    if (place?.value && isScalar(value))
      expect([place.value.start, place.value.end]).toEqual(value.range?.slice(0, 2));
    if (!isSeq(value)) continue;
    for (const [at, item] of value.items.entries()) {
      for (const pair of isMap(item) ? item.items : []) {
        const inside = plain.placeOf([String(key), at, String(pair.key)]);
        if (inside?.value && isScalar(pair.value))
          expect([inside.value.start, inside.value.end]).toEqual(pair.value.range?.slice(0, 2));
      }
    }
  }
  return true;
}

const CASES: readonly (readonly [string, string, boolean])[] = [
  ['keys with text', 'niveau: lokal\nskabelon: alarmer@1.0.0\nversion: 1.2.0\n', true],
  [
    'numbers and texts that begin with digits',
    'pladser: 24\nalder: 18-85\ndato: 2026-09-30\nmaaned: 2026-05',
    true,
  ],
  ['lists and mappings on one line', 'egenskaber: [alarm, natpersonale]\nleder: { rolle: Forstander }', true],
  [
    'lists of mappings',
    'aendringer:\n  - version: 1.0.0\n    tekst: Første udgave.\n  - version: 1.1.0\n',
    true,
  ],
  ['Danish letters and blank lines', 'målgruppe: Børn og unge\n\nnæste-revision: 2027-01-01\n', true],
  ['quotation marks', 'titel: "Alarmer"', false],
  ['a value over two lines', 'titel: Alarmer\n  og kald', false],
  ['a key twice', 'a: x\na: y', false],
  ['a key that is a list and a value', 'a:\n  - b: x\na: y', false],
  ['a comment behind a value', 'a: x # y', false],
  ['a colon in a value', 'a: x: y', false],
  ['an empty value', 'a:\nb: x', false],
  ['words that are no text', 'a: true\nb: Null', false],
  ['numbers that are not whole', 'a: 1.5', false],
  ['anchors and aliases', 'a: &b x\nc: *b', false],
  ['two documents', 'a: x\n---\nb: y', false],
  ['Windows’ line endings', 'a: x\r\nb: y\r\n', false],
  ['nothing', '', false],
];

describe('plain YAML is read as the whole language’s parser reads it', () => {
  it.each(CASES)('%s', (_, text, isPlain) => {
    expect(heldAgainstReference(text)).toBe(isPlain);
  });

  it('for all that is put together of its parts', () => {
    const word = fc.constantFrom(
      ...[
        'a',
        'næste-revision',
        'b1',
        'true',
        'null',
        'Null',
        'x y',
        '1.0.0',
        '24',
        '007',
        '1e3',
        '0x1f',
        '2026-09-30',
      ],
      ...[
        '18-85',
        '18-',
        '12 34',
        '12:30',
        '.5',
        '-',
        '- ',
        ': ',
        ':',
        ' #',
        '#',
        '[',
        ']',
        '{',
        '}',
        ',',
        ', ',
        '"',
        "'",
      ],
      ...[
        '&a',
        '*a',
        '!t',
        '|',
        '>',
        '%',
        '@',
        '`',
        '?',
        '? ',
        '§ 107',
        'a@1.0.0',
        'https://a.dk',
        '\t',
        '\u00a0',
        '…',
        'é',
      ],
    );
    const value = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    const listed = fc.array(value, { maxLength: 3 }).map((parts) => `[${parts.join(', ')}]`);
    const mapped = fc.array(fc.tuple(value, value), { maxLength: 2 }).map((parts) => {
      return `{ ${parts.map(([key, one]) => `${key}: ${one}`).join(', ')} }`;
    });
    const line = fc
      .tuple(
        fc.constantFrom('', '', '', '  ', '  - ', '    ', '- ', '   '),
        fc.constantFrom('a', 'b', 'c-d', 'å', 'true', '1', ''),
        fc.constantFrom(': ', ': ', ': ', ':', ':  ', ''),
        fc.oneof(value, value, listed, mapped, fc.constant('')),
      )
      .map((parts) => parts.join(''));
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (one) => {
        heldAgainstReference(one);
      }),
      { numRuns: 4000 },
    );
  });
});
