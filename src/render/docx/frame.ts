import { type Palette, unseen } from './palette.ts';
import type { ParagraphOptions } from './paragraph.ts';
import { style } from './style-names.ts';

/** From the edge of a local box to its text, in twips. */
const BOX_INDENT = 220;

/**
 * The box around a block, for what stands outside its rows: tables, which LibreOffice loses rows and footnotes of when
 * they stand inside another table, and headings, which Word leaves out of its navigation pane when they stand in one.
 */
export interface Frame {
  /** Edge and width of the box, in twips. */
  readonly indent: number;
  readonly width: number;
  /** Styles of the tables and call-outs between its rows. */
  readonly dataTable: string;
  readonly calloutTable: string;
  /** Look that carries the bar of a local answer on; null for a box without a bar. */
  readonly bar: Bar | null;
}

/** The bar down the side of a local answer, on a paragraph. */
export type Bar = Required<Pick<ParagraphOptions, 'indent' | 'shading' | 'border'>>;

type Room = Pick<Frame, 'indent' | 'width'>;

/** The frame of a call-out in running text. */
export function plainFrame({ indent, width }: Room): Frame {
  return { indent, width, dataTable: style.dataTable, calloutTable: style.calloutTable, bar: null };
}

/** The frame of a local answer. */
export function localFrame({ indent, width }: Room, { local, localTint }: Palette): Frame {
  return {
    indent,
    width,
    dataTable: style.localDataTable,
    calloutTable: style.localCalloutTable,
    bar: {
      indent: { left: indent + BOX_INDENT },
      shading: { fill: localTint },
      border: { left: { style: 'single', size: 36, space: 8, color: local } },
    },
  };
}

/**
 * A line that stands over what follows: the caption of a local answer, and the headings in it.
 *
 * @param room - for the number of a heading, in twips
 */
export function barTitle(frame: Frame | null, palette: Palette, room = 0): Partial<ParagraphOptions> {
  if (!frame?.bar) return {};
  const air = (space: number) => ({
    style: 'single' as const,
    size: 4,
    space,
    color: unseen(palette.localTint),
  });
  return {
    ...frame.bar,
    spacing: { before: 0, after: 0 },
    indent: { left: frame.indent + BOX_INDENT + room, hanging: room },
    border: { top: air(8), ...frame.bar.border, bottom: air(3) },
  };
}
