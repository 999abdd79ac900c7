import type { RootContent } from 'mdast';
import type { Answer, Guideline } from '../model/guideline.ts';
import { fieldOf, type Template } from '../model/template.ts';
import { isBlockDirective } from '../parse/tree.ts';
import { headingsOf, headingText } from '../parse/walk.ts';
import type { Block } from '../publication/publication.ts';
import { type BlockContext, buildBlocks } from './blocks.ts';
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
  const loose = [
    ...unplaced.flatMap((answer) => buildAnswerBlocks(answer, asText)),
    ...buildBlocks(
      guideline.document.tree.children.filter((node) => isLoose(node, headings)),
      asText,
    ),
  ];
  if (loose.length === 0) return [];
  const { composition } = context;
  composition.level = 0;
  return [
    composition.heading(1, HEADING, { owner: 'lokal', children: [{ type: 'text', value: HEADING }] }),
    ...loose,
  ];
}

function isInternal({ id }: Answer, template: Template | null): boolean {
  return template !== null && fieldOf(template, id)?.internal === true;
}

/** Headings that the template has are there for orientation; skrivefelter are answers. */
function isLoose(node: RootContent, headings: ReadonlySet<string>): boolean {
  if (node.type === 'heading') return !headings.has(headingText(node));
  return !isBlockDirective(node, 'skrivefelt');
}
