import type { Block, Publication } from '../../publication/publication.ts';
import { type BookmarkNames, bookmarkNames } from './bookmark-names.ts';
import type { Element } from './element.ts';
import type { Frame } from './frame.ts';
import { HeadingNumbers } from './heading-numbers.ts';
import { ListNumbers } from './list-numbers.ts';
import { Media } from './media.ts';
import type { Palette } from './palette.ts';
import { Relationships } from './relationships.ts';
import type { Stationery } from './stationery.ts';

/** Hands out 1, 2, 3 …: the numbers Word wants to be unique in a document. */
export class Counter {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** Sets blocks in the order they stand. */
export type BlockBuilder = (nodes: readonly Block[], place: Place) => Element[];

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
  readonly captions: Counter;
  readonly headingNumbers: HeadingNumbers;
  readonly lists: ListNumbers;
  /** Footnotes whose mark has been set. */
  readonly footnotesSet: Set<number>;
  readonly media: Media;
  readonly relationships: {
    readonly body: Relationships;
    readonly footnotes: Relationships;
    readonly header: Relationships;
  };
}

/** Begins the rendering of a document. */
export function startJob(
  publication: Publication,
  { palette, stationery, blocks }: { palette: Palette; stationery: Stationery; blocks: BlockBuilder },
  pageOf?: ReadonlyMap<string, number>,
): Job {
  return {
    publication,
    blocks,
    palette,
    names: bookmarkNames(publication),
    pageOf,
    bookmarkIds: new Counter(),
    drawingIds: new Counter(),
    controlIds: new Counter(),
    captions: new Counter(),
    headingNumbers: new HeadingNumbers(),
    lists: new ListNumbers(stationery.lists),
    footnotesSet: new Set(),
    media: new Media(),
    relationships: {
      body: new Relationships(),
      footnotes: new Relationships(),
      header: new Relationships(),
    },
  };
}

/** The relationships of the part that a place is in. */
export function relationshipsAt({ job, inFootnote }: Place): Relationships {
  return inFootnote ? job.relationships.footnotes : job.relationships.body;
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
  /** In a column without room for words that are joined. */
  readonly narrow: boolean;
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
