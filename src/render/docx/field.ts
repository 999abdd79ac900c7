import { type FileChild, TextRun } from 'docx';
import type { Block, Field } from '../../publication/publication.ts';
import { bookmark } from './bookmark.ts';
import { tagOf } from './bookmark-names.ts';
import { boxTable } from './box-table.ts';
import { contentControl } from './content-control.ts';
import { inlines, textOf } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { plainText } from './plain-text.ts';
import { isShort } from './short.ts';
import { joint, space } from './space.ts';
import { style } from './style-names.ts';

type Handler = (node: Field, place: Place) => FileChild[];

/** Height of the empty writing space, in twips: about four lines. */
const WRITING_HEIGHT = 1300;
const PROMPT = 'Skriv svaret her';

const displays: { readonly [Display in Field['display']]: Handler } = {
  embedded: (node, place) => [label(node, place), ...demand(node, place), ...embedded(node, place), space()],
  standalone: (node, place) => [
    ...demand(node, place),
    ...control(node, place, place.job.blocks(node.answer, { ...place, textStyle: style.localText })),
  ],
  blank: (node, place) => {
    const box = boxTable(place, style.blankTable, title(node));
    const answer = place.job.blocks(node.answer, { ...box.inside, textStyle: style.localText });
    return [
      label(node, place),
      ...demand(node, place),
      box.around({
        head: [caption(node, style.blankCaption)],
        body: control(node, box.inside, answer),
        height: WRITING_HEIGHT,
      }),
      space(),
    ];
  },
};

function title(node: Field): string {
  return `${node.caption}: ${textOf(node.label)}`;
}

/** The regional name of the field, in the text before the box. */
function label(node: Field, place: Place): Paragraph {
  return new Paragraph({
    style: style.fieldLabel,
    ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
    children: inlines(node.label, place),
  });
}

function demand(node: Field, place: Place): FileChild[] {
  if (node.demand.length === 0) return [];
  const last = node.demand.at(-1)?.type;
  const text = place.job.blocks(node.demand, { ...place, textStyle: style.demand, keepNext: true });
  return last === 'paragraph' ? text : [...text, joint()];
}

function caption(node: Field, captionStyle: string): Paragraph {
  return new Paragraph({ style: captionStyle, children: [new TextRun({ text: plainText(node.caption) })] });
}

/** The answer in its content control, and a bookmark around it for the programs that drop the control's tag. */
function control(node: Field, { job }: Place, answer: readonly FileChild[]): FileChild[] {
  const { start, end } = bookmark(job, job.names.ofField(node));
  const empty = answer.length === 0;
  const prompt = new Paragraph({
    style: style.localText,
    children: [new TextRun({ text: PROMPT, style: style.placeholder })],
  });
  const options = { alias: textOf(node.label), tag: tagOf(node), placeholder: empty };
  return [start, contentControl(job, options, empty ? [prompt] : answer), end];
}

/** A box with a bar down its side. Word leaves headings in tables out of its navigation pane, so they break the box. */
function embedded(node: Field, place: Place): FileChild[] {
  const { blocks } = place.job;
  const box = boxTable(place, style.localTable, title(node));
  const inside = { ...box.inside, textStyle: style.localText };
  const head = [caption(node, style.localCaption)];
  if (!node.answer.some((block) => block.type === 'heading')) {
    const body = control(node, inside, blocks(node.answer, inside));
    return [box.around({ head, body, splits: !isShort(node.answer, inside.width) })];
  }
  const beside = { ...place, inLocalBox: true };
  const parts = betweenHeadings(node.answer).flatMap((part): FileChild[] =>
    part.type === 'heading'
      ? blocks([part], beside)
      : [box.around({ body: blocks(part.blocks, inside), splits: !isShort(part.blocks, inside.width) })],
  );
  return [box.around({ head, body: [] }), joint(), ...control(node, place, [...parts, joint()])];
}

type Part =
  | Extract<Block, { type: 'heading' }>
  | { readonly type: 'blocks'; readonly blocks: readonly Block[] };

function betweenHeadings(answer: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let run: Block[] = [];
  const close = () => {
    if (run.length > 0) parts.push({ type: 'blocks', blocks: run });
    run = [];
  };
  for (const block of answer) {
    if (block.type !== 'heading') {
      run.push(block);
      continue;
    }
    close();
    parts.push(block);
  }
  close();
  return parts;
}

/** A skrivefelt: what the region demands, and the answer, set apart as the form of the document wants it. */
export function field(node: Field, place: Place): FileChild[] {
  return displays[node.display](node, place);
}
