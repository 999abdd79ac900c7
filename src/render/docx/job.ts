import type { FileChild, NumberingDefinition } from 'docx';
import type { Block, Publication } from '../../publication/publication.ts';
import { type BookmarkNames, bookmarkNames } from './bookmark-names.ts';
import type { Frame } from './frame.ts';
import { HeadingNumbers } from './heading-numbers.ts';
import { bulletNumbering, numberNumbering } from './numbering.ts';
import { type Palette, paletteOf } from './palette.ts';

/** Hands out 1, 2, 3 …: the numbers Word wants to be unique in a document. */
export class Counter {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** Sets blocks in the order they stand. */
export type BlockBuilder = (nodes: readonly Block[], place: Place) => FileChild[];

/** What belongs to the rendering of one document: its names, and the numbers given so far. */
export interface Job {
  readonly publication: Publication;
  /** For blocks that hold blocks: the handlers of all types, which cannot import each other. */
  readonly blocks: BlockBuilder;
  readonly palette: Palette;
  readonly names: BookmarkNames;
  /** Page by heading anchor, when known. */
  readonly pageOf: ReadonlyMap<string, number> | undefined;
  readonly bookmarkIds: Counter;
  readonly drawingIds: Counter;
  readonly controlIds: Counter;
  readonly lists: Counter;
  readonly captions: Counter;
  readonly headingNumbers: HeadingNumbers;
  /** Footnotes whose mark has been set. */
  readonly footnotesSet: Set<number>;
  readonly bullets: NumberingDefinition;
  readonly numbers: (start: number) => NumberingDefinition;
}

/** Begins the rendering of a document. */
export function startJob(
  publication: Publication,
  blocks: BlockBuilder,
  pageOf?: ReadonlyMap<string, number>,
): Job {
  const palette = paletteOf(publication.theme, publication.state.draft);
  const numbers = new Map<number, NumberingDefinition>();
  return {
    publication,
    blocks,
    palette,
    names: bookmarkNames(publication),
    pageOf,
    bookmarkIds: new Counter(),
    drawingIds: new Counter(),
    controlIds: new Counter(),
    lists: new Counter(),
    captions: new Counter(),
    headingNumbers: new HeadingNumbers(),
    footnotesSet: new Set(),
    bullets: bulletNumbering(),
    numbers: (start) => {
      const known = numbers.get(start) ?? numberNumbering(start);
      numbers.set(start, known);
      return known;
    },
  };
}

/** Where a block stands; passed down, never changed. */
export interface Place {
  readonly job: Job;
  /** Style of ordinary paragraphs here. */
  readonly textStyle: string;
  /** How many lists are around it. */
  readonly depth: number;
  /** Extra indent from block quotes, in twips. */
  readonly indent: number;
  /** Width at hand, in twips. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right' | null;
  /** A paragraph after a list, which stands closer than a paragraph would. */
  readonly afterList: boolean;
  /** In a row that stays on one page with the next one. */
  readonly keepNext: boolean;
  /** The frame of the box around, for what stands between its parts; null outside boxes and inside tables. */
  readonly frame: Frame | null;
  /** Inside a footnote, where Word allows paragraphs only, and no further footnotes. */
  readonly inFootnote: boolean;
}
