import type { PhrasingContent, Text } from 'mdast';
import type { AnswerBlock } from '../fieldtypes/field-type.ts';
import { type Answers, answerContent, type FieldAnswer, isAnswered } from '../model/answers.ts';
import { demandWords } from '../model/demand-words.ts';
import type { Answer, Guideline } from '../model/guideline.ts';
import { missingItems } from '../model/schema-keywords.ts';
import type { TemplateField } from '../model/template.ts';
import type { Block, Field, Inline } from '../publication/publication.ts';
import { type BlockContext, buildBlocks, inlines, paragraph, within } from './blocks.ts';
import { setText } from './typography.ts';

/** A tilbud's answers, and the context of its blocks. */
export interface LocalText {
  readonly guideline: Guideline;
  readonly answers: Answers;
  readonly context: BlockContext;
}

/** What fields of a local document are built with. */
export interface FieldContext {
  /** Context of the template's text. */
  readonly regional: BlockContext;
  /** The tilbud's text; null in a regional document. */
  readonly local: LocalText | null;
  /** The answers that have found their place; those left over are printed at the end. */
  readonly placed: Set<Answer>;
  readonly form: 'indlejret' | 'selvstaendig';
  readonly tilbud: string | null;
  /** Leaves out fields that are marked internal. */
  readonly publicEdition: boolean;
}

/** A field of the template: blank in the regional document, with its answer in the tilbud's. */
export function buildField(field: TemplateField, context: FieldContext): readonly Block[] {
  const { publicEdition, regional, local, form, placed } = context;
  const answer = local?.answers.byField.get(field.id)?.answer;
  if (answer) placed.add(answer);
  if (publicEdition && field.internal) return omitted(regional);
  if (!local) return [blankField(field, regional)];
  if (form === 'indlejret') return [answeredField(field, local, context, 'embedded')];
  const { composition } = regional;
  const level = composition.level;
  const heading = composition.heading(level + 1, field.labelText, {
    owner: 'regional',
    children: labelOf(field, regional),
  });
  const blocks = [heading, answeredField(field, local, context, 'standalone')];
  // The next field of the chapter is a sibling of this one, not its child.
  composition.level = level;
  return blocks;
}

/**
 * What the author wrote in places that the template has no room for. An approved document has none of it, since each
 * such place is an error; a draft prints it at the end, so that nothing an author wrote vanishes.
 */
export function buildAnswerBlocks(answer: Answer, context: BlockContext): readonly Block[] {
  const reason = answer.waiver ? waived(answer.waiver.reason, context) : [];
  return [...reason, ...buildBlocks([...answer.blocks], context)];
}

function blankField(field: TemplateField, context: BlockContext): Field {
  return {
    type: 'field',
    owner: 'lokal',
    id: field.id,
    anchor: context.composition.anchor(field.id),
    label: labelOf(field, context),
    display: 'blank',
    caption: `Udfyldes af tilbuddet: ${demands(field)}`,
    demand: buildBlocks([...field.demand], within(context)),
    answer: [],
  };
}

function answeredField(
  field: TemplateField,
  { guideline, answers, context }: LocalText,
  { regional, tilbud }: FieldContext,
  display: 'embedded' | 'standalone',
): Field {
  const found = answers.byField.get(field.id) ?? null;
  return {
    type: 'field',
    owner: 'lokal',
    id: field.id,
    anchor: regional.composition.anchor(field.id),
    label: labelOf(field, regional),
    display,
    caption: `Lokalt svar fra ${tilbud ?? 'tilbuddet'}`,
    demand: display === 'embedded' ? buildBlocks(demandBeside(field, found), within(regional)) : [],
    answer: belowHeading(context, (below) => answerBlocks(found, below, guideline)),
  };
}

/** A checklist that is answered in full repeats every item of the template; the empty boxes above it would say nothing. */
function demandBeside(
  { demand, type, constraints }: TemplateField,
  found: FieldAnswer | null,
): AnswerBlock[] {
  const complete =
    type.repeatsItems &&
    found?.read?.ok &&
    missingItems([...(constraints.punkter ?? [])], found.read.value).length === 0;
  return demand.filter(
    (block) =>
      !(
        complete &&
        block.type === 'list' &&
        block.children.every(({ checked }) => typeof checked === 'boolean')
      ),
  );
}

/** Headings of an answer stand below the template's heading, and the template goes on where it was. */
function belowHeading(
  context: BlockContext,
  build: (context: BlockContext) => readonly Block[],
): readonly Block[] {
  const { composition } = context;
  const { level } = composition;
  const blocks = build({ ...within(context), headingShift: level });
  composition.level = level;
  return blocks;
}

function answerBlocks(
  found: FieldAnswer | null,
  context: BlockContext,
  guideline: Guideline,
): readonly Block[] {
  if (!found || !isAnswered(found)) {
    return [
      ...note('Ikke udfyldt endnu.', context),
      ...(found ? buildAnswerBlocks(found.answer, context) : []),
    ];
  }
  const { answer, field, read } = found;
  if (answer.waiver) return buildAnswerBlocks(answer, context);
  const content = answerContent(answer, guideline.document.source);
  if (read && !read.ok) return buildBlocks(answer.blocks.map(onTypedLines), context);
  return buildBlocks([...(field.type.print?.(content, field.constraints) ?? answer.blocks)], context);
}

/** An answer that cannot be read is seen best as it was typed: lines that run together would hide what is wrong. */
function onTypedLines(block: AnswerBlock): AnswerBlock {
  if (block.type !== 'paragraph') return block;
  const children = block.children.flatMap((child): PhrasingContent[] =>
    child.type === 'text' ? linesOf(child) : [child],
  );
  return { ...block, children };
}

function linesOf(text: Text): PhrasingContent[] {
  return text.value
    .split(/\r\n?|\n/)
    .flatMap((value, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      ...(value === '' ? [] : [{ ...text, value }]),
    ]);
}

function waived(reason: string, context: BlockContext): readonly Block[] {
  const text: readonly Inline[] = reason === '' ? [] : [{ type: 'text', value: `: ${setText(reason)}` }];
  return paragraph(
    [{ type: 'strong', children: [{ type: 'text', value: 'Ikke relevant' }] }, ...text],
    context,
  );
}

function note(text: string, context: BlockContext): readonly Block[] {
  return paragraph([{ type: 'emphasis', children: [{ type: 'text', value: text }] }], context);
}

function omitted(context: BlockContext): readonly Block[] {
  return note('Et internt afsnit er udeladt i den offentlige udgave.', context);
}

function labelOf(field: TemplateField, context: BlockContext): readonly Inline[] {
  const built = inlines(field.label, context);
  return built.length > 0 ? built : [{ type: 'text', value: field.labelText }];
}

/** The demand in words, e.g. `skal besvares, 20–300 ord`. */
function demands(field: TemplateField): string {
  const must = { skal: 'skal besvares', boer: 'bør besvares', kan: 'kan besvares' }[field.obligation];
  const waivable = field.waivable ? ['kan fravælges med en begrundelse'] : [];
  return [must, ...demandWords(field), ...waivable].join(', ');
}
