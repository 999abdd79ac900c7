import type { Concept } from '../../publication/publication.ts';
import { bookmark } from './bookmark.ts';
import type { Element } from './element.ts';
import { inlines } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { textRun } from './run.ts';
import { style } from './style-names.ts';
import { wordText } from './word-text.ts';

/** A definition: the term, what it means, and the words to avoid for it. */
export function concept(node: Concept, place: Place): Element[] {
  const indent = place.indent > 0 ? { indent: { left: place.indent } } : {};
  const { start, end } = bookmark(place.job, place.job.names.ofAnchor(node.anchor) ?? node.anchor);
  const inner = place.textStyle === style.text ? { ...place, textStyle: style.definition } : place;
  return [
    new Paragraph({ style: style.term, ...indent, children: [start, ...inlines(node.term, inner), end] }),
    ...place.job.blocks(node.children, inner),
    ...(node.discouraged.length === 0
      ? []
      : [
          new Paragraph({
            style: style.discouraged,
            ...indent,
            children: [textRun(wordText(`Brug ikke: ${node.discouraged.join(', ')}`))],
          }),
        ]),
  ];
}
