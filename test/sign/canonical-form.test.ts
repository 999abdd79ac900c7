import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remarkParser } from '../../src/parse/remark-parser.ts';
import { canonicalFrontMatter, canonicalJson, DEFAULTS } from '../../src/sign/canonical-data.ts';
import { canonicalText, type LineBreaks } from '../../src/sign/canonical-text.ts';
import { digestOf, shortDigest } from '../../src/sign/digest.ts';
import { approvalParts } from '../../src/sign/parts.ts';
import { LOCAL, subjectOf, TEMPLATE } from './signed-workspace.ts';

const parse = remarkParser();

function canonical(markdown: string, breaks: LineBreaks = 'flow'): string {
  return canonicalText(parse(markdown).children, { breaks });
}

describe('version 1 of the canonical form never changes', () => {
  // Whoever must change a line here makes version 2: approvals in force were made with these digests.
  test('texts', () => {
    const markdown = `# Formål

En *vigtig*\ntekst[^1] med [link](https://example.dk "Titel") og \`kode\`.

1. Et
   - [x] gjort

| A | B |
| --- | ---: |
| 1 | 2 |

:::faktaboks[Husk]{b=2 a="1"}
:oplysning[tilbud.navn]
:::

\`\`\`
  to  blanke
\`\`\`

[^1]: Note.
`;
    expect(canonical(markdown, 'lines')).toBe(`heading {"depth":1} [
"Formål"
]
paragraph [
"En "
emphasis [
"vigtig"
]
"\\ntekst"
footnoteReference {"identifier":"1"}
" med "
link {"title":"Titel","url":"https://example.dk"} [
"link"
]
" og "
inlineCode {"value":"kode"}
"."
]
list {"ordered":true,"start":1} [
listItem [
paragraph [
"Et"
]
list {"ordered":false} [
listItem {"checked":true} [
paragraph [
"gjort"
]
]
]
]
]
table {"align":[null,"right"]} [
tableRow [
tableCell [
"A"
]
tableCell [
"B"
]
]
tableRow [
tableCell [
"1"
]
tableCell [
"2"
]
]
]
containerDirective {"name":"faktaboks","attributes":[["a","1"],["b","2"]]} [
label [
"Husk"
]
paragraph [
textDirective {"name":"oplysning","attributes":[]} [
"tilbud.navn"
]
]
]
code {"value":"  to  blanke"}
footnoteDefinition {"identifier":"1"} [
paragraph [
"Note."
]
]`);
  });

  test('pictures, HTML, and directives without a label', () => {
    const markdown = '![kort  over](u.png) <b>x<!-- y --></b>\n\n::sideskift\n\n<div>\na<!-- b -->\n</div>';
    expect(canonical(markdown)).toBe(`paragraph [
image {"alt":"kort over","url":"u.png"}
" "
html {"value":"<b>"}
"x"
html {"value":"</b>"}
]
leafDirective {"name":"sideskift","attributes":[]} [
]
html {"value":"<div> a </div>"}`);
  });

  test('data', () => {
    expect(canonicalJson({ b: [1, ' to  ord '], a: { d: true, c: null } })).toBe(
      '{"a":{"c":null,"d":true},"b":[1,"to ord"]}',
    );
    expect(canonicalJson(' to\nord ')).toBe('"to ord"');
    expect(canonicalJson(undefined)).toBe('null');
  });

  test('digests', () => {
    expect(digestOf('æøå')).toBe('sha256/1:6c228cdba89548a1af198f33819536422fb01b66e51f761cf2ec38d1fb4178a6');
    expect(shortDigest(digestOf(''))).toBe('sha256/1:e3b0c44298fc');
    expect(digestOf(canonicalJson(approvalParts(subjectOf(LOCAL))))).toBe(
      'sha256/1:feb475d3ec75b796145789ae8d0fc77d630567cc1bdb7f37175ef5f66666e3c1',
    );
    expect(digestOf(canonicalJson(approvalParts(subjectOf(TEMPLATE))))).toBe(
      'sha256/1:fb4a7c46562335b452ff9974d8fc8f7163bbbd48e7f67aae1f0f8c6192b0af86',
    );
  });
});

describe('every key of the front matter with a default', () => {
  test.each(['regional', 'lokal'])(
    'of %s documents counts as not written when it says the default',
    (kind) => {
      const schema: { properties: Record<string, { default?: string }> } = JSON.parse(
        readFileSync(`schemas/${kind}.schema.json`, 'utf8'),
      );
      const defaults = Object.entries(schema.properties).flatMap(([key, value]) =>
        value.default === undefined ? [] : [[key, value.default]],
      );
      expect(defaults.length).toBeGreaterThan(0);
      expect(canonicalFrontMatter(Object.fromEntries(defaults)).size).toBe(0);
      expect(DEFAULTS).toMatchObject(Object.fromEntries(defaults));
    },
  );
});

