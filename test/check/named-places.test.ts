import { describe, expect, it } from 'vitest';
import { chaptersOf } from '../../src/check/chapter-of.ts';
import { placesInData, placesInDocument } from '../../src/check/finding-place.ts';
import { firstExplanations, footnoteDefinitions, looseMarks, markSpan } from '../../src/check/footnotes.ts';
import { linksOf } from '../../src/check/links.ts';
import { proseOf } from '../../src/check/prose.ts';
import { TextWithPlaces } from '../../src/check/text-with-places.ts';
import { typedHeadingNumber, withoutTypedNumber } from '../../src/check/typed-heading-number.ts';
import { sourceOf } from '../../src/core/source.ts';
import { type ParsedDocument, parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';
import { spanOf } from '../../src/parse/tree.ts';
import { walk } from '../../src/parse/walk.ts';

function documentOf(text: string): ParsedDocument {
  return parseDocument(sourceOf('proeve.md', text), remarkParser());
}

describe('the name of a place in a document', () => {
  const text = `---
titel: Prøve
aendringer:
  - version: 1.0.0
---
Først

# 1. Formål og mål

Her

:::skrivefelt[Svar]{#svar}
Ydre

::::skrivefelt{#indre}
Indre
::::
:::

:::skrivefelt
Uden
:::

## Ansvar

Til sidst`;
  const places = (offset: number): string => placesInDocument(documentOf(text))(offset);
  it.each([
    ['titel', 'navn:titel'],
    ['Prøve', 'navn:titel'],
    ['aendringer', 'navn:aendringer'],
    ['1.0.0', 'navn:version'],
    ['Først', ''],
    ['Formål', 'afsnit:formaal-og-maal'],
    ['Her', 'afsnit:formaal-og-maal'],
    ['Ydre', 'felt:svar'],
    ['Indre', 'felt:indre'],
    ['Uden', 'afsnit:formaal-og-maal'],
    ['Ansvar', 'afsnit:ansvar'],
    ['Til sidst', 'afsnit:ansvar'],
  ])('%s: %s', (word, name) => {
    expect(places(text.indexOf(word))).toBe(name);
  });

  it('is that of a field from its first character to its last', () => {
    const start = text.indexOf(':::skrivefelt[');
    expect([places(start - 1), places(start)]).toEqual(['afsnit:formaal-og-maal', 'felt:svar']);
  });
});

it('the name of a place in data is the key on its line or the nearest above', () => {
  const text = '# note\nid: a\nadresse :\n  vej: x\n- navn_2: y\nx y: z\n';
  const places = placesInData(text);
  const words = ['note', 'id', 'a\n', 'adresse', 'x', 'y\n', 'z'];
  expect(words.map((word) => places(text.indexOf(word)))).toEqual([
    '',
    'navn:id',
    'navn:id',
    'navn:adresse',
    'navn:vej',
    'navn:navn_2',
    'navn:navn_2',
  ]);
});

describe('a text with places', () => {
  it('joins ranges, and knows where each character came from', () => {
    const source = 'ab \t\r\n> > cd\nXYef\r g';
    const text = new TextWithPlaces(source);
    text.add({ start: 0, end: 12 });
    text.addFor({ start: 13, end: 15 }, '*');
    text.add({ start: 15, end: source.length });
    expect(text.text).toBe('ab cd*ef g');
    const spans = ['ab', 'b c', 'cd', '*', 'f g', 'g'].map((part) => {
      const at = text.text.indexOf(part);
      return text.spanOf(at, at + part.length);
    });
    expect(spans.map(({ start, end }) => source.slice(start, end))).toEqual([
      'ab',
      'b \t\r\n> > c',
      'cd',
      'X',
      'f\r g',
      'g',
    ]);
    expect(text.spanOf(3, 3)).toEqual({ start: 10, end: 10 });
  });

  it('finds the place of an offset, or the next after it', () => {
    const text = new TextWithPlaces('abXXcd');
    expect(text.indexOf(3)).toBe(0);
    expect(text.spanOf(0, 0)).toEqual({ start: 0, end: 0 });
    text.add({ start: 0, end: 2 });
    text.add({ start: 4, end: 6 });
    expect([0, 1, 2, 3, 4, 5, 6, 9].map((offset) => text.indexOf(offset))).toEqual([0, 1, 2, 2, 2, 3, 4, 4]);
  });

  it('has no place before its first', () => {
    const text = new TextWithPlaces('abcd');
    text.add({ start: 2, end: 4 });
    expect([0, 1, 2, 3].map((offset) => text.indexOf(offset))).toEqual([0, 0, 0, 1]);
  });
});

describe('a number in front of a heading', () => {
  it.each([
    ['1. Formål', '1. ', 'Formål'],
    ['2.1 Ansvar', '2.1 ', 'Ansvar'],
    ['12.10.3.  Ansvar', '12.10.3.  ', 'Ansvar'],
    ['1. etage', null, '1. etage'],
    ['24 timer', null, '24 timer'],
    ['2026 Planen', null, '2026 Planen'],
    ['1.Formål', null, '1.Formål'],
    ['Afsnit 1. Formål', null, 'Afsnit 1. Formål'],
  ])('%s', (text, number, rest) => {
    expect([typedHeadingNumber(text), withoutTypedNumber(text)]).toEqual([number, rest]);
  });
});

it('the chapters of a place are the headings above it, nearest first', () => {
  const text = '# A\n\n## B\n\n### C\n\n## D\n\na\n\n> ### E\n>\n> b\n\n# F\n\nc';
  const chapters = new Map<string, readonly string[]>();
  walk(documentOf(text).tree, (node, ancestors) => {
    if (node.type === 'text') chapters.set(node.value, chaptersOf(ancestors, spanOf(node).start));
  });
  expect(['a', 'b', 'c'].map((word) => chapters.get(word))).toEqual([['D', 'A'], ['E', 'D', 'A'], ['F']]);
});

describe('footnotes', () => {
  const text = 'A[^x] b[^Y], \\[^z], [^ w] [^q\n\n[^x]: Noten.\n\n[^a b]: Noten\n\n[^Lang]: To';
  it('has a mark at the beginning of each explanation', () => {
    const marks = footnoteDefinitions(documentOf(text)).map(markSpan);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['[^x]', '[^Lang]']);
  });
  it('knows the marks that lead nowhere', () => {
    expect(
      looseMarks(documentOf(text)).map(({ name, mark, span }) => [
        name,
        mark,
        text.slice(span.start, span.end),
      ]),
    ).toEqual([['Y', '[^Y]', '[^Y]']]);
  });
  it('takes small and capital letters for the same, and of two explanations the first', () => {
    const text = 'x[^Å1]\n\n[^Å1]: en\n\n[^å1]: to\n\n[^b]: tre\n';
    const found = [...firstExplanations(documentOf(text))];
    expect(found.map(([key, one]) => [key, text.slice(spanOf(one).start, spanOf(one).end)])).toEqual([
      ['å1', '[^Å1]: en'],
      ['b', '[^b]: tre'],
    ]);
  });
});

