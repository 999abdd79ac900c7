import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/publication/publication.ts';
import { fullPublication } from '../../fixtures/publication.ts';
import { docxPart, paragraphTexts } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';
import { all, bodyOf, field, paragraph, text, withBody } from './small-publication.ts';

const full = renderDocx(fullPublication());
const document = docxPart(full, 'word/document.xml');

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

  const lookOf = (xml: string, words: string) =>
    all(xml, /(<w:p>(?:(?!<\/w:p>).)*<\/w:p>)/gs)
      .filter((one) => paragraphTexts(one).includes(words))
      .join();
  const afterHeaderBlock = (xml: string) => xml.slice(xml.indexOf('w:val="Title"'));

  it.each([
    ['embedded', 'LokaltSvarRamme'],
    ['blank', 'Skriveplads'],
  ] as const)('%s: label and demand, then a box with its caption and the answer', (display, tableStyle) => {
    const demand = [paragraph('Skriv, hvornår alarmen prøves.')];
    const xml = afterHeaderBlock(bodyOf(withBody(field({ display, demand }))));
    expect(paragraphTexts(xml).filter((line) => line !== '')).toEqual([
      'Alarm',
      'Skriv, hvornår alarmen prøves.',
      'Lokalt svar fra Solgården',
      'Tirsdag.',
    ]);
    const [before = '', box = ''] = xml.split(`<w:tblStyle w:val="${tableStyle}"/>`);
    expect(paragraphTexts(before)).toContain('Skriv, hvornår alarmen prøves.');
    expect(paragraphTexts(box)).toContain('Lokalt svar fra Solgården');
    expect(lookOf(xml, 'Alarm')).toContain('w:val="SkrivefeltTitel"');
    expect(lookOf(xml, 'Skriv, hvornår alarmen prøves.')).toContain('w:val="Krav"');
  });

  it('label, demand and caption stay on the page of the answer', () => {
    const styles = docxPart(full, 'word/styles.xml');
    for (const id of ['SkrivefeltTitel', 'Krav', 'LokaltSvarMaerke', 'SkrivepladsMaerke']) {
      expect(styles).toMatch(new RegExp(`styleId="${id}"(?:(?!</w:style>).)*<w:keepNext/>`, 's'));
    }
    const list: Block = {
      type: 'list',
      owner: 'regional',
      ordered: false,
      start: 1,
      items: [{ checked: null, children: [paragraph('Nævn dagen.')] }],
    };
    expect(lookOf(bodyOf(withBody(field({ demand: [list] }))), 'Nævn dagen.')).toContain('<w:keepNext/>');
  });

  it.each(['embedded', 'standalone', 'blank'] as const)(
    '%s: an empty paragraph opens the control, or LibreOffice prints the codes of links and captions in the first',
    (display) => {
      const link: Inline = { type: 'link', url: 'https://example.dk', children: [text('example.dk')] };
      const answer: Block[] = [{ type: 'paragraph', owner: 'lokal', children: [link] }];
      const [control = ''] = all(
        bodyOf(withBody(field({ display, answer }))),
        /<w:sdtContent>(.*?)<\/w:sdtContent>/gs,
      );
      expect(paragraphTexts(control)).toEqual(['', 'example.dk']);
      expect(control).toMatch(/^<w:p><w:pPr><w:pStyle w:val="Sammenfoejning"\/><\/w:pPr><\/w:p>/);
    },
  );

  it('standalone: nothing but the answer', () => {
    const xml = bodyOf(withBody(field({ display: 'standalone' })));
    expect(paragraphTexts(xml)).not.toContain('Lokalt svar fra Solgården');
    expect(paragraphTexts(xml)).toContain('Tirsdag.');
  });

  it('a field without an answer holds a prompt', () => {
    const xml = bodyOf(withBody(field({ display: 'blank', answer: [] })));
    expect(xml).toContain('<w:showingPlcHdr/>');
    expect(paragraphTexts(xml)).toContain('Skriv svaret her');
    expect(paragraphTexts(all(xml, /<w:sdtContent>(.*?)<\/w:sdtContent>/gs).join())).toHaveLength(1);
  });

  it('a heading in an answer stands outside the tables, where the navigation pane finds it', () => {
    const outside = document.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '');
    expect(outside).toContain('Når prøven svigter');
  });
});
