import type { Code, Definition, Emphasis, Heading, ListItem, Nodes, Paragraph, Strong, Text } from 'mdast';
import { INLINE_DIRECTIVES } from './directive-syntax.ts';
import { type ContainerDirective, spanOf } from './tree.ts';

const UNREAD = new RegExp(`:(?:${INLINE_DIRECTIVES.join('|')})[[{]`, 'i');
const COMMENT = /^<!--(?:(?!-->)[\s\S])*-->$/;
const BOX = /^\[[\sxX]\](?=\s|$)/;
const BOX_IN_ITEM = /^(?:[-+*]|\d+[.)])\s+\[[\sxX]\]/;
const TASK = /^(?:[-+*]|\d+[.)])[ \t]+\[[ xX]\] \S/;
const FENCES_ALIKE = /^(:{3,})(?!:)[\s\S]*\n([ >]*)\1[ \t]*$/;
/** A label with a blank at its end, which belongs to it or does not. */
const BLANK_IN_LABEL = /^[^\n]*[ \t]\](?:\{|[ \t]*\r?\n)/;
const BLANK_BEHIND = /^[^\n]*[ \t]\r?\n/;
/** A blank of another kind behind an opening line, as Word has them, is none to the other. */
const WIDE_BLANK_BEHIND = /^[^\n]*(?![ \t\r\n])\s\r?\n/;
/** A backslash behind which there is nothing but the fence. */
const BACKSLASH_LAST = /\\\r?\n[ >]*:+[ \t]*$/;
const CLOSING_FENCE = /\n[ \t>]*`{3,}[ \t]*$/;
/** What follows a block of indented code that is not all of it, or before which lists may be words. */
const GOES_ON = /^\s*\n(?: {4}| *\t| *::|[ \t]*(?:[-+*]|\d+[.)])\s)/;
const BELOW_DEFINITION = /^[ \t]*\r?\n(?: {4}|[ \t]*\t|[ >]*[^\s[])/;
const AFTER_LEAF = /^(?:[^\S\r\n]|\r?\n[ \t>]*(?:[-+*]|\d+[.)])(?:\s|$))/;
/** A further line of a paragraph that stands in a quote or a list. */
const LINE_INSIDE = /\n[ \t>]/;
const DELIMITERS = /(?:^|\n)[ \t>]*(?=[^\n]*\|)[|:-][-:| \t]*(?:\r?\n|$)/;
/** A sign that opens something, where nothing was opened. */
const OPENING = /[`[<]/;

/**
 * Whether both parsers read a node of the native tree, its directives completed, in the same way. Each place where they do
 * not is one that fuzzing found.
 */
export function readAlike(node: Nodes, text: string): boolean {
  const { start, end } = spanOf(node);
  switch (node.type) {
    case 'code':
      return isPlainCode(node, text);
    case 'text':
      return isPlainText(node, text.slice(start, end));
    case 'paragraph':
    case 'heading':
      return areWordsPlain(node, text.slice(start, end));
    case 'emphasis':
    case 'strong':
      return !isEdged(node);
    case 'html':
      // A comment with anything behind it; the blanks before its lines, where it stands in a list or among words.
      return COMMENT.test(node.value) && (isFirst(text, start) || !LINE_INSIDE.test(text.slice(start, end)));
    case 'inlineCode':
      // A directive on a line of its own inside it.
      return !/\n[ \t>]*::/.test(text.slice(start, end));
    case 'link':
      // Bare addresses are no links of ours; one that got through the masking was behind an escape.
      return text[start] === '[' || text[start] === '<';
    case 'definition':
      return isPlainDefinition(node, text);
    case 'containerDirective':
      return hasPlainFences(node, text);
    case 'leafDirective':
      // The blanks behind it belong to it or do not; a list right below it may be words.
      return !AFTER_LEAF.test(text.slice(end, end + 200));
    case 'table':
      return startsAlike(text, start, end);
    case 'tableRow':
      // A fence behind a row without bars: a row of the table to the one.
      return !text.startsWith(':::', start);
    case 'footnoteDefinition':
      // A note inside something else ends with its words to the one, with the empty lines after them to the other.
      // One that begins with a list may be words, and a list in it ends elsewhere.
      return (
        isFirst(text, start) &&
        node.children.length > 0 &&
        node.children.every(({ type }) => type === 'paragraph')
      );
    case 'blockquote':
    case 'list':
      // Inside a quote it ends a line later to the other.
      return quotesBefore(text, start) === 0;
    case 'listItem':
      return isPlainItem(node, text);
    default:
      return true;
  }
}

function isPlainCode(node: Code, text: string): boolean {
  const { start, end } = spanOf(node);
  // A block of code that is cut off by the end of what it stands in.
  if (text[start] === '`') return CLOSING_FENCE.test(text.slice(start, end));
  // A fence in it ends the words above to the one, and goes on with them to the other.
  if (node.value.includes('::')) return false;
  // The one ends its lines as they are typed, the other with a line feed.
  if (node.value.includes('\n') && text.slice(start, end).includes('\r')) return false;
  // Indented code in a quote, or behind a directive that ended a list: to the one a block for each line.
  return quotesBefore(text, start) === 0 && !GOES_ON.test(text.slice(end, end + 200));
}

function isPlainText({ value }: Text, typed: string): boolean {
  // A box in front of what is no item of a list.
  if (value.startsWith('[') && BOX.test(value)) return false;
  // Signs of stress that stress nothing.
  if (typed.includes('**') || typed.includes('__')) return false;
  // A directive behind a sign that might have begun code, in a cell that ended before it.
  return !value.includes(':') || !UNREAD.test(typed);
}

function areWordsPlain({ children }: Paragraph | Heading, typed: string): boolean {
  // The second line of a table, so that what stands above it may be the first.
  if (DELIMITERS.test(typed)) return false;
  // Behind a sign that opens nothing the one counts what stands before the next line to the line before it.
  if (!LINE_INSIDE.test(typed)) return true;
  return !children.some((child) => child.type === 'text' && OPENING.test(child.value));
}

/** Whether signs that stress nothing stand at an end of what is stressed. */
function isEdged({ children }: Emphasis | Strong): boolean {
  const [first, last] = [children[0], children.at(-1)];
  return (
    (first?.type === 'text' && /^[*_]/.test(first.value)) ||
    (last?.type === 'text' && /[*_]$/.test(last.value))
  );
}

/** What stands right below one may be its address or its title, and what follows reads otherwise behind it. */
function isPlainDefinition(node: Definition, text: string): boolean {
  const { start, end } = spanOf(node);
  return !text.slice(start, end).includes('\n') && !BELOW_DEFINITION.test(text.slice(end, end + 200));
}

function isPlainItem(node: ListItem, text: string): boolean {
  const { start, end } = spanOf(node);
  // A list with a directive of one line is loose to the one.
  if (node.children.some(({ type }) => type === 'leafDirective')) return false;
  const typed = text.slice(start, end);
  if (typeof node.checked !== 'boolean') return !BOX_IN_ITEM.test(typed);
  // A box with more than a space behind it, or with something else than a word.
  const [first] = node.children;
  return TASK.test(typed) && first?.type === 'paragraph' && first.children[0]?.type === 'text';
}

/**
 * Whether nobody can doubt where a directive and its label end. Of fences of other lengths the one begins with the
 * innermost directive when it looks for what they close, the other with the outermost. A fence in a quote seems to close a
 * field that the quote is in. One that stands further in than the directive closes it to the one, and may be text or code
 * to the other.
 */
function hasPlainFences(node: ContainerDirective, text: string): boolean {
  const { start, end } = spanOf(node);
  const typed = text.slice(start, end);
  const [, , before] = FENCES_ALIKE.exec(typed) ?? [];
  if (
    before === undefined ||
    BLANK_IN_LABEL.test(typed) ||
    BACKSLASH_LAST.test(typed) ||
    WIDE_BLANK_BEHIND.test(typed)
  )
    return false;
  if (before.length > columnOf(text, start) || quotesBefore(text, start) !== quotesBefore(text, end))
    return false;
  if (isFirst(text, start)) return true;
  // Of one that is set in: what is code may be words to the one, a list loose, and with a blank behind it all of it words.
  return !BLANK_BEHIND.test(typed) && node.children.every(({ type }) => type !== 'code' && type !== 'list');
}

/** Whether the second line of a table begins where the first one does. */
function startsAlike(text: string, start: number, end: number): boolean {
  const [, before = ''] = /^[^\n]*\n([ \t>]*)/.exec(text.slice(start, end)) ?? [];
  return before.length === columnOf(text, start);
}

function isFirst(text: string, place: number): boolean {
  return columnOf(text, place) === 0;
}

function columnOf(text: string, place: number): number {
  return place - (text.lastIndexOf('\n', place - 1) + 1);
}

/** How many quotes a line opens before a place in it. */
function quotesBefore(text: string, place: number): number {
  return text.slice(text.lastIndexOf('\n', place - 1) + 1, place).replace(/[^>]/g, '').length;
}
