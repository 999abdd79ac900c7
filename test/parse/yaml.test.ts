import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/parse/yaml.ts';

describe('YAML læses som data', () => {
  test.each([
    ['a: 1\nb: [x, y]', { a: 1, b: ['x', 'y'] }],
    ['dato: 2026-09-30', { dato: '2026-09-30' }],
    ['a: ja', { a: 'ja' }],
    ['', null],
    ['# kun en kommentar', null],
    ['bare tekst', 'bare tekst'],
    ['a: &x 1\nb: *x', { a: 1, b: 1 }],
  ])('%j', (text, value) => expect(readYaml(text)).toMatchObject({ value, problems: [] }));
});

describe('fejl har et sted', () => {
  test.each([
    ['en nøgle, der står to gange', 'a: 1\nb: 2\na: 3\n', 'dublet', 'a: 3'],
    ['en klamme, der ikke lukkes', 'a: [1, 2\n', 'syntaks', ''],
    ['et kolon for meget', 'a: b: c\n', 'syntaks', 'b: c'],
    ['tabulator som indrykning', 'a:\n\tb: 1\n', 'syntaks', '\tb: 1'],
    ['et anker, der ikke findes', 'a: *findes-ikke\n', 'alias', ''],
  ])('%s', (_, text, kind, at) => {
    const { problems } = readYaml(text, 10);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
    for (const { span } of problems) {
      expect(span.start).toBeGreaterThanOrEqual(10);
      expect(span.end).toBeLessThanOrEqual(10 + text.length + 1);
    }
    const spot = problems.find((problem) => problem.kind === kind)?.span.start ?? 0;
    expect(text.slice(spot - 10)).toContain(at);
  });

  test('det, der kan læses, læses', () => {
    expect(readYaml('a: 1\na: 2\nb: 3\n').value).toMatchObject({ b: 3 });
  });

  test('en aliasbombe er en fejl og ingen hukommelse', () => {
    const levels = Array.from({ length: 12 }, (_, at) =>
      at === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${at}: &a${at} [${Array(9)
            .fill(`*a${at - 1}`)
            .join(', ')}]`,
    );
    const { value, problems } = readYaml(levels.join('\n'));
    expect(problems.map(({ kind }) => kind)).toEqual(['alias']);
    expect(value).toBeNull();
  });
});
