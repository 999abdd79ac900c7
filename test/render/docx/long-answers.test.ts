import { describe, expect, it } from 'vitest';
import type { Block, List, Table } from '../../../src/publication/publication.ts';
import { paragraphTexts } from './docx-parts.ts';
import { all, bodyOf, field, paragraph, text, withBody } from './small-publication.ts';

const heading: Block = {
  type: 'heading',
  owner: 'lokal',
  level: 1,
  number: null,
  anchor: 'h',
  children: [text('Overskrift')],
};
const table = (rows: number, caption: Table['caption'] = null): Table => ({
  type: 'table',
  owner: 'lokal',
  caption,
  align: [null],
  header: [{ children: [paragraph('Rolle')] }],
  rows: Array.from({ length: rows }, (_, index) => [{ children: [paragraph(`rolle ${index}`)] }]),
});
const list = (...items: Block[][]): List => ({
  type: 'list',
  owner: 'lokal',
  ordered: true,
  start: 1,
  items: items.map((children) => ({ checked: null, children })),
});
const callout = (...children: Block[]): Block => ({
  type: 'callout',
  owner: 'lokal',
  title: [text('Husk')],
  children,
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`Linje ${index}.`));

/** The body without the header block. */
const answered = (...answer: Block[]) => {
  const xml = bodyOf(withBody(field({ answer })));
  return xml.slice(xml.indexOf('w:val="Title"'));
};
/** How deep the tables of a text stand in each other at most. */
const depth = (xml: string) => {
  let open = 0;
  return Math.max(
    ...all(xml, /(<\/?w:tbl>)/g).map((tag) => {
      open += tag === '<w:tbl>' ? 1 : -1;
      return open;
    }),
  );
};
const tables = (xml: string) => all(xml, /(<w:tbl>.*?<\/w:tbl>)/gs);
const styles = (xml: string) => all(xml, /w:tblStyle w:val="(\w+)"/g);
const between = (xml: string) => xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '');

describe('a short answer', () => {
  it('stays on one page with its caption', () => {
    const rows = all(answered(...lines(3)), /<w:tr>(.*?)<w:tc>/gs);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true]);
  });
});

describe('a long answer', () => {
  const xml = answered(...lines(60));

  it('has a row for each paragraph, and every row may be broken', () => {
    const rows = all(xml, /<w:tr>(.*?)<\/w:tr>/gs);
    expect(rows).toHaveLength(60);
    expect(xml).not.toContain('<w:cantSplit/>');
    expect(rows.map((row) => paragraphTexts(row).length)).toEqual(rows.map(() => 1));
  });

  it('keeps nothing but its caption on the page of its first line', () => {
    expect(tables(xml).join('')).not.toContain('<w:keepNext/>');
    expect(paragraphTexts(between(xml))).toContain('Lokalt svar fra Solgården');
  });

  it('has a row for each item of a list, whose numbers go on', () => {
    const items = Array.from({ length: 40 }, (_, index) => [paragraph(`punkt ${index}`)]);
    const listed = answered(list(...items));
    expect(all(listed, /<w:tr>(.*?)<\/w:tr>/gs)).toHaveLength(40);
    expect(new Set(all(listed, /<w:numId w:val="(\d+)"/g)).size).toBe(1);
  });
});

describe('what does not stand in a row', () => {
  it.each<[string, Block[]]>([
    ['a table', [table(70)]],
    ['a short table', [paragraph('Vagter:'), table(1), paragraph('Slut.')]],
    ['a table in a list', [list([paragraph('Et'), table(1)], [paragraph('To'), list([table(2)])])]],
    ['a table in a quote', [{ type: 'blockquote', owner: 'lokal', children: [table(1)] }]],
    ['a call-out', [callout(paragraph('Nøglen.'))]],
    ['a call-out with a table', [callout(paragraph('Nøglen.'), table(3))]],
  ])('%s in an answer stands in no other table, and carries the bar on', (_, answer) => {
    const xml = answered(...answer);
    expect(depth(xml)).toBe(1);
    for (const name of styles(xml)) expect(name).toMatch(/^LokaltSvar/);
    const spaces = all(between(xml), /(<w:p><w:pPr><w:pStyle w:val="(?:Sammenfoejning)"\/>.*?<\/w:p>)/gs);
    expect(spaces.filter((one) => one.includes('<w:left '))).not.toEqual([]);
  });

  it('neither does a table in a call-out outside an answer', () => {
    const xml = bodyOf(withBody(callout(paragraph('Nøglen.'), table(3), paragraph('Låsen.'))));
    expect(depth(xml)).toBe(1);
    expect(styles(xml).slice(1)).toEqual(['FaktaboksRamme', 'Skrivefelttabel', 'FaktaboksRamme']);
  });

  it('two tables never touch, or Word would make them one', () => {
    const xml = answered(paragraph('a'), table(1), table(2), heading, paragraph('b'), callout(table(1)));
    expect(xml).not.toContain('</w:tbl><w:tbl>');
  });

  it('captions and headings stand between the tables', () => {
    const outside = paragraphTexts(between(answered(paragraph('a'), table(2, [text('Vagter')]), heading)));
    expect(outside).toEqual(expect.arrayContaining(['Tabel 1: Vagter', 'Overskrift']));
  });

  it('the whole answer is in its content control and bookmark, in the order it was written', () => {
    const xml = answered(paragraph('a'), table(1), heading, paragraph('b'));
    const [control = ''] = all(xml, /<w:sdtContent>(.*)<\/w:sdtContent>/gs);
    expect(paragraphTexts(control).filter((line) => line !== '')).toEqual([
      'a',
      'Rolle',
      'rolle 0',
      'Overskrift',
      'b',
    ]);
    expect(xml).toMatch(/bookmarkStart[^>]*name="alarm"\/><w:sdt>.*<\/w:sdt><w:bookmarkEnd/s);
  });
});
