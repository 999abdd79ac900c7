import type { FileChild } from 'docx';
import type { Callout } from '../../publication/publication.ts';
import { blocks } from './block.ts';
import { boxTable } from './box-table.ts';
import { inlines, textOf } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { space } from './space.ts';
import { style } from './style-names.ts';

/** A call-out: a shaded box whose first row is its title. */
export function callout(node: Callout, place: Place): FileChild[] {
  const box = boxTable(place, style.calloutTable, `Faktaboks: ${textOf(node.title)}`);
  const inner = { ...box.inside, textStyle: style.calloutText };
  return [
    box.around({
      head: [new Paragraph({ style: style.calloutTitle, children: inlines(node.title, inner) })],
      body: blocks(node.children, inner),
    }),
    space(),
  ];
}
