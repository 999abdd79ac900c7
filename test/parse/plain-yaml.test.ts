import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnyYaml } from '../../src/parse/any-yaml.ts';
import { readPlainYaml } from '../../src/parse/plain-yaml.ts';
import { type DataPath, readYaml, type YamlData } from '../../src/parse/yaml.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Everything that can be asked of YAML: its data, its faults, and the place of every key and value. */
function asked({ value, problems, valueSpan, keySpan }: YamlData, paths: readonly DataPath[]) {
  return { value, problems, places: paths.map((at) => ({ at, value: valueSpan(at), key: keySpan(at) })) };
}

function pathsOf(value: unknown, at: DataPath = []): readonly DataPath[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, below]) =>
          pathsOf(below, [...at, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [at, [...at, 'findes-ikke'], ...inner];
}

/** Who reads a text; when it is the plain reader, the library must say the same of it. */
function readBy(text: string): 'plain' | 'library' {
  if (readPlainYaml(text) === null) return 'library';
  const library = readAnyYaml(text, 7);
  const paths = pathsOf(library.value);
  expect(asked(readYaml(text, 7), paths), text).toEqual(asked(library, paths));
  return 'plain';
}

function yamlTexts(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|md)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(path.join(ROOT, folder, name), 'utf8');
      return name.endsWith('.yaml') ? text : (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? []);
    });
}

const TEXTS = ['examples', 'templates', 'hovedblokke', 'data'].flatMap(yamlTexts);

describe('plain YAML says of a text what the library says', () => {
  it.each([
    ['keys and texts', 'id: solgaarden\nnavn: Solgården på bakken', 'plain'],
    [
      'numbers, truth values, dates and versions',
      'a: 1\nb: 2.50\nc: true\nd: 2026-09-30\ne: 1.0.0\nf: 18-85',
      'plain',
    ],
    ['numbers in other forms', 'a: 0x1f', 'library'],
    ['a number with a zero in front', 'a: 0460', 'library'],
    ['nothing', 'a:\nb: 1', 'plain'],
    ['nothing at the end', 'b: 1\na:', 'library'],
    ['lists and maps in brackets', 'a: [x, "y, z", {k: v, l: [1]}]\nb: []\nc: {}', 'plain'],
    ['brackets over two lines', 'a: [x,\n  y]', 'library'],
    ['a list in the column of its key', 'a:\n- x\n- y: 1\n  z: 2\nb: 3', 'plain'],
    ['lists in lists', 'a:\n  - - x\n    - y\n  - z', 'plain'],
    ['comments', '# over\na: 1 # bag\n# imellem\nb:\n  # indrykket\n  c: 2\n# under\n', 'plain'],
    ['a comment behind a colon', 'a: # her\n  b: 1', 'plain'],
    ['a hash and a colon inside a word', 'a: b:c#d', 'plain'],
    ['a colon and a space inside a text', 'a: b: c', 'library'],
    ['quotation marks', `a: 'det''s'\nb: "x"`, 'plain'],
    ['a backslash in quotation marks', 'a: "x\\ny"', 'library'],
    ['a text that goes on below', 'a: x\n  y', 'library'],
    ['a text in a block', 'a: |\n  x', 'library'],
    ['an anchor', 'a: &x 1\nb: *x', 'library'],
    ['a key that is there twice', 'a: 1\na: 2', 'library'],
    ['a key that is no text', 'true: 1', 'library'],
    ['a key that JavaScript knows', '__proto__: 1', 'library'],
    ['a tab', 'a:\t1', 'library'],
    ['Windows line endings', 'a: 1\r\nb: 2', 'library'],
    ['two documents', 'a: 1\n---\nb: 2', 'library'],
    ['nesting without end', `a: ${'['.repeat(5000)}`, 'library'],
    ['indentation without end', `${'- '.repeat(5000)}x`, 'library'],
  ])('%s', (_, text, by) => expect(readBy(text)).toBe(by));

  it('in all files that ship, and reads them itself', () => {
    expect(TEXTS.length).toBeGreaterThan(50);
    expect(TEXTS.filter((text) => readBy(text) === 'library')).toEqual([]);
  });

  const PIECES = [
    ...['\n', '  ', ' ', '- ', 'a: ', 'b:', 'c: x', ': ', '#', ' # k', '[', ']', '{', '}', ', ', "'", '"'],
    ...['1', '2026-01-01', '1.0', 'true', 'null', '~', '-', '?', '|', '>', '&a', '*a', '!t', 'æ', '\n\n'],
    ...[
      'x y',
      '\n- ',
      '\n  - ',
      '\n# z\n',
      '0x1',
      '.5',
      '1e3',
      '007',
      'key: v\n',
      '%',
      '@',
      '<<: ',
      '\t',
      '\r\n',
    ],
  ];
  const made = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  const changed = fc
    .tuple(fc.constantFrom(...TEXTS), fc.nat(), fc.constantFrom(...PIECES), fc.nat({ max: 4 }))
    .map(([text, where, piece, gone]) => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + gone);
    });

  it('in texts of every kind', () => {
    const by = { plain: 0, library: 0 };
    fc.assert(
      fc.property(fc.oneof(made, changed), (text) => {
        by[readBy(text)] += 1;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(by.plain, by.library)).toBeGreaterThan(100);
  });
});
