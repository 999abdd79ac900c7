import { describe, expect, it } from 'vitest';
import type { Block, Heading, List, Publication } from '../../../src/publication/publication.ts';
import { approvedPublication, fullPublication } from '../../fixtures/publication.ts';
import { docxPart, paragraphTexts } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';
import { all, bodyOf, paragraph, text, withBody } from './small-publication.ts';

const full = renderDocx(fullPublication());
const document = docxPart(full, 'word/document.xml');

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

  it('bullets and numbers have the colour of the text', () => {
    expect(docxPart(full, 'word/numbering.xml')).not.toContain('<w:color ');
  });

  it('an item holds more than one block, and a task shows its box', () => {
    expect(all(document, /pStyle w:val="(ListContinue2?)"/g)).toContain('ListContinue');
    expect(all(document, /<w14:checked w14:val="(\d)"\/>/g)).toEqual(['1', '0']);
    expect(paragraphTexts(document).filter((line) => /[☒☐]/.test(line))).toEqual([
      '☒ Forstanderen har aftalen med leverandøren.',
      '☐ Viceforstanderen har endnu ikke fået adgang.',
    ]);
  });

  it('a line that ends in a colon stays with the list it introduces', () => {
    const intro = (end: string) =>
      bodyOf(withBody(paragraph(`Husk altid${end}`), list(false, 1, [paragraph('nøglen')])));
    const kept = (xml: string) => /<w:keepNext\/>(?:(?!<\/w:p>).)*Husk altid/s.test(xml);
    expect(kept(intro(':'))).toBe(true);
    expect(kept(intro('.'))).toBe(false);
  });
});

describe('tables', () => {
  it('every table is named, and repeats its first row', () => {
    const tables = all(document, /<w:tbl>(.*?)<\/w:tblGrid>/gs);
    expect(tables.length).toBeGreaterThan(6);
    for (const properties of tables) expect(properties).toMatch(/<w:tblCaption w:val="[^"]+"/);
    expect(document).toMatch(/<w:tblHeader\/>.{0,900}Opgave/s);
  });

  it('a short table stays on one page with its caption, a long one does not', () => {
    const cell = (value: string) => ({ children: [paragraph(value)] });
    const kept = (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => [cell(`række ${index}`)]);
      const xml = bodyOf(
        withBody({
          type: 'table',
          owner: 'regional',
          caption: null,
          align: [null],
          header: [cell('Opgave')],
          rows,
        }),
      );
      return all(xml, /(<w:p>(?:(?!<\/w:p>).)*<\/w:p>)/gs)
        .filter((one) => paragraphTexts(one).join().startsWith('række'))
        .map((one) => one.includes('<w:keepNext/>'));
    };
    expect(kept(3)).toEqual([true, true, false]);
    expect(kept(40)).not.toContain(true);
  });

  it('the room goes to the columns with much text', () => {
    const cell = (value: string) => ({ children: [paragraph(value)] });
    const long = 'Vagten ringer til den, der har bagvagt, og skriver i vagtbogen.';
    const [header, row] = [
      [cell('Dag'), cell('Opgave'), cell('Rolle')],
      [cell('mandag'), cell(long), cell('Afdelingsleder eller forstander')],
    ];
    const align = [null, null, null];
    const xml = bodyOf(
      withBody({ type: 'table', owner: 'regional', caption: null, align, header, rows: [row] }),
    );
    const [day = 0, task = 0, role = 0] = all(xml, /<w:gridCol w:w="(\d+)"\/>/g)
      .slice(-3)
      .map(Number);
    expect(day).toBeLessThan(role);
    expect(role).toBeLessThan(task);
    expect(day + task + role).toBe(9298);
  });

  it('a date is one word, but where a column has no room for it', () => {
    const date = '15.\u00a0september\u00a02026';
    const printed = (count: number) => {
      const row = Array.from({ length: count }, () => ({ children: [paragraph(date)] }));
      const header = row.map(() => ({ children: [paragraph('Frist')] }));
      const align = row.map(() => null);
      return bodyOf(
        withBody({ type: 'table', owner: 'regional', caption: null, align, header, rows: [row] }),
      );
    };
    expect(printed(2)).toContain(date);
    expect(printed(9)).not.toContain('\u00a0');
    expect(printed(9)).toContain('15. september 2026');
  });

  it('captions are counted', () => {
    expect(paragraphTexts(document).filter((line) => line.startsWith('Tabel '))).toEqual([
      'Tabel 1: Vagter og opgaver hen over døgnet',
      'Tabel 2: Telefonnumre',
    ]);
  });

  it('the header block comes first, with labels as its first row', () => {
    const [first] = all(document, /<w:tbl>(.*?)<\/w:tbl>/gs);
    expect(document).toMatch(/<w:body>(?:<w:p><w:pPr>(?:(?!<\/w:p>|<w:t>).)*<\/w:p>)?<w:tbl>/);
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
