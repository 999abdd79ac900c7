import { describe, expect, test } from 'vitest';
import { parsed, typedAt } from './parsed.ts';

const LINES = [
  '---',
  'titel: Retningslinje for alarmer',
  'anvendelsesomraade:',
  '  lovgrundlag: [serviceloven § 107, barnets lov § 43]',
  '  alder: "18-85"',
  'aendringer:',
  '  - version: 1.0.0',
  '    tekst: Første udgave',
  '---',
  '',
  '# A',
  '',
];

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('hovedet ved, hvor alt i det står (%s)', (_, ending) => {
  const document = parsed(LINES.join(ending));
  const { frontMatter } = document;

  test('som data', () => {
    expect(frontMatter?.problems).toEqual([]);
    expect(frontMatter?.value).toEqual({
      titel: 'Retningslinje for alarmer',
      anvendelsesomraade: { lovgrundlag: ['serviceloven § 107', 'barnets lov § 43'], alder: '18-85' },
      aendringer: [{ version: '1.0.0', tekst: 'Første udgave' }],
    });
  });

  test('som helhed', () => {
    expect(frontMatter && typedAt(document, frontMatter.span)).toBe(LINES.slice(0, 9).join(ending));
  });

  test.each([
    [['titel'], 'titel', 'Retningslinje for alarmer'],
    [['anvendelsesomraade', 'lovgrundlag'], 'lovgrundlag', '[serviceloven § 107, barnets lov § 43]'],
    [['anvendelsesomraade', 'lovgrundlag', 1], 'barnets lov § 43', 'barnets lov § 43'],
    [['anvendelsesomraade', 'alder'], 'alder', '"18-85"'],
    [['aendringer', 0, 'tekst'], 'tekst', 'Første udgave'],
    [['titel', 'findes', 'ikke'], 'titel', 'Retningslinje for alarmer'],
  ])('%o', (path, key, value) => {
    expect(frontMatter && typedAt(document, frontMatter.keySpan(path))).toBe(key);
    expect(frontMatter && typedAt(document, frontMatter.valueSpan(path))).toBe(value);
  });
});

describe('hvad der er et hoved', () => {
  test('det står først i filen, også efter et byte order mark', () => {
    expect(parsed('\ufeff---\na: 1\n---\n').frontMatter?.value).toEqual({ a: 1 });
  });

  test.each([
    ['ingen', '# A\n'],
    ['ikke først', '\n---\na: 1\n---\n'],
    ['ikke lukket', '---\na: 1\n'],
    ['en streg', '# A\n\n---\n\nB\n'],
  ])('%s er intet hoved', (_, text) => expect(parsed(text).frontMatter).toBeNull());

  test('et tomt hoved er et hoved uden data', () => {
    expect(parsed('---\n---\n').frontMatter).toMatchObject({ value: null, problems: [] });
  });

  test('fejl i hovedet peger ind i filen', () => {
    const document = parsed('---\ntitel: a\ntitel: b\n---\n');
    const [problem, ...others] = document.frontMatter?.problems ?? [];
    expect(others).toEqual([]);
    expect(problem?.kind).toBe('dublet');
    expect(problem && document.source.text.slice(problem.span.start)).toMatch(/^titel: b/);
  });
});
