import type { Field } from '../../publication/publication.ts';
import { answerControl, fieldTitle } from './answer-control.ts';
import { insideOf, wholeBox } from './box.ts';
import type { Element } from './element.ts';
import { plainFrame } from './frame.ts';
import { inlines } from './inline.ts';
import type { Place } from './job.ts';
import { localAnswer } from './local-answer.ts';
import { Paragraph } from './paragraph.ts';
import { textRun } from './run.ts';
import { joint, space } from './space.ts';
import { style } from './style-names.ts';
import { wordText } from './word-text.ts';

type Handler = (node: Field, place: Place) => Element[];

/** Height of the empty writing space, in twips: about four lines. */
const WRITING_HEIGHT = 1300;

const displays: { readonly [Display in Field['display']]: Handler } = {
  embedded: (node, place) => [
    label(node, place),
    ...demand(node, place),
    ...localAnswer(node, place),
    space(place),
  ],
  standalone: (node, place) => [
    ...demand(node, place),
    ...answerControl(node, place, place.job.blocks(node.answer, { ...place, textStyle: style.localText })),
  ],
  blank: (node, place) => [
    label(node, place),
    ...demand(node, place),
    writingSpace(node, place),
    space(place),
  ],
};

/** The regional name of the field, in the text before the box. */
function label(node: Field, place: Place): Paragraph {
  return new Paragraph({
    style: style.fieldLabel,
    ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
    children: inlines(node.label, place),
  });
}

function demand(node: Field, place: Place): Element[] {
  if (node.demand.length === 0) return [];
  const last = node.demand.at(-1)?.type;
  const text = place.job.blocks(node.demand, { ...place, textStyle: style.demand, keepNext: true });
  return last === 'paragraph' ? text : [...text, joint(place)];
}

/** An empty box to write in. */
function writingSpace(node: Field, place: Place): Element {
  const frame = plainFrame(place);
  const inside = { ...insideOf(place, frame), frame: null, textStyle: style.localText };
  const caption = new Paragraph({
    style: style.blankCaption,
    children: [textRun(wordText(node.caption))],
  });
  const answer = answerControl(node, inside, place.job.blocks(node.answer, inside));
  return wholeBox(
    { styleId: style.blankTable, title: fieldTitle(node), frame },
    caption,
    answer,
    WRITING_HEIGHT,
  );
}

/** A skrivefelt: what the region demands, and the answer, set apart as the form of the document wants it. */
export function field(node: Field, place: Place): Element[] {
  return displays[node.display](node, place);
}
