import { describe, expect, it } from 'vitest';
import type { Inline, Publication } from '../../../src/publication/publication.ts';
import { fullPublication } from '../../fixtures/publication.ts';
import { docxPart, docxParts, paragraphTexts, unescaped } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';
import { all, bodyOf, text, withBody } from './small-publication.ts';

const full = renderDocx(fullPublication());
const document = docxPart(full, 'word/document.xml');

describe('notes, links and references', () => {
  it('a footnote referred to twice is printed once; the second mark is a field', () => {
    expect(all(document, /<w:footnoteReference w:id="(\d)"/g)).toEqual(['1', '2', '3']);
    expect(document).toContain('NOTEREF _Fodnote1');
    const notes = docxPart(full, 'word/footnotes.xml');
    expect(paragraphTexts(notes)).toContain('Røgmeldere hører ikke med; de står i beredskabsplanen.');
  });

  it('a space stands between the number of a footnote and its text', () => {
    const notes = docxPart(full, 'word/footnotes.xml');
    expect(all(notes, /<w:footnoteRef\/><\/w:r><w:r><w:t[^>]*>(.)<\/w:t>/g)).toEqual([
      '\u00A0',
      '\u00A0',
      '\u00A0',
    ]);
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

  it('a link out of the file is a field, and nothing in the file is related to anything outside it', () => {
    expect(unescaped(document)).toContain(
      '> HYPERLINK "https://www.example.dk/tryghed?emne=alarm&sprog=da" </w:instrText>',
    );
    const relationships = Object.entries(docxParts(full)).filter(([path]) => path.endsWith('.rels'));
    expect(relationships.map(([, xml]) => xml).join('')).not.toContain('TargetMode');
  });

  it.each([
    ['https://x.dk/a"b\\c', 'https://x.dk/a%22b/c'],
    ['mailto:a"b\\c@x.dk', 'mailto:a%22b%5Cc@x.dk'],
    ['https://x.dk/#" \\o "Læs', 'https://x.dk/#%22%20%5Co%20%22L%C3%A6s'],
    ['https://x.dk/{punkter-0}', 'https://x.dk/%7Bpunkter-0%7D'],
  ])('an address cannot end its quotes or give orders: %s', (url, expected) => {
    const link: Inline = { type: 'link', url, children: [text('her')] };
    const xml = bodyOf(withBody({ type: 'paragraph', owner: 'regional', children: [link] }));
    expect(all(unescaped(xml), /<w:instrText[^>]*> (HYPERLINK .*?) <\/w:instrText>/g)).toEqual([
      `HYPERLINK "${expected}"`,
    ]);
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
