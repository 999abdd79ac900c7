import type { PhrasingContent } from 'mdast';
import { contentBlocks, singleLine } from './answer-lines.ts';
import type { AnswerBlock, AnswerContent } from './field-type.ts';

/** What stands on a line and is no part of its text; comments are dropped when the line is published. */
const WORDLESS: ReadonlySet<string> = new Set(['footnoteReference', 'image', 'imageReference', 'html']);

/**
 * An answer of one value as it is published: the value in another spelling, with the footnote marks and pictures that
 * stand on its line.
 */
export function printValue(answer: AnswerContent, printed: PhrasingContent): readonly AnswerBlock[] {
  const wordless: PhrasingContent[] = [];
  const collect = (node: PhrasingContent): void => {
    if (WORDLESS.has(node.type)) wordless.push(node);
    else if ('children' in node) node.children.forEach(collect);
  };
  singleLine(answer)?.children.forEach(collect);
  return printLine(answer, [printed, ...wordless]);
}

/** An answer of one line as it is published: its paragraph replaced, comments and notes kept. */
export function printLine(
  answer: AnswerContent,
  children: readonly PhrasingContent[],
): readonly AnswerBlock[] {
  const counted = contentBlocks(answer);
  const rest = answer.blocks.filter((block) => !counted.includes(block));
  return [{ type: 'paragraph', children: [...children] }, ...rest];
}
