/**
 * A publication: one finished document, ready to be set in any format.
 *
 * `compose` makes it, the renderers read it. It knows nothing of files, templates, answers or rules, and it is
 * plain JSON (but for the bytes of assets), so a renderer in another language can walk it. Node names follow
 * mdast where mdast has the node; the rest is named by the glossary. The union is closed: a renderer is a total map.
 */

/** Who wrote a block and may change it: the region (locked in the tilbud's copy) or the tilbud. */
export type Owner = 'regional' | 'lokal';

/** One finished document. */
export interface Publication {
  /** Document id, e.g. `serviceinformation`; for a local document `solgaarden/serviceinformation`. */
  readonly id: string;
  /** Title as it stands in the header block, the page header and the document's metadata. */
  readonly title: string;
  /** Name of the tilbud of a local document; null for a regional one. */
  readonly tilbud: string | null;
  /** The document's own version, e.g. `2.0.0`. */
  readonly version: string;
  /** Authority (region or municipality) that the document belongs to. */
  readonly authority: string;
  /** Who drew it up (`udarbejdet-af`); becomes the author in the metadata. */
  readonly author: string;
  /** ISO day for metadata dates; null when the document carries no date. Never the clock's date. */
  readonly date: string | null;
  readonly state: PublicationState;
  readonly header: HeaderGrid;
  /** Whether headings are numbered (1, 1.1 …). The numbers stand in the headings. */
  readonly numbered: boolean;
  readonly body: readonly Block[];
  /** In the order of their first reference; a reference holds the index in this list. */
  readonly footnotes: readonly Footnote[];
  readonly theme: Theme;
  /** Pictures by key: logo and images of the body. */
  readonly assets: Readonly<Record<string, Asset>>;
}

/** Whether the document is in force, and the words that say so. */
export interface PublicationState {
  /** True without a valid approval: every page then carries the watermark. */
  readonly draft: boolean;
  /** For the footer, e.g. `Godkendt 30. september 2026 af Forstander` or `Ikke godkendt`. */
  readonly label: string;
  /** For the footer: the beginning of the approval's fingerprint, e.g. `sha256/1:0a1b2c3d4e5f`; null in a draft. */
  readonly fingerprint: string | null;
  /** Word of the watermark, `UDKAST`; printed only when `draft`. */
  readonly watermark: string;
}

/** The header block (hovedblok): a grid whose every cell holds a label over a value. */
export interface HeaderGrid {
  /** Accessible name, e.g. `Dokumenthoved` or `Dokumentoverblik`. */
  readonly name: string;
  /** Whether `name` is also printed above the grid. */
  readonly showName: boolean;
  /** Relative widths of the columns. */
  readonly columns: readonly number[];
  /** Cells by row, in reading order; a cell covered by a span from above is left out. */
  readonly rows: readonly (readonly HeaderCell[])[];
}

/** One cell of the header block. */
export interface HeaderCell {
  readonly label: string;
  /** Lines of the value; never empty (a missing value is an en dash). */
  readonly value: readonly string[];
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly align: 'start' | 'center';
  /** Set larger: the document's title. */
  readonly prominent: boolean;
}

/** Regional look, from `udseende` in the configuration. */
export interface Theme {
  /** `#rrggbb` for headings, rules and the logo line. */
  readonly primary: string;
  /** `#rrggbb` for the bar and tint that mark local text. */
  readonly local: string;
  /** Font family name. */
  readonly font: string;
  /** TrueType files of the family (regular, bold, italic, bold italic in any order); empty for the built-in Carlito. */
  readonly fontFiles: readonly Uint8Array[];
  /** Key in `assets`, or null. */
  readonly logo: string | null;
}

/** A picture. */
export interface Asset {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** Size in CSS pixels (1/96 inch), as it is seen. */
  readonly width: number;
  readonly height: number;
  /** How the camera was held (Exif, 2–8), which the bytes say too; left out where what they hold is upright. */
  readonly orientation?: number;
}

/** A footnote's text. */
export interface Footnote {
  readonly children: readonly Block[];
}

