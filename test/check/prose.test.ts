import { describe, expect, it } from 'vitest';
import { linksOf } from '../../src/check/links.ts';
import { type ProseBlock, proseOf } from '../../src/check/prose.ts';
import { OBJECT } from '../../src/check/text-with-places.ts';
import { sourceOf } from '../../src/core/source.ts';
import { type ParsedDocument, parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';

function documentOf(text: string): ParsedDocument {
  return parseDocument(sourceOf('proeve.md', text), remarkParser());
}

const CASES: readonly {
  readonly title: string;
  readonly text: string;
  readonly prose: readonly (readonly [ProseBlock['kind'], string])[];
}[] = [
  {
    title: 'reads across emphasis, links and line endings',
    text: 'Her er **fed\n  tekst** og\r\n[et link](https://example.dk).',
    prose: [['afsnit', 'Her er fed tekst og et link.']],
  },
  {
    title: 'reads a quotation without its marks',
    text: '> citat\n> mere',
    prose: [['afsnit', 'citat mere']],
  },
  {
    title: 'leaves out comments and footnote marks',
    text: 'Ord<!-- note -->[^1] her.\n\n[^1]: Noten.',
    prose: [
      ['afsnit', 'Ord her.'],
      ['afsnit', 'Noten.'],
    ],
  },
  {
    title: 'puts one character for code, pictures and values that are looked up',
    text: 'Skriv `kode` til :oplysning[tilbud.navn].',
    prose: [['afsnit', `Skriv ${OBJECT} til ${OBJECT}.`]],
  },
  {
    title: 'tells headings, cells, labels and reasons apart',
    text: '# Formål\n\n| A |\n| - |\n| b |\n\n:::skrivefelt[Hvem?]{#hvem}\nLeder\n:::\n\n::skrivefelt[Svar]{#svar}\n\n:::skrivefelt{#x ikke-relevant="Vi har ingen alarm"}\n:::',
    prose: [
      ['overskrift', 'Formål'],
      ['celle', 'A'],
      ['celle', 'b'],
      ['etiket', 'Hvem?'],
      ['afsnit', 'Leder'],
      ['etiket', 'Svar'],
      ['begrundelse', 'Vi har ingen alarm'],
    ],
  },
  {
    title: 'reads the texts of the front matter',
    text: '---\ntitel: Retningslinje\nversion: 1.0.0\naendringer:\n  - { version: 1.0.0, dato: 2026-01-01, tekst: Ny alarm }\n---\n',
    prose: [
      ['hoved', 'Retningslinje'],
      ['hoved', 'Ny alarm'],
    ],
  },
];

describe('proseOf', () => {
  it.each(CASES)('$title', ({ text, prose }) => {
    expect(proseOf(documentOf(text)).map((block) => [block.kind, block.text])).toEqual(prose);
  });

  it('knows where every word of the prose stands in the file', () => {
    for (const { text } of CASES) {
      const document = documentOf(text);
      for (const block of proseOf(document)) {
        for (const { 0: word, index } of block.text.matchAll(/[\p{L}\d]+/gu)) {
          const { start, end } = block.spanOf(index, index + word.length);
          expect(document.source.text.slice(start, end)).toBe(word);
        }
      }
    }
  });

  it('reads letters with their accents apart as letters, and knows how much of the file each takes', () => {
    const typed = 'Gå på Ærø én\u00a0gang x\u0301.'.normalize('NFD');
    const [block] = proseOf(documentOf(typed));
    if (!block) throw new Error('no prose');
    expect(block.text).toBe('Gå på Ærø én gang x\u0301.');
    for (const { 0: word, index } of block.text.matchAll(/\p{L}+/gu)) {
      const { start, end } = block.spanOf(index, index + word.length);
      expect(typed.slice(start, end)).toBe(word.normalize('NFD'));
    }
  });

  it('marks links, addresses and emphasis', () => {
    const [block] = proseOf(documentOf('Se **dette** på [siden](https://a.dk), www.b.dk og `c`.'));
    expect(block?.marks.map(({ kind, start, end }) => [kind, block.text.slice(start, end)])).toEqual([
      ['fed', 'dette'],
      ['link', 'siden'],
      ['kode', OBJECT],
      ['adresse', 'www.b.dk'],
    ]);
  });

  it('reads emphasis of any depth', () => {
    const text = `${'*a **b '.repeat(4000)}${'** *'.repeat(4000)}`;
    expect(() => proseOf(documentOf(text))).not.toThrow();
  });
});

describe('linksOf', () => {
  it.each([
    ['[navn](https://a.dk/x "titel")', 'link', 'https://a.dk/x', 'navn'],
    ['<https://a.dk>', 'link', 'https://a.dk', 'https://a.dk'],
    ['[https://a.dk](https://a.dk)', 'link', 'https://a.dk', 'https://a.dk'],
    ['Se www.a.dk/b.', 'adresse', 'https://www.a.dk/b', 'www.a.dk/b'],
    ['![Plan](plan.png)', 'billede', 'plan.png', 'Plan'],
  ])('%s', (text, kind, url, shown) => {
    const document = documentOf(text);
    expect(linksOf(document).map((link) => [link.kind, link.url, link.text])).toEqual([[kind, url, shown]]);
    for (const { urlSpan } of linksOf(document)) {
      expect(url).toContain(document.source.text.slice(urlSpan.start, urlSpan.end));
    }
  });

  it('gives a definition the text of the link that uses it', () => {
    const [link] = linksOf(documentOf('[hej][q]\n\n[q]: https://q.dk'));
    expect(link).toMatchObject({ kind: 'definition', url: 'https://q.dk', text: 'hej' });
  });

  it('takes the second address in [https://a.dk](https://a.dk) for the target', () => {
    const [link] = linksOf(documentOf('[https://a.dk](https://a.dk)'));
    expect(link?.urlSpan).toEqual({ start: 15, end: 27 });
  });
});
