import { isShort } from '../../publication/length.ts';
import type { Callout } from '../../publication/publication.ts';
import { headRow, insideOf, longBox, standsAlone, wholeBox } from './box.ts';
import type { Element } from './element.ts';
import { plainFrame } from './frame.ts';
import { inlines, textOf } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { joint, space } from './space.ts';
import { style } from './style-names.ts';

/** A call-out: a shaded box whose first row is its title. */
export function callout(node: Callout, place: Place): Element[] {
  const frame = place.frame ?? plainFrame(place);
  const box = { styleId: frame.calloutTable, title: `Faktaboks: ${textOf(node.title)}`, frame };
  const inner = { ...insideOf(place, frame), textStyle: style.calloutText };
  const head = new Paragraph({ style: style.calloutTitle, children: inlines(node.title, inner) });
  const children = place.job.blocks(node.children, inner);
  const whole = isShort(node.children) && !children.some(standsAlone);
  return [
    joint(place, { spacing: { before: 60 } }),
    ...(whole ? [wholeBox(box, head, children)] : longBox(box, headRow(box, head), children)),
    space(place),
  ];
}
