import type { List, ListItem, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Span } from '../core/span.ts';
import { plainText } from '../parse/plain-text.ts';
import { spanOf } from '../parse/tree.ts';
import { isNumberedProse } from '../parse/typed-numbers.ts';
import type { AnswerBlock, AnswerContent } from './field-type.ts';

/** One line of an answer. */
export interface AnswerLine {
  /** Plain text, markup removed, trimmed. */
  readonly text: string;
  /** The same with the number in front that makes a line a list item to CommonMark: `2. sal`. */
  readonly typed: string;
  /** The running text with its markup. */
  readonly children: readonly PhrasingContent[];
  readonly span: Span;
}

/**
 * The lines of an answer that consists of lines: the typed lines of its paragraphs and the items of flat lists.
 * Null when it holds anything else (a heading, a table, an item with several blocks).
 */
export function answerLines(answer: AnswerContent): readonly AnswerLine[] | null {
  const lines: AnswerLine[] = [];
  for (const block of contentBlocks(answer)) {
    if (block.type === 'paragraph') lines.push(...paragraphLines(block));
    else if (block.type === 'list') {
      for (const item of block.children) {
        const only = item.children[0];
        if (item.children.length !== 1 || only?.type !== 'paragraph') return null;
        lines.push(
          ...paragraphLines(
            only,
            block.ordered ? numberOf(item, only, answer) : null,
            isNumberedProse(block, answer.source.text),
          ),
        );
      }
    } else return null;
  }
  return lines;
}

/**
 * The single line of an answer; null when it is more or something else. `30. september 2026` alone on a line is an
 * ordered list to CommonMark and a date to everybody else, so a list of one typed line counts as that line.
 */
export function singleLine(answer: AnswerContent): AnswerLine | null {
  const blocks = contentBlocks(answer);
  const only = blocks[0];
  if (blocks.length !== 1 || !only) return null;
  const isLine = only.type === 'paragraph' || (only.type === 'list' && only.ordered === true);
  const lines = isLine ? (answerLines(answer) ?? typedLine(only, answer)) : [];
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

/** An item of a list. */
export interface AnswerItem {
  readonly node: ListItem;
  /** The typed number where it is part of the text, as in `30. september`; otherwise empty. */
  readonly number: string;
}

/** The items of all lists of an answer; null when it holds anything but lists. */
export function listItems(answer: AnswerContent): readonly AnswerItem[] | null {
  const blocks = contentBlocks(answer);
  const lists = blocks.filter((block): block is List => block.type === 'list');
  if (lists.length === 0 || lists.length !== blocks.length) return null;
  const { text } = answer.source;
  return lists.flatMap((list) =>
    list.children.map((node) => {
      const content = node.children[0];
      const isText = content !== undefined && isNumberedProse(list, text);
      return { node, number: isText ? text.slice(spanOf(node).start, spanOf(content).start) : '' };
    }),
  );
}

/** The blocks that count: comments and footnote or link definitions are no part of a value. */
export function contentBlocks(answer: AnswerContent): readonly AnswerBlock[] {
  return answer.blocks.filter(
    (block) => block.type !== 'html' && block.type !== 'definition' && block.type !== 'footnoteDefinition',
  );
}

/** A line that CommonMark takes for a list in a list, `30. 9. 2026`, as it is typed. */
function typedLine(block: AnswerBlock, { source }: AnswerContent): readonly AnswerLine[] {
  const span = spanOf(block);
  const text = source.text.slice(span.start, span.end).trim();
  return /[\r\n]/.test(text) ? [] : [{ text, typed: text, span, children: [{ type: 'text', value: text }] }];
}

/** The typed number of a list item, with its place. */
function numberOf(item: ListItem, paragraph: Paragraph, { source }: AnswerContent): Text | null {
  if (!item.position || !paragraph.position) return null;
  const value = source.text.slice(spanOf(item).start, spanOf(paragraph).start);
  return { type: 'text', value, position: { start: item.position.start, end: paragraph.position.start } };
}

/** Where a line begins after another, whichever way the machine that it was typed on ends lines. */
const AFTER_LINE = /(?<=\n|\r(?!\n))/;

/** Splits a paragraph where the author began a new line. */
function paragraphLines(
  paragraph: Paragraph,
  number: Text | null = null,
  isText = false,
): readonly AnswerLine[] {
  const lines: PhrasingContent[][] = [number && isText ? [number] : []];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type === 'text') {
      let at = 0;
      for (const typed of child.value.split(AFTER_LINE)) {
        const value = typed.replace(/[\r\n]+$/, '');
        if (value !== '') lines.at(-1)?.push(part(child, value, at));
        if (value !== typed) lines.push([]);
        at += typed.length;
      }
    } else lines.at(-1)?.push(child);
  }
  return joinWordless(lines)
    .map((children, at) => {
      const text = plainText(children);
      const typed = number && !isText && at === 0 ? `${number.value}${text}` : text;
      return { text, typed, children, span: spanOfAll(children, paragraph) };
    })
    .filter((line) => line.text !== '');
}

/** A footnote mark or picture alone on a line belongs to the line before it, or after it where there is none. */
function joinWordless(lines: readonly PhrasingContent[][]): readonly PhrasingContent[][] {
  const joined: PhrasingContent[][] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && (plainText(last) === '' || plainText(line) === '')) last.push(...line);
    else joined.push(line);
  }
  return joined;
}

/**
 * One line of a text node, which begins `at` so many characters of it, with its place; escapes shorten the value, so the
 * place is that of the node at worst.
 */
function part(node: PhrasingContent & { type: 'text' }, value: string, at: number): PhrasingContent {
  const position = node.position;
  const start = position?.start.offset;
  if (position === undefined || start === undefined) return { type: 'text', value };
  const offset = start + at;
  const exact = (position.end.offset ?? start) - start === node.value.length;
  if (!exact) return { type: 'text', value, position };
  return {
    type: 'text',
    value,
    position: {
      start: { ...position.start, offset },
      end: { ...position.end, offset: offset + value.length },
    },
  };
}

function spanOfAll(nodes: readonly PhrasingContent[], fallback: Paragraph): Span {
  const first = nodes[0];
  const last = nodes.at(-1);
  if (!first || !last) return spanOf(fallback);
  return { start: spanOf(first).start, end: spanOf(last).end };
}
