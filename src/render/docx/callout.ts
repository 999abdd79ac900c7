import type { FileChild } from 'docx';
import type { Callout } from '../../publication/publication.ts';
import { boxTable } from './box-table.ts';
import { inlines, textOf } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { isShort } from './short.ts';
import { space } from './space.ts';
import { style } from './style-names.ts';

/** A call-out: a shaded box whose first row is its title. */
export function callout(node: Callout, place: Place): FileChild[] {
  const box = boxTable(place, style.calloutTable, `Faktaboks: ${textOf(node.title)}`);
  const inner = { ...box.inside, textStyle: style.calloutText };
  return [
    new Paragraph({ style: style.joint, spacing: { before: 60 } }),
    box.around({
      head: [new Paragraph({ style: style.calloutTitle, children: inlines(node.title, inner) })],
      body: place.job.blocks(node.children, inner),
      splits: !isShort(node.children, inner.width),
    }),
    space(),
  ];
}
