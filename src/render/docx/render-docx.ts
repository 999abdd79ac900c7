import { Document } from 'docx';
import type { Publication } from '../../publication/publication.ts';
import { blocks } from './block.ts';
import { coreProperties } from './core-properties.ts';
import { footnotes } from './footnotes.ts';
import { headerBlock } from './header-block.ts';
import { type Place, startJob } from './job.ts';
import { partsOf, zipped } from './package-file.ts';
import { pageFooter, pageHeader } from './page-furniture.ts';
import { style } from './style-names.ts';
import { styleSheet } from './style-sheet.ts';

/** A4 and its margins, in twips (1/20 point). */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 1700, right: 1304, bottom: 1474, left: 1304, header: 680, footer: 624, gutter: 0 };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** What a caller may add to the publication. */
export interface DocxOptions {
  /** Page by heading anchor, for the contents list; without it the list has no page numbers until Word updates it. */
  readonly pageOf?: ReadonlyMap<string, number>;
}

/**
 * Sets a publication as a Word document (DOCX).
 *
 * The same publication and options give the same bytes, in any process, time zone and year.
 *
 * @returns the bytes of the file
 */
export function renderDocx(publication: Publication, options: DocxOptions = {}): Uint8Array {
  const job = startJob(publication, blocks, options.pageOf);
  const place: Place = {
    job,
    textStyle: style.text,
    depth: 0,
    indent: 0,
    width: TEXT_WIDTH,
    align: null,
    keepNext: false,
    afterList: false,
    frame: null,
    inFootnote: false,
  };
  const document = new Document({
    styles: styleSheet(job.palette, publication.numbered, TEXT_WIDTH),
    compatibility: { version: 15 },
    hyphenation: {
      autoHyphenation: true,
      hyphenationZone: 340,
      consecutiveHyphenLimit: 2,
      doNotHyphenateCaps: true,
    },
    footnotes: footnotes(job, TEXT_WIDTH),
    sections: [
      {
        properties: {
          page: { size: { width: PAGE.width, height: PAGE.height }, margin: MARGIN },
        },
        headers: { default: pageHeader(job, TEXT_WIDTH) },
        footers: { default: pageFooter(job) },
        children: [
          ...headerBlock(publication.header, publication.title, TEXT_WIDTH),
          ...blocks(publication.body, place),
        ],
      },
    ],
  });
  const parts = partsOf(document);
  parts.set('docProps/core.xml', coreProperties(publication));
  return zipped(parts);
}