describe('what no reader sees does not count', () => {
  test.each<[string, string, string]>([
    ['a padded table', '| A | B |\n| - | - |\n| 1 | 2 |', '|A|B|\n|---|---|\n|  1  |  2  |'],
    ['a heading underlined', '# Formål', 'Formål\n===='],
    ['an escape that is not needed', 'a - b', 'a \\- b'],
    ['an entity', 'a § b', 'a &sect; b'],
    ['a loose list', '- a\n- b', '- a\n\n- b'],
    ['deeper indentation of a list in a list', '- a\n  - b', '- a\n    - b'],
    ['longer fences', '```\na\n```', '~~~~\na\n~~~~'],
    ['more colons', ':::faktaboks[A]\nb\n:::', '::::::faktaboks[A]\nb\n::::::'],
    ['a comment at the end of a line', 'a', 'a <!-- b -->'],
    ['a comment between blocks', 'a\n\nb', 'a\n\n<!-- c\n\nd -->\n\nb'],
    ['a comment at the end of a heading', '# a', '# a <!-- b -->'],
    ['a comment at the start of a heading', '# a', '# <!-- b --> a'],
    ['a comment in a cell', '| a |\n| - |\n| b |', '| a <!-- c --> |\n| - |\n| <!-- c --> b |'],
    ['a comment in HTML', '<div>\na\n</div>', '<div>\na<!-- b -->\n</div>'],
    ['two blanks in a title', '[a](u "b c")', '[a](u "b  c")'],
    ['blanks at the end of a line of code', '```\na\nb\n```', '```\na  \nb\n```'],
    ['the line ends of code', '```\na\nb\n```', '```\r\na\r\nb\r\n```'],
    ['the order of attributes', ':::faktaboks[A]{b=1 a=2}\nb\n:::', ':::faktaboks[A]{a=2 b=1}\nb\n:::'],
    ['blanks in an attribute', ':::faktaboks[A]{a="b c"}\nb\n:::', ':::faktaboks[A]{a=" b  c"}\nb\n:::'],
    ['a reference in short form', '[x][x]\n\n[x]: /u', '[x]\n\n[x]: /u'],
    ['a lone carriage return in code', '```\na\nb\n```', '```\na\rb\n```'],
    ['a link written as a reference', '[a][x]\n\n[x]: /u', '[a][X]\n\n[x]:   /u'],
  ])('%s', (_, one, other) => {
    expect(canonical(other)).toBe(canonical(one));
  });
});

describe('what a reader sees counts', () => {
  test.each<[string, string, string]>([
    ['a level of a heading', '# a', '## a'],
    ['bold or italic', '*a*', '**a**'],
    ['a numbered list', '- a', '1. a'],
    ['where the numbers begin', '1. a', '2. a'],
    ['a tick', '- [ ] a', '- [x] a'],
    ['one paragraph or two', 'a b', 'a\n\nb'],
    ['a paragraph in a list or after it', '- a\n\n  b', '- a\n\nb'],
    ['an alternative text', '![a](u.png)', '![b](u.png)'],
    ['an address', '[a](u)', '[a](v)'],
    ['indentation in code', '```\na\n```', '```\n  a\n```'],
    ['two lines of code or one word', '```\na\nb\n```', '```\nab\n```'],
    ['a blank at the end of the words of a link', '[a](u)', '[a ](u)'],
    ['a line end in code', '```\na\nb\n```', '```\na b\n```'],
    ['a blank before emphasis', 'a *b*', 'a*b*'],
    ['an attribute twice', ':::faktaboks[A]{a=1}\nb\n:::', ':::faktaboks[A]{a=1 a=1}\nb\n:::'],
    [
      'the order of the same attribute twice',
      ':::faktaboks[A]{a=1 a=2}\nb\n:::',
      ':::faktaboks[A]{a=2 a=1}\nb\n:::',
    ],
    ['a comment in code', '`a`', '`a<!-- b -->`'],
    ['a label or a paragraph', ':::faktaboks[a]\nb\n:::', ':::faktaboks\na\n\nb\n:::'],
    ['raw HTML', 'a', '<div>a</div>'],
    ['a comment that is never closed', 'a', 'a\n\n<!-- b'],
    ['quotes that hold the separators of the form', '"a"', '"a" ['],
  ])('%s', (_, one, other) => {
    expect(canonical(other)).not.toBe(canonical(one));
  });

  test('a line break in an answer, but not in regional prose', () => {
    expect(canonical('a\nb', 'lines')).not.toBe(canonical('a b', 'lines'));
    expect(canonical('a\nb', 'flow')).toBe(canonical('a b', 'flow'));
    expect(canonical('a  \nb', 'lines')).toBe(canonical('a\nb', 'lines'));
    expect(canonical('a  b', 'lines')).toBe(canonical('a b', 'lines'));
  });
});

describe('any text', () => {
  const word = fc.stringMatching(/^[a-zæøå0-9.:§–]{1,8}$/);

  test('has every word of it in its canonical form', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const form = canonical(`x ${words.join(' ')}`);
        for (const one of words) expect(form).toContain(one);
      }),
    );
  });

  test('has a canonical form, however deep it nests', () => {
    expect(canonical(`${'>'.repeat(3000)} a`)).toContain('"a"');
  });
});
