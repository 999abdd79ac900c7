import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/publication/publication.ts';
import { approvedPublication, fullPublication } from '../../fixtures/publication.ts';
import { docxPart, docxParts, paragraphTexts } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';
import { all, bodyOf, paragraph, withBody } from './small-publication.ts';

const full = renderDocx(fullPublication());
const document = docxPart(full, 'word/document.xml');

describe('page header, footer and metadata', () => {
  const parts = docxParts(full);
  const header = parts['word/header1.xml'] ?? '';
  const footer = parts['word/footer1.xml'] ?? '';

  it('the header holds title and version to the left and the logo to the right, over a rule', () => {
    const [left = '', right = ''] = all(header, /<w:tc>(.*?)<\/w:tc>/gs);
    expect(paragraphTexts(left)).toEqual(['Retningslinje for tryghed og alarmer   Version 2.1.0']);
    expect(right).toContain('descr="Logo for Region Østerås"');
    expect(right).toContain('<w:jc w:val="right"/>');
    expect(header).toContain('<w:tblStyle w:val="Sidehoved"/>');
  });

  it('without a logo the authority is named in its place', () => {
    const plain = { ...approvedPublication(), theme: { ...approvedPublication().theme, logo: null } };
    const [, right = ''] = all(docxPart(renderDocx(plain), 'word/header1.xml'), /<w:tc>(.*?)<\/w:tc>/gs);
    expect(paragraphTexts(right)).toEqual([plain.authority]);
  });

  it('the footer holds id, state and page numbers', () => {
    expect(paragraphTexts(footer)).toEqual([
      'solgaarden/tryghed-og-alarm  ·  UDKAST  ·  Ikke godkendt Side  af ',
    ]);
    expect(all(footer, /<w:instrText[^>]*>(.*?)<\/w:instrText>/g)).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('the footer holds the fingerprint of an approval beneath the state', () => {
    const approved = docxPart(renderDocx(approvedPublication()), 'word/footer1.xml');
    expect(approved).toMatch(/NUMPAGES.*<w:br\/>.*Fingeraftryk sha256\/1:0a1b2c3d4e5f/s);
    expect(footer).not.toContain('Fingeraftryk');
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
    expect(document).not.toContain('adec:decorative');
  });

  it('a picture without alternative text is marked as decoration', () => {
    const { assets } = fullPublication();
    const [asset = ''] = Object.keys(assets);
    const picture: Inline = { type: 'image', asset, alt: '' };
    const body: Block[] = [{ type: 'paragraph', owner: 'regional', children: [picture] }];
    expect(bodyOf({ ...withBody(...body), assets })).toMatch(/<adec:decorative [^>]*val="1"\/>/);
  });

  it('words of headings and titles are not divided', () => {
    const styles = docxPart(full, 'word/styles.xml');
    const whole = all(styles, /w:styleId="(\w+)"(?:(?!<\/w:style>).)*<w:suppressAutoHyphens\/>/gs);
    const headings = [1, 2, 3, 4, 5, 6].map((level) => `Heading${level}`);
    expect(whole).toEqual(expect.arrayContaining(['Title', 'Hovedbloknavn', ...headings]));
    expect(whole).not.toContain('Normal');
  });

  it('no text of an author is taken for one of the placeholders of the library', () => {
    const { assets } = fullPublication();
    const list: Block = {
      type: 'list',
      owner: 'regional',
      ordered: true,
      start: 1,
      items: [{ checked: null, children: [paragraph('{tal-1-1} {punkter-0} {overskrifter-0} \u{FDD0}')] }],
    };
    const [asset = ''] = Object.keys(assets);
    const picture: Inline = { type: 'image', asset, alt: '{punkter-0}' };
    const publication = { ...withBody(list), title: '{punkter-0}', assets, numbered: true };
    const body = [
      ...publication.body,
      { type: 'paragraph', owner: 'regional', children: [picture] } as const,
    ];
    const parts = docxParts(renderDocx({ ...publication, body }));
    const xml = parts['word/document.xml'] ?? '';
    expect(paragraphTexts(xml)).toContain('{tal-1-1} {punkter-0} {overskrifter-0} \uFFFD');
    expect(xml).toContain('descr="{punkter-0}"');
    expect(paragraphTexts(parts['word/header1.xml'] ?? '')).toContain('{punkter-0}   Version 1.0.0');
    expect(parts['docProps/core.xml']).toContain('<dc:title>{punkter-0}</dc:title>');
    expect(Object.values(parts).join()).not.toContain('\u{FDD0}');
  });

  it("a pale regional colour is darkened until it can be read, and Carlito becomes Word's Calibri", () => {
    const pale = { ...approvedPublication().theme, primary: '#ffe680' };
    const styles = docxPart(renderDocx({ ...approvedPublication(), theme: pale }), 'word/styles.xml');
    const color = /"heading 1".*?<w:color w:val="(\w+)"/s.exec(styles)?.[1] ?? 'FFFFFF';
    expect(Number.parseInt(color.slice(2, 4), 16)).toBeLessThan(0x80);
    expect(styles).toContain('w:ascii="Calibri"');
  });
});
