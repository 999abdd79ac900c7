import { describe, expect, it } from 'vitest';
import type {
  Block,
  Field,
  Heading,
  Inline,
  List,
  Publication,
} from '../../../src/publication/publication.ts';
import { renderDocx } from '../../../src/render/docx/render-docx.ts';
import { approvedPublication, fullPublication } from '../../fixtures/publication.ts';
import { docxPart, docxParts, paragraphTexts, unescaped } from './docx-parts.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (value: string): Block => ({ type: 'paragraph', owner: 'lokal', children: [text(value)] });
const withBody = (...body: Block[]): Publication => ({ ...approvedPublication(), body });
const full = renderDocx(fullPublication());
const document = docxPart(full, 'word/document.xml');
const bodyOf = (publication: Publication) => docxPart(renderDocx(publication), 'word/document.xml');
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = '']) => found);

function field(parts: Partial<Field>): Field {
  return {
    type: 'field',
    owner: 'lokal',
    id: 'alarm',
    anchor: 'alarm',
    label: [text('Alarm')],
    display: 'embedded',
    caption: 'Lokalt svar fra Solgården',
    demand: [],
    answer: [paragraph('Tirsdag.')],
    ...parts,
  };
}

describe('headings', () => {
  const heading = (level: Heading['level'], number: string | null): Heading => ({
    type: 'heading',
    owner: 'regional',
    level,
    number,
    anchor: `a${level}-${number}`,
    children: [text(`niveau ${level}`)],
  });

  it("Word's own numbers are the numbers of the document, in chapter order through fields as well", () => {
    const counts: number[] = [];
    const numbers = all(document, /<w:pStyle w:val="Heading(\d)"\/>/g).map((found) => {
      const level = Number(found);
      counts.length = level;
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      return counts.join('.');
    });
    expect(numbers).toEqual(['1', '2', '2.1', '2.1.1', '2.1.2', '2.1.2.1', '2.2', '3', '3.1']);
    const levels = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/;
    const styles = docxPart(full, 'word/styles.xml');
    const tied = [1, 2, 3, 4, 5, 6].map((level) =>
      levels.exec(styles.slice(styles.indexOf(`w:styleId="Heading${level}"`)))?.slice(1, 3),
    );
    expect(tied.map((found) => found?.[0])).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(new Set(tied.map((found) => found?.[1])).size).toBe(1);
  });

  it('a number that Word would not give is typed, and a heading without a number gets none', () => {
    const numbered = {
      ...withBody(heading(1, '1'), heading(2, '1.4'), heading(1, null), heading(1, '2')),
      numbered: true,
    };
    const xml = bodyOf(numbered);
    expect(paragraphTexts(xml).filter((line) => line.includes('niveau'))).toEqual([
      'niveau 1',
      '1.4 niveau 2',
      'niveau 1',
      'niveau 1',
    ]);
    expect(all(xml, /<w:numId w:val="(0)"\/>/g)).toHaveLength(2);
  });

  it('without numbering no heading style has a number', () => {
    expect(docxPart(renderDocx(approvedPublication()), 'word/styles.xml')).not.toMatch(
      /"heading 1"(?:(?!<\/w:style>).)*numPr/s,
    );
  });
});

