import type { Nodes } from 'mdast';
import { byCodeUnit } from '../core/text-order.ts';
import { type Directive, isDirective } from '../parse/tree.ts';
import { htmlWithoutComments } from '../parse/walk.ts';

/**
 * Whether the author's line breaks are part of the meaning: in an answer a new line may be a new task or a new value
 * (`lines`), in regional prose it is only where the editor wrapped the text (`flow`).
 */
export type LineBreaks = 'lines' | 'flow';

/** How a text is made canonical. */
interface CanonicalOptions {
  readonly breaks: LineBreaks;
  /** What to write instead of a node and everything in it; null for the node itself. Empty leaves it out. */
  readonly replace?: (node: Nodes) => string | null;
}

/** Keys of nodes that say where and how something is typed, not what it says. Every other key counts. */
const UNSEEN: ReadonlySet<string> = new Set([
  'type',
  'children',
  'position',
  'data',
  'spread',
  'label',
  'referenceType',
  'attributes',
  'nameSpan',
  'openingSpan',
  'colons',
  'closed',
]);

/** Nodes that hold running text, at whose ends blanks are not seen. */
const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

type Step = string | Nodes;

/**
 * The text of version 1 of the canonical form: every node of the tree on a line of its own, as its type and what it
 * says, with its children in brackets. It is made from the tree and not from the file, so that what no reader sees
 * cannot change it: comments, blank lines, blanks at line ends, the kind of line ending, indentation, padding of
 * tables, `*` or `-` as bullet. Texts are composed to NFC and runs of blanks (non-breaking ones too) are one blank.
 * Every node and every key that is not known to be invisible counts, those of a later parser too.
 * Total, with an explicit stack: a document may nest deeper than the call stack.
 */
export function canonicalText(nodes: readonly Nodes[], options: CanonicalOptions): string {
  const lines: string[] = [];
  const stack: Step[] = prepared(nodes, null, options).reverse();
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (typeof step === 'string') {
      lines.push(step);
      continue;
    }
    const replacement = options.replace?.(step) ?? null;
    if (replacement !== null) {
      if (replacement !== '') lines.push(replacement);
      continue;
    }
    const head = headOf(step, options);
    if (!('children' in step)) {
      lines.push(head);
      continue;
    }
    lines.push(`${head} [`);
    stack.push(']');
    for (const child of prepared(step.children, step, options).reverse()) stack.push(child);
  }
  return lines.join('\n');
}

/**
 * What a reader sees as a blank: spaces of all widths and ends of lines. Not the other characters that `\s` stands for
 * (U+000B, U+000C, U+FEFF): they are printed as a mark or as nothing at all, so a blank that becomes one of them is seen.
 */
const BLANKS = /[\t\n\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** A plain text in the same form: NFC, blanks run together, none at the ends. */
export function canonicalString(text: string): string {
  return withoutStart(withoutEnd(collapsed(text, 'flow')));
}

/** Children without comments, with neighbouring texts joined and the blanks at the ends gone. */
function prepared(children: readonly Nodes[], parent: Nodes | null, { breaks }: CanonicalOptions): Step[] {
  const steps: (Nodes | { text: string })[] = [];
  for (const child of children) {
    const text = textOf(child);
    const last = steps.at(-1);
    if (text === null) steps.push(child);
    else if (last && 'text' in last) last.text += text;
    else steps.push({ text });
  }
  const running = parent !== null && RUNNING.has(parent.type);
  return steps.flatMap((step, at): Step[] => {
    if (!('text' in step)) return [step];
    let text = collapsed(step.text, breaks);
    if (running && at === 0) text = withoutStart(text);
    if (running && at === steps.length - 1) text = withoutEnd(text);
    return text === '' ? [] : [JSON.stringify(text)];
  });
}

/** The running text that a node is; empty for a comment, null for a node of another kind. */
function textOf(node: Nodes): string | null {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return htmlWithoutComments(node) === '' ? '' : null;
  return null;
}

function collapsed(text: string, breaks: LineBreaks): string {
  const composed = text.normalize('NFC');
  if (breaks === 'flow') return composed.replace(BLANKS, ' ');
  return composed.replace(BLANKS, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' '));
}

/** Without the blank that a collapsed text begins with. */
function withoutStart(text: string): string {
  return text.replace(/^[ \n]/, '');
}

function withoutEnd(text: string): string {
  return text.replace(/[ \n]$/, '');
}

/** Type and content of a node without its children: `link {"title":null,"url":"…"}`. */
function headOf(node: Nodes, { breaks }: CanonicalOptions): string {
  const type = node.type === 'paragraph' && node.data?.directiveLabel === true ? 'label' : node.type;
  const seen: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node).sort(byKey)) {
    if (UNSEEN.has(key) || value === null || value === undefined) continue;
    seen[key] = typeof value === 'string' ? seenValue(node, value, breaks) : value;
  }
  if (isDirective(node)) seen.attributes = attributesOf(node);
  return Object.keys(seen).length === 0 ? type : `${type} ${JSON.stringify(seen)}`;
}

/** In a code block indentation and lines are what it says; elsewhere they are not seen. */
function seenValue(node: Nodes, value: string, breaks: LineBreaks): string {
  if (node.type === 'html') return collapsed(htmlWithoutComments(node), breaks);
  if (node.type !== 'code') return collapsed(value, breaks);
  return value
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The order of attributes is not seen, but a duplicate is: names sorted, duplicates in the order typed. */
function attributesOf(directive: Directive): readonly (readonly [string, string])[] {
  return directive.attributes.map(({ name, value }) => [name, canonicalString(value)] as const).sort(byKey);
}

function byKey(one: readonly [string, unknown], other: readonly [string, unknown]): number {
  return byCodeUnit(one[0], other[0]);
}
