import { describe, expect, test } from 'vitest';
import { decodeSource, LineIndex, sourceOf } from '../../src/core/source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('en fil læses som UTF-8', () => {
  test('æøå kommer igennem', () => {
    expect(decodeSource('a.md', bytes('blåbærgrød'))).toEqual({
      file: 'a.md',
      text: 'blåbærgrød',
      invalidUtf8At: null,
    });
  });

  test('et byte order mark hører ikke til teksten', () => {
    expect(decodeSource('a.md', bytes('\ufeff# A')).text).toBe('# A');
    expect(sourceOf('a.md', '\ufeff# A').text).toBe('# A');
  });

  test('et mærke inde i teksten bliver stående', () => {
    expect(decodeSource('a.md', bytes('a\ufeffb')).text).toBe('a\ufeffb');
  });

  test('det første sted, der ikke er UTF-8, huskes', () => {
    const latin = Uint8Array.from([...bytes('# Æ\n'), 0x62, 0x6c, 0xe5, 0x0a]);
    const source = decodeSource('a.md', latin);
    expect(source.text).toBe('# Æ\nbl\ufffd\n');
    expect(source.invalidUtf8At).toBe(6);
  });

  test('et erstatningstegn, som forfatteren selv har skrevet, er gyldigt', () => {
    expect(decodeSource('a.md', bytes('a\ufffdb')).invalidUtf8At).toBeNull();
  });

  test('en tom fil er en tom tekst', () => expect(decodeSource('a.md', new Uint8Array()).text).toBe(''));
});

describe('linjer og kolonner tælles fra 1, kolonner i UTF-16-enheder', () => {
  test.each([
    ['LF', 'a\nbc\nd', 5, { line: 3, column: 1 }],
    ['CRLF', 'a\r\nbc\r\nd', 7, { line: 3, column: 1 }],
    ['CR', 'a\rbc\rd', 5, { line: 3, column: 1 }],
    ['blandet', 'a\r\nb\rc\nd', 7, { line: 4, column: 1 }],
    ['et tegn af to enheder', '🎉x', 2, { line: 1, column: 3 }],
    ['et bogstav og dets accent hver for sig', 'a\u030ax', 2, { line: 1, column: 3 }],
    ['linjeskiftet selv hører til linjen', 'a\r\nb', 2, { line: 1, column: 3 }],
    ['efter teksten er slutningen', 'ab', 99, { line: 1, column: 3 }],
    ['før teksten er begyndelsen', 'ab', -1, { line: 1, column: 1 }],
    ['en tom tekst', '', 0, { line: 1, column: 1 }],
  ])('%s', (_, text, offset, point) => expect(new LineIndex(text).point(offset)).toMatchObject(point));

  test('en linje vises uden sin slutning', () => {
    const lines = new LineIndex('a\r\nbc\rd\n');
    expect([1, 2, 3, 4, 5].map((number) => lines.line(number))).toEqual(['a', 'bc', 'd', '', undefined]);
  });
});
