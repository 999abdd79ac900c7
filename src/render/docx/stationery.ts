import { Document, Paragraph as DocxParagraph, Footer, Header } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { compiled } from './compiled.ts';
import type { StyleLists } from './list-numbers.ts';
import type { Palette } from './palette.ts';
import { style } from './style-names.ts';
import { styleSheet } from './style-sheet.ts';
import { tableStyles } from './table-styles.ts';
import { type Packed, packed } from './zip-file.ts';

/** What decides how the stationery looks. */
export interface Letterhead {
  readonly palette: Palette;
  /** Whether headings are numbered. */
  readonly numbered: boolean;
  /** The word behind the text of a draft; null without one. */
  readonly watermark: string | null;
}

/** Where a document's own XML goes in a part. */
export interface Blank {
  readonly before: string;
  readonly after: string;
}

/**
 * The package that all documents of a look are written on: what `docx` makes of a document without text. It takes
 * longer to make than a document takes to write.
 */
export interface Stationery {
  /** Parts that are the same in every document: styles, settings, theme, and what else a package must have. */
  readonly parts: ReadonlyMap<string, Packed>;
  readonly document: Blank;
  readonly header: Blank;
  readonly footer: Blank;
  readonly footnotes: Blank;
  readonly relationships: Blank;
  /** Definitions of lists go between `definitions` and `lists`, and lists before `end`. */
  readonly numbering: { readonly definitions: string; readonly lists: string; readonly end: string };
  readonly lists: StyleLists;
}

/** A4 and its margins, in twips (1/20 point). */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 1700, right: 1304, bottom: 1474, left: 1304, header: 680, footer: 624, gutter: 0 };

/** Width of the text area, in twips. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** Parts that each document writes for itself. */
const OWN_PARTS = {
  document: 'word/document.xml',
  header: 'word/header1.xml',
  footer: 'word/footer1.xml',
  footnotes: 'word/footnotes.xml',
  numbering: 'word/numbering.xml',
  relationships: 'word/_rels/document.xml.rels',
} as const;
const STYLES = 'word/styles.xml';
/** Its title and dates are each document's own. */
const CORE_PROPERTIES = 'docProps/core.xml';

/** Makes the stationery of a look. The same look gives the same bytes. */
export function stationeryOf(letterhead: Letterhead): Stationery {
  const parts = compiled(emptyDocument(letterhead));
  const styles = before(partOf(parts, STYLES), '</w:styles>');
  const tables = tableStyles(letterhead.palette)
    .map(({ xml }) => xml)
    .join('');
  parts.set(STYLES, styles.before + tables + styles.after);
  const blank = (path: string) => around(partOf(parts, path), '<w:p/>');
  const numbering = partOf(parts, OWN_PARTS.numbering);
  const definitions = before(numbering, '<w:num ');
  const lists = before(definitions.after, '</w:numbering>');
  const own = new Set<string>([...Object.values(OWN_PARTS), CORE_PROPERTIES]);
  return {
    parts: new Map([...parts].flatMap(([path, data]) => (own.has(path) ? [] : [[path, packed(data)]]))),
    document: blank(OWN_PARTS.document),
    header: blank(OWN_PARTS.header),
    footer: blank(OWN_PARTS.footer),
    footnotes: before(partOf(parts, OWN_PARTS.footnotes), '</w:footnotes>'),
    relationships: before(partOf(parts, OWN_PARTS.relationships), '</Relationships>'),
    numbering: { definitions: definitions.before, lists: lists.before, end: lists.after },
    lists: listsIn(styles.before, numbering),
  };
}

function emptyDocument({ palette, numbered, watermark }: Letterhead): Document {
  const place = new DocxParagraph({});
  const drawn =
    watermark === null
      ? []
      : [
          new TextWatermark({
            text: watermark,
            font: palette.font,
            color: 'D5DAE0',
            opacity: 0.5,
            width: 440,
            height: 104,
          }),
        ];
  // Word draws a watermark behind the text; being in the page header, it is not read aloud with the document.
  const joint = new DocxParagraph({ style: style.joint, children: drawn });
  return new Document({
    styles: styleSheet(palette, numbered, TEXT_WIDTH),
    compatibility: { version: 15 },
    hyphenation: {
      autoHyphenation: true,
      hyphenationZone: 340,
      consecutiveHyphenLimit: 2,
      doNotHyphenateCaps: true,
    },
    footnotes: {},
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: MARGIN } },
        headers: { default: new Header({ children: [place, joint] }) },
        footers: { default: new Footer({ children: [place] }) },
        children: [place],
      },
    ],
  });
}

/** Which numbers `docx` gave the lists of the list styles, as they stand in its parts. */
function listsIn(styles: string, numbering: string): StyleLists {
  const listOf = (id: string) =>
    numberIn(styles, new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*?<w:numId w:val="(\\d+)"`, 's'));
  const numbers = listOf(style.number[0]);
  const highest = (pattern: RegExp) =>
    Math.max(0, ...Array.from(numbering.matchAll(pattern), ([, number]) => Number(number)));
  return {
    bullets: listOf(style.bullet[0]),
    numbers: numberIn(
      numbering,
      new RegExp(`<w:num w:numId="${numbers}"[^>]*><w:abstractNumId w:val="(\\d+)"`),
    ),
    last: {
      definition: highest(/<w:abstractNum w:abstractNumId="(\d+)"/g),
      list: highest(/<w:num w:numId="(\d+)"/g),
    },
  };
}

function numberIn(part: string, pattern: RegExp): number {
  const found = pattern.exec(part)?.[1];
  if (found === undefined) throw new Error(`docx wrote nothing like ${pattern.source}`);
  return Number(found);
}

function partOf(parts: ReadonlyMap<string, string | Uint8Array>, path: string): string {
  const part = parts.get(path);
  if (typeof part !== 'string') throw new Error(`docx wrote no ${path}`);
  return part;
}

/** What stands around the only or first place of a mark. */
function around(part: string, mark: string): Blank {
  const { before: start, after } = before(part, mark);
  return { before: start, after: after.slice(mark.length) };
}

/** What stands before a mark, and the mark with what follows it. */
function before(part: string, mark: string): Blank {
  const at = part.indexOf(mark);
  if (at < 0) throw new Error(`docx wrote no ${mark}`);
  return { before: part.slice(0, at), after: part.slice(at) };
}
