import type { RootContent } from 'mdast';
import type { Answers } from '../model/answers.ts';
import type { Guideline } from '../model/guideline.ts';
import type { Template } from '../model/template.ts';
import { headingsOf, headingText } from '../parse/walk.ts';
import type { Block } from '../publication/publication.ts';
import { buildBlocks, type BlockContext } from './blocks.ts';
import { buildAnswerBlocks } from './fields.ts';

const HEADING = 'Tekst, der ikke hører til et skrivefelt';

/**
 * Text of a local document that has no place in the template: answers to unknown fields, second answers, answers to
 * fields that do not apply, text outside the fields, headings that the template does not have. All of it is an error,
 * and all of it is printed in the draft, under a heading of its own.
 */
export function looseText(guideline: Guideline, template: Template | null, answers: Answers | null, context: BlockContext): readonly Block[] {
  const placed = new Set(
    (answers?.applicable ?? []).flatMap((field) => {
      const found = answers?.byField.get(field.id);
      return found ? [found.answer] : [];
    }),
  );
  const headings = new Set(template ? headingsOf(template.document.tree).map(headingText) : []);
  const outside = guideline.document.tree.children.filter((node) => isLoose(node, headings));
  const loose = [
    ...guideline.answers.filter((answer) => !placed.has(answer)).flatMap((answer) => buildAnswerBlocks(answer, context)),
    ...buildBlocks(outside, context),
  ];
  if (loose.length === 0) return [];
  const { composition } = context;
  composition.level = 0;
  const heading = composition.heading(1, HEADING, { owner: 'lokal', children: [{ type: 'text', value: HEADING }] });
  return [heading, ...loose.map(asParagraph)];
}

/** Headings that the template has are there for orientation; skrivefelter are answers; notes are printed where used. */
function isLoose(node: RootContent, headings: ReadonlySet<string>): boolean {
  if (node.type === 'yaml') return false;
  if (node.type === 'heading') return !headings.has(headingText(node));
  return !((node.type === 'containerDirective' || node.type === 'leafDirective') && node.name === 'skrivefelt');
}

/** A heading among loose text is set as text: it is no chapter of the document. */
function asParagraph(block: Block): Block {
  if (block.type !== 'heading') return block;
  return { type: 'paragraph', owner: block.owner, children: [{ type: 'strong', children: block.children }] };
}
