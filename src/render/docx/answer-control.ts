import type { Field } from '../../publication/publication.ts';
import { bookmark } from './bookmark.ts';
import { tagOf } from './bookmark-names.ts';
import { contentControl } from './content-control.ts';
import type { Element } from './element.ts';
import { textOf } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { textRun } from './run.ts';
import { joint } from './space.ts';
import { style } from './style-names.ts';

const PROMPT = 'Skriv svaret her';

/** What a box around an answer is called. */
export function fieldTitle(node: Field): string {
  return `${node.caption}: ${textOf(node.label)}`;
}

/**
 * The answer in its content control, and a bookmark around it for the programs that drop the control's tag.
 *
 * LibreOffice 7.4 takes a control for one in running text, within the first paragraph: it drops the look of the
 * paragraph's first words and prints the codes of its links and fields. The first paragraph is therefore an empty
 * one. A prompt goes without: Word would put what is written in its place into the empty paragraph.
 */
export function answerControl(node: Field, place: Place, answer: readonly Element[]): Element[] {
  const { job } = place;
  const { start, end } = bookmark(job, job.names.ofField(node));
  const empty = answer.length === 0;
  const prompt = new Paragraph({
    style: style.localText,
    children: [textRun(PROMPT, { style: style.placeholder })],
  });
  const options = { alias: textOf(node.label), tag: tagOf(node), placeholder: empty };
  const content = empty ? [prompt] : [joint(place), ...answer];
  return [start, contentControl(job, options, content), end];
}