describe('what a link shows and where', () => {
  const shown = (text: string): readonly (readonly string[])[] =>
    linksOf(documentOf(text)).map(({ kind, url, text: words, textSpan, urlSpan }) => [
      kind,
      url,
      words,
      text.slice(textSpan.start, textSpan.end),
      text.slice(urlSpan.start, urlSpan.end),
    ]);
  it.each<[string, readonly (readonly string[])[]]>([
    ['Se [a *b*](c.md "d").', [['link', 'c.md', 'a b', 'a *b*', 'c.md']]],
    ['Se [](c.md).', [['link', 'c.md', '', 'c.md', 'c.md']]],
    ['Se [a]().', [['link', '', 'a', 'a', '[a]()']]],
    ['Se [a](b&amp;c).', [['link', 'b&c', 'a', 'a', '[a](b&amp;c)']]],
    ['Se <https://a.dk>', [['link', 'https://a.dk', 'https://a.dk', 'https://a.dk', 'https://a.dk']]],
    ['![](p.png)', [['billede', 'p.png', '', 'p.png', 'p.png']]],
    ['[www.a.dk](https://b.dk)', [['link', 'https://b.dk', 'www.a.dk', 'www.a.dk', 'https://b.dk']]],
    [
      '[a][q] og [b][q]\n\n[q]: q.md\n[r]: r.md',
      [
        ['definition', 'q.md', 'a', 'a', 'q.md'],
        ['definition', 'r.md', '', 'r.md', 'r.md'],
      ],
    ],
    ['[q][q]\n\n[q]: <q>', [['definition', 'q', 'q', 'q', 'q']]],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('the prose of a document', () => {
  it('has the texts of the front matter that are typed as they read, and no others', () => {
    const text =
      '---\ntitel: "A: b"\nmaalgruppe: Alle\nudarbejdet-af: Vi\nid: x\ndokumentbrugere:\naendringer:\n  - tekst: |\n      En\n      to\n  - version: 1.0.0\n  - tekst: Ny alarm\n---\n';
    expect(proseOf(documentOf(text)).map(({ kind, text: words }) => [kind, words.trim()])).toEqual([
      ['hoved', 'Alle'],
      ['hoved', 'Vi'],
      ['hoved', 'Ny alarm'],
    ]);
  });

  it('marks what it stands in', () => {
    const [block] = proseOf(documentOf('A *b* [c][q] `d` ![e](e.png) **f**\n\n[q]: q.md'));
    expect(block?.marks.map(({ kind, start, end }) => [kind, block.text.slice(start, end)])).toEqual([
      ['kursiv', 'b'],
      ['link', 'c'],
      ['kode', '\uFFFC'],
      ['fed', 'f'],
    ]);
    expect(block?.ancestors.map(({ type }) => type)).toEqual(['root']);
  });

  it('reads a hard line break as a space', () => {
    expect(proseOf(documentOf('a\\\nb  \nc')).map(({ text }) => text)).toEqual(['a b c']);
  });
});
