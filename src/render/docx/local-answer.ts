import { isShort } from '../../publication/length.ts';
import type { Field } from '../../publication/publication.ts';
import { answerControl, fieldTitle } from './answer-control.ts';
import { type Box, insideOf, longBox, standsAlone, wholeBox } from './box.ts';
import type { Element } from './element.ts';
import { barTitle, localFrame } from './frame.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { textRun } from './run.ts';
import { joint, Space } from './space.ts';
import { style } from './style-names.ts';
import { TableBlock } from './table-element.ts';
import { wordText } from './word-text.ts';

/**
 * A local answer in the midst of regional text: a bar down its side, beneath its caption. A short one stays on one
 * page; a long one, and one with tables or headings, goes from page to page.
 */
export function localAnswer(node: Field, place: Place): Element[] {
  const { blocks, palette } = place.job;
  const frame = localFrame(place, palette);
  const box: Box = { styleId: style.localTable, title: fieldTitle(node), frame };
  const inside = { ...insideOf(place, frame), textStyle: style.localText };
  const children = blocks(node.answer, inside);
  const caption = [textRun(wordText(node.caption))];
  if (isShort(node.answer) && !children.some(standsAlone)) {
    const head = new Paragraph({ style: style.localCaption, children: caption });
    return [wholeBox(box, head, answerControl(node, { ...inside, frame: null }, children))];
  }
  // The distance after a last table is the field's own, beyond the bar.
  const parts = longBox(box, null, children.at(-1) instanceof Space ? children.slice(0, -1) : children);
  const end = parts.at(-1) instanceof TableBlock ? [joint(inside)] : [];
  return [
    new Paragraph({ style: style.localCaption, ...barTitle(frame, palette), children: caption }),
    ...answerControl(node, inside, [...parts, ...end]),
  ];
}