/** A block of the body. */
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Blockquote
  | Code
  | ThematicBreak
  | PageBreak
  | Contents
  | Callout
  | Concept
  | Field;

/** A chapter or section heading. Levels never skip: the first is 1, each at most one deeper than the last. */
export interface Heading {
  readonly type: 'heading';
  readonly owner: Owner;
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** `3.1`, or null when the document is not numbered. */
  readonly number: string | null;
  /** Anchor, unique in the document; references and the contents list point at it. */
  readonly anchor: string;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly owner: Owner;
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly owner: Owner;
  readonly ordered: boolean;
  /** Number of the first item; 1 for a bulleted list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** For a task list: ticked or not; null for an ordinary item. */
  readonly checked: boolean | null;
  readonly children: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  readonly owner: Owner;
  /** Caption without its number; null when the table has none. */
  readonly caption: readonly Inline[] | null;
  /** One per column. */
  readonly align: readonly ('left' | 'center' | 'right' | null)[];
  /** The header row; repeated on each page. */
  readonly header: readonly TableCell[];
  /** Every row has as many cells as the header. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly children: readonly Block[];
}

export interface Blockquote {
  readonly type: 'blockquote';
  readonly owner: Owner;
  readonly children: readonly Block[];
}

export interface Code {
  readonly type: 'code';
  readonly owner: Owner;
  /** Lines separated by `\n`. */
  readonly value: string;
}

export interface ThematicBreak {
  readonly type: 'thematicBreak';
  readonly owner: Owner;
}

export interface PageBreak {
  readonly type: 'pageBreak';
  readonly owner: Owner;
}

/** The contents list: headings of level 1–3 with page numbers. */
export interface Contents {
  readonly type: 'contents';
  readonly owner: Owner;
}

/** A call-out (faktaboks). */
export interface Callout {
  readonly type: 'callout';
  readonly owner: Owner;
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}

/** A definition (begreb). */
export interface Concept {
  readonly type: 'concept';
  readonly owner: Owner;
  readonly anchor: string;
  readonly term: readonly Inline[];
  /** Discouraged synonyms, printed after the definition; may be empty. */
  readonly discouraged: readonly string[];
  readonly children: readonly Block[];
}

/** A skrivefelt with its answer. */
export interface Field {
  readonly type: 'field';
  readonly owner: 'lokal';
  /** Field id: tag of the Word content control and name of the bookmark. */
  readonly id: string;
  readonly anchor: string;
  readonly label: readonly Inline[];
  /**
   * How the border between regional and local shows.
   * `embedded`: a marked box inside regional text. `standalone`: the label is printed as a heading before it by
   * `compose`; only the content control and its answer remain. `blank`: the regional document itself, where the
   * tilbud is to write.
   */
  readonly display: 'embedded' | 'standalone' | 'blank';
  /** Line that tells what follows, e.g. `Lokalt svar fra Solgården` or `Udfyldes af tilbuddet`. */
  readonly caption: string;
  /** Regional demand and guidance shown above the answer; empty when the form does not print it. */
  readonly demand: readonly Block[];
  /** The local answer, or a paragraph that says that it is missing or not relevant; empty for `blank`. */
  readonly answer: readonly Block[];
}

/** Running text. */
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | Reference
  | FootnoteReference
  | Image;

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

export interface Delete {
  readonly type: 'delete';
  readonly children: readonly Inline[];
}

export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}

export interface Break {
  readonly type: 'break';
}

/** A link out of the document. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}

/** A reference to an anchor of this document. */
export interface Reference {
  readonly type: 'reference';
  readonly anchor: string;
  readonly children: readonly Inline[];
}

export interface FootnoteReference {
  readonly type: 'footnoteReference';
  /** Index in `Publication.footnotes`. A second reference to one footnote repeats its mark. */
  readonly footnote: number;
}

export interface Image {
  readonly type: 'image';
  /** Key in `Publication.assets`. */
  readonly asset: string;
  /** Alternative text; may be empty, then the picture is decoration. */
  readonly alt: string;
}
