import type { Frame } from './frame.ts';
import { type ParagraphOptions, StandingParagraph } from './paragraph.ts';
import { style } from './style-names.ts';

/** Where the distance stands: in a local answer the bar goes on beside it. */
interface Around {
  readonly frame: Frame | null;
}

/** The distance after a table or a box, which also keeps two tables from growing together. */
export class Space extends StandingParagraph {}

/** A distance; see `Space`. */
export function space({ frame }: Around = { frame: null }): Space {
  return new Space({ style: style.space, ...frame?.bar });
}

/** The least that keeps two boxes apart for Word while they look like one. */
export function joint(
  { frame }: Around = { frame: null },
  look: Pick<ParagraphOptions, 'spacing'> = {},
): StandingParagraph {
  return new StandingParagraph({ style: style.joint, ...frame?.bar, ...look });
}
