import type { RootContent } from 'mdast';
import type { Answer, Guideline } from '../model/guideline.ts';
import { fieldOf, type Template } from '../model/template.ts';
import { isBlockDirective, spanOf } from '../parse/tree.ts';
import { headingsOf, headingText } from '../parse/walk.ts';
import type { Block } from '../publication/publication.ts';
import { type BlockContext, buildBlocks, paragraph } from './blocks.ts';
import { buildAnswerBlocks } from './fields.ts';

const HEADING = 'Tekst, der ikke hører til et skrivefelt';

/**
 * Text of a local document that has no place in the template: answers to unknown fields, second answers, answers to
 * fields that do not apply, text outside the fields, headings that the template does not have. All of it is an error,
 * and all of it is printed in the draft, under a heading of its own. `placed` are the answers that stand where they
 * belong.
 */
export function looseText(
  guideline: Guideline,
  template: Template | null,
  placed: ReadonlySet<Answer>,
  context: BlockContext,
  publicEdition: boolean,
): readonly Block[] {
  const asText: BlockContext = { ...context, headingShift: null };
  const headings = new Set(template ? headingsOf(template.document.tree).map(headingText) : []);
  const unplaced = guideline.answers.filter(
    (answer) => !placed.has(answer) && !(publicEdition && isInternal(answer, template)),
  );
  const nodes = guideline.document.tree.children.filter((node) => isLoose(node, headings));
  const [first = [], ...others] = betweenAnswers(nodes, unplaced);
  const loose = [
    ...buildBlocks(first, asText),
    ...unplaced.flatMap((answer, at) => [
      ...namedAnswer(answer, template, asText),
      ...buildBlocks(others[at] ?? [], asText),
    ]),
  ];
  if (loose.length === 0) return [];
  const { composition } = context;
  composition.level = 0;
  return [
    composition.heading(1, HEADING, { owner: 'lokal', children: [{ type: 'text', value: HEADING }] }),
    ...loose,
  ];
}

/** The nodes before the first answer, and those after each, up to the next. */
function betweenAnswers(
  nodes: readonly RootContent[],
  answers: readonly Answer[],
): readonly (readonly RootContent[])[] {
  const groups: RootContent[][] = [[]];
  for (const node of nodes) {
    for (let next = answers[groups.length - 1]; next; next = answers[groups.length - 1]) {
      if (spanOf(next.node).start > spanOf(node).start) break;
      groups.push([]);
    }
    groups.at(-1)?.push(node);
  }
  return groups;
}

/** An answer after the name of what it answers, for it stands among others, and its demand is not there. */
function namedAnswer(answer: Answer, template: Template | null, context: BlockContext): readonly Block[] {
  const blocks = buildAnswerBlocks(answer, context);
  const name = (template && fieldOf(template, answer.id)?.labelText) ?? answer.id;
  if (blocks.length === 0 || name === '') return blocks;
  const words = { type: 'text', value: `Svar på »${name}«:` } as const;
  return [...paragraph([{ type: 'emphasis', children: [words] }], context), ...blocks];
}

function isInternal({ id }: Answer, template: Template | null): boolean {
  return template !== null && fieldOf(template, id)?.internal === true;
}

/** Headings that the template has are there for orientation; skrivefelter are answers. */
function isLoose(node: RootContent, headings: ReadonlySet<string>): boolean {
  if (node.type === 'heading') return !headings.has(headingText(node));
  return !isBlockDirective(node, 'skrivefelt');
}
