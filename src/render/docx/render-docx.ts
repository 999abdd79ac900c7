import type { Publication } from '../../publication/publication.ts';
import { blocks } from './block.ts';
import { coreProperties } from './core-properties.ts';
import { xmlOf } from './element.ts';
import { footnotes } from './footnotes.ts';
import { headerBlock } from './header-block.ts';
import { type Job, type Place, startJob } from './job.ts';
import { pageFooter, pageHeader } from './page-furniture.ts';
import { paletteOf } from './palette.ts';
import { type Blank, type Letterhead, type Stationery, stationeryOf, TEXT_WIDTH } from './stationery.ts';
import { style } from './style-names.ts';
import { wordText } from './word-text.ts';
import { type Packed, packed, zipFile } from './zip-file.ts';

/** What a caller may add to the publication. */
export interface DocxOptions {
  /** Page by heading anchor, for the contents list; without it the list has no page numbers until Word updates it. */
  readonly pageOf?: ReadonlyMap<string, number>;
}

/** Sets publications as Word documents (DOCX). One renderer serves many documents, which share what they look alike in. */
export interface DocxRenderer {
  /**
   * The bytes of the file. The same publication and options give the same bytes, in any process, time zone and year,
   * whatever was rendered before.
   */
  render(publication: Publication, options?: DocxOptions): Uint8Array;
}

/** Makes a renderer. */
export function createDocxRenderer(): DocxRenderer {
  const known = new Map<string, Stationery>();
  const stationeryFor = (letterhead: Letterhead): Stationery => {
    const key = JSON.stringify(letterhead);
    const stationery = known.get(key) ?? stationeryOf(letterhead);
    known.set(key, stationery);
    return stationery;
  };
  return {
    render(publication, { pageOf } = {}) {
      const { theme, state, numbered } = publication;
      const palette = paletteOf(theme, state.draft);
      const watermark = state.draft ? wordText(state.watermark) : null;
      const stationery = stationeryFor({ palette, numbered, watermark });
      return written(startJob(publication, { palette, stationery, blocks }, pageOf), stationery);
    },
  };
}

/** A document on its stationery. */
function written(job: Job, stationery: Stationery): Uint8Array {
  const { publication, relationships, media, lists } = job;
  const place: Place = {
    job,
    textStyle: style.text,
    depth: 0,
    indent: 0,
    width: TEXT_WIDTH,
    align: null,
    keepNext: false,
    narrow: false,
    afterList: false,
    frame: null,
    inFootnote: false,
  };
  const notes = xmlOf(footnotes(job, TEXT_WIDTH));
  const header = xmlOf(pageHeader(job, TEXT_WIDTH));
  const body = xmlOf([
    ...headerBlock(publication.header, publication.title, TEXT_WIDTH),
    ...blocks(publication.body, place),
  ]);
  const { definitions, lists: styleLists, end } = stationery.numbering;
  const own: Record<string, string> = {
    'docProps/core.xml': coreProperties(publication),
    'word/_rels/document.xml.rels': filled(stationery.relationships, relationships.body.xml),
    'word/_rels/footnotes.xml.rels': relationships.footnotes.part,
    'word/_rels/header1.xml.rels': relationships.header.part,
    'word/document.xml': filled(stationery.document, body),
    'word/footer1.xml': filled(stationery.footer, pageFooter(job).xml),
    'word/footnotes.xml': filled(stationery.footnotes, notes),
    'word/header1.xml': filled(stationery.header, header),
    'word/numbering.xml': definitions + lists.added.definitions + styleLists + lists.added.lists + end,
  };
  const files = new Map(stationery.parts);
  for (const [path, xml] of Object.entries(own)) files.set(path, packed(xml));
  for (const [path, bytes] of media) files.set(`word/${path}`, packed(bytes));
  return zipFile(inOrder(files));
}

function filled({ before, after }: Blank, xml: string): string {
  return before + xml + after;
}

/** Programs want the list of content types first. */
function inOrder(files: ReadonlyMap<string, Packed>): ReadonlyMap<string, Packed> {
  const first = '[Content_Types].xml';
  return new Map(
    [...files].sort(([a], [b]) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1)),
  );
}