describe('lists', () => {
  const list = (ordered: boolean, start: number, ...items: Block[][]): List => ({
    type: 'list',
    owner: 'regional',
    ordered,
    start,
    items: items.map((children) => ({ checked: null, children })),
  });
  const numbering = (publication: Publication) => {
    const bytes = renderDocx(publication);
    const definitions = docxPart(bytes, 'word/numbering.xml');
    return all(docxPart(bytes, 'word/document.xml'), /<w:numPr>(.*?)<\/w:numPr>/g).map((found) => {
      const [, level = '', id = ''] = /ilvl w:val="(\d+)".*numId w:val="(\d+)"/.exec(found) ?? [];
      const instance = definitions.slice(definitions.indexOf(`<w:num w:numId="${id}"`));
      const begins = new RegExp(`ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(instance)?.[1];
      return { id, level, begins };
    });
  };

  it('each numbered list counts from its own start, wherever it stands', () => {
    const found = numbering(
      withBody(
        list(true, 1, [paragraph('a'), list(true, 1, [paragraph('b')], [paragraph('c')])], [paragraph('d')]),
        list(true, 1, [paragraph('e')]),
        list(true, 7, [paragraph('f')]),
      ),
    );
    const [a, b, c, d, e, f] = found;
    expect(found.map(({ level, begins }) => [level, begins])).toEqual([
      ['0', '1'],
      ['1', '1'],
      ['1', '1'],
      ['0', '1'],
      ['0', '1'],
      ['0', '7'],
    ]);
    expect(a?.id).toBe(d?.id);
    expect(b?.id).toBe(c?.id);
    expect(new Set([a?.id, b?.id, e?.id, f?.id]).size).toBe(4);
  });

  it("bullets use Word's list styles, by depth", () => {
    const xml = bodyOf(withBody(list(false, 1, [paragraph('a'), list(false, 1, [paragraph('b')])])));
    expect(all(xml, /pStyle w:val="(List\w+)"/g)).toEqual(['ListBullet', 'ListBullet2']);
  });

  it('an item holds more than one block, and a task shows its box', () => {
    expect(all(document, /pStyle w:val="(ListContinue2?)"/g)).toContain('ListContinue');
    expect(all(document, /<w14:checked w14:val="(\d)"\/>/g)).toEqual(['1', '0']);
    expect(paragraphTexts(document).filter((line) => /[☒☐]/.test(line))).toEqual([
      '☒ Forstanderen har aftalen med leverandøren.',
      '☐ Viceforstanderen har endnu ikke fået adgang.',
    ]);
  });
});

describe('tables', () => {
  it('every table is named, and repeats its first row', () => {
    const tables = all(document, /<w:tbl>(.*?)<\/w:tblGrid>/gs);
    expect(tables.length).toBeGreaterThan(6);
    for (const properties of tables) expect(properties).toMatch(/<w:tblCaption w:val="[^"]+"/);
    expect(document).toMatch(/<w:tblHeader\/>.{0,900}Opgave/s);
  });

  it('captions are counted', () => {
    expect(paragraphTexts(document).filter((line) => line.startsWith('Tabel '))).toEqual([
      'Tabel 1: Vagter og opgaver hen over døgnet',
      'Tabel 2: Telefonnumre',
    ]);
  });

  it('the header block comes first, with labels as its first row', () => {
    const [first] = all(document, /<w:tbl>(.*?)<\/w:tbl>/gs);
    expect(document.indexOf('<w:tbl>')).toBe(document.indexOf('<w:body>') + '<w:body>'.length);
    expect(first?.split('</w:tr>')[0]).toContain('<w:tblHeader/>');
    expect(paragraphTexts(first?.split('</w:tr>')[0] ?? '')).toEqual([
      'Godkendt af',
      'Titel',
      'Dokumenttype',
    ]);
    expect(first).toContain('<w:gridSpan w:val="2"/>');
    expect(first).toContain('<w:vMerge w:val="restart"/>');
  });
});

describe('the title', () => {
  const titles = (xml: string) =>
    paragraphTexts(all(xml, /(<w:p><w:pPr><w:pStyle w:val="Title".*?<\/w:p>)/g).join(''));

  it('stands in its cell of the header block, or beneath a block without such a cell', () => {
    expect(titles(document)).toEqual(['Retningslinje for tryghed og alarmer']);
    expect(titles(bodyOf(approvedPublication()))).toEqual(['Vejledning om besøg']);
  });
});

describe('skrivefelter', () => {
  const named = (xml: string) => ({
    tags: all(xml, /<w:tag w:val="([^"]+)"/g),
    bookmarks: all(xml, /<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g),
  });

  it('the answer is a content control tagged with the id of the field, under a bookmark of the same name', () => {
    const xml = bodyOf(withBody(field({})));
    expect(named(xml)).toEqual({ tags: ['alarm'], bookmarks: ['alarm'] });
    expect(xml).toMatch(
      /bookmarkStart[^>]*name="alarm"\/>(?:(?!bookmarkEnd).)*Tirsdag\.(?:(?!bookmarkEnd).)*<w:bookmarkEnd/,
    );
    expect(xml).toMatch(/<w:tag w:val="alarm"\/>(?:(?!<\/w:sdt>).)*Tirsdag\./);
    expect(xml).toContain('<w:alias w:val="Alarm"/>');
  });

  it('a name too long for Word is shortened, always to the same, and two such names stay apart', () => {
    const long = (end: string) => `${'meget-lang-id-'.repeat(6)}${end}`;
    const body = [field({ id: long('a'), anchor: 'a' }), field({ id: long('b'), anchor: 'b' })];
    const { tags, bookmarks } = named(bodyOf(withBody(...body)));
    expect(new Set(tags).size).toBe(2);
    expect(new Set(bookmarks).size).toBe(2);
    for (const name of bookmarks) expect(name.length).toBeLessThanOrEqual(40);
    for (const tag of tags) expect(tag.length).toBeLessThanOrEqual(64);
    expect(named(bodyOf(withBody(...body.reverse()))).bookmarks.reverse()).toEqual(bookmarks);
  });

  it.each([
    ['embedded', 'LokaltSvarRamme'],
    ['blank', 'Skriveplads'],
  ] as const)('%s: the caption and the label stand at the head of a box', (display, tableStyle) => {
    const xml = bodyOf(withBody(field({ display })));
    expect(xml).toContain(`<w:tblStyle w:val="${tableStyle}"/>`);
    expect(paragraphTexts(xml)).toEqual(
      expect.arrayContaining(['Lokalt svar fra Solgården', 'Alarm', 'Tirsdag.']),
    );
  });

  it('standalone: nothing but the answer', () => {
    const xml = bodyOf(withBody(field({ display: 'standalone' })));
    expect(paragraphTexts(xml)).not.toContain('Lokalt svar fra Solgården');
    expect(paragraphTexts(xml)).toContain('Tirsdag.');
  });

  it('a field without an answer holds a prompt', () => {
    const xml = bodyOf(withBody(field({ display: 'blank', answer: [] })));
    expect(xml).toContain('<w:showingPlcHdr/>');
    expect(paragraphTexts(xml)).toContain('Skriv svaret her');
  });

  it('a heading in an answer stands outside the tables, where the navigation pane finds it', () => {
    const outside = document.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '');
    expect(outside).toContain('Når prøven svigter');
  });
});

describe('notes, links and references', () => {
  it('a footnote referred to twice is printed once; the second mark is a field', () => {
    expect(all(document, /<w:footnoteReference w:id="(\d)"/g)).toEqual(['1', '2', '3']);
    expect(document).toContain('NOTEREF _Fodnote1');
    const notes = docxPart(full, 'word/footnotes.xml');
    expect(paragraphTexts(notes)).toContain('Røgmeldere hører ikke med; de står i beredskabsplanen.');
  });

  it('every internal link leads to a bookmark of the document', () => {
    const bookmarks = new Set(all(document, /w:name="([^"]+)"/g));
    const anchors = all(document + docxPart(full, 'word/footnotes.xml'), /w:hyperlink w:anchor="([^"]+)"/g);
    expect(anchors.length).toBeGreaterThan(8);
    for (const anchor of anchors) expect(bookmarks).toContain(anchor);
  });

  it('a reference to nothing is plain text', () => {
    const lost: Inline = { type: 'reference', anchor: 'findes-ikke', children: [text('her')] };
    const xml = bodyOf(withBody({ type: 'paragraph', owner: 'regional', children: [lost] }));
    expect(xml).not.toContain('w:hyperlink');
    expect(paragraphTexts(xml)).toContain('her');
  });

  it('only links lead out of the file', () => {
    const relationships = Object.entries(docxParts(full)).flatMap(([path, xml]) =>
      path.endsWith('.rels') ? all(xml, /(<Relationship [^>]*TargetMode="External"[^>]*>)/g) : [],
    );
    expect(relationships).toHaveLength(1);
    expect(unescaped(relationships[0] ?? '')).toContain('https://www.example.dk/tryghed?emne=alarm&sprog=da');
  });
});

describe('contents list', () => {
  const pageOf = new Map([['formaal', 2]]);
  const lines = (publication: Publication, pages?: ReadonlyMap<string, number>) => {
    const xml = docxPart(renderDocx(publication, pages ? { pageOf: pages } : {}), 'word/document.xml');
    return paragraphTexts(all(xml, /(<w:p><w:pPr><w:pStyle w:val="TOC\d"\/>.*?<\/w:p>)/g).join(''));
  };

  it('lists headings of three levels with their numbers, and pages where they are known', () => {
    expect(lines(fullPublication(), pageOf)).toEqual([
      '1 Formål og baggrund 2',
      '2 Alarmer i hverdagen',
      '2.1 Prøve af alarmer, hver uge',
      '2.1.1 Når prøven svigter',
      '2.1.2 Udstyr',
      '2.2 Vagter',
      '3 Overblik',
      '3.1 Lokal beredskabsplan',
    ]);
  });

  it('is a field that Word can update but does not ask to', () => {
    expect(document).toContain('TOC \\o &quot;1-3&quot; \\h');
    expect(document + docxPart(full, 'word/settings.xml')).not.toMatch(/updateFields|w:dirty="(?:true|1)"/);
  });
});

describe('page header, footer and metadata', () => {
  const parts = docxParts(full);
  const header = parts['word/header1.xml'] ?? '';
  const footer = parts['word/footer1.xml'] ?? '';

  it('the header holds logo, title and version, the footer id, state and page numbers', () => {
    expect(paragraphTexts(header).join()).toContain('Retningslinje for tryghed og alarmer  ·  Version 2.1.0');
    expect(header).toContain('descr="Logo for Region Østerås"');
    expect(paragraphTexts(footer)).toEqual(['solgaarden/tryghed-og-alarm  ·  Ikke godkendt Side  af ']);
    expect(all(footer, /<w:instrText[^>]*>(.*?)<\/w:instrText>/g)).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('a draft has the watermark, an approved document has not', () => {
    expect(header).toContain('string="UDKAST"');
    expect(Object.values(docxParts(renderDocx(approvedPublication()))).join()).not.toContain('UDKAST');
  });

  it('core properties: title, author, language and the dates of the document', () => {
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>Retningslinje for tryghed og alarmer</dc:title>');
    expect(core).toContain('<dc:creator>Kvalitetsteamet i Region Østerås</dc:creator>');
    expect(core).toContain('<dc:language>da-DK</dc:language>');
    expect(all(core, /W3CDTF">([^<]+)</g)).toEqual(['2026-09-30T00:00:00Z', '2026-09-30T00:00:00Z']);
  });

  it('a document without a date has no dates', () => {
    expect(docxPart(renderDocx(approvedPublication()), 'docProps/core.xml')).not.toContain('dcterms:created');
  });

  it('the language is Danish and words are hyphenated', () => {
    expect(parts['word/styles.xml']).toContain('w:lang w:val="da-DK"');
    expect(parts['word/settings.xml']).toContain('<w:autoHyphenation/>');
  });

  it('pictures have their alternative text', () => {
    expect(document).toContain('descr="Plantegning af stueetagen med tre rum"');
  });

  it("a pale regional colour is darkened until it can be read, and Carlito becomes Word's Calibri", () => {
    const pale = { ...approvedPublication().theme, primary: '#ffe680' };
    const styles = docxPart(renderDocx({ ...approvedPublication(), theme: pale }), 'word/styles.xml');
    const color = /"heading 1".*?<w:color w:val="(\w+)"/s.exec(styles)?.[1] ?? 'FFFFFF';
    expect(Number.parseInt(color.slice(2, 4), 16)).toBeLessThan(0x80);
    expect(styles).toContain('w:ascii="Calibri"');
  });
});
