import { Paragraph } from './paragraph.ts';
import { style } from './style-names.ts';

/** The distance after a table or a box, which also keeps two tables from growing together. */
export function space(): Paragraph {
  return new Paragraph({ style: style.space });
}

/** The least that keeps two boxes apart for Word while they look like one. */
export function joint(): Paragraph {
  return new Paragraph({ style: style.joint });
}
