import type { Nodes, Parents } from 'mdast';
import type { Span } from '../core/span.ts';
import { plainText } from '../fieldtypes/answer-lines.ts';
import type { Answer } from '../model/guideline.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { spanOf } from '../parse/tree.ts';
import { walk } from '../parse/walk.ts';

/** A placeholder where an answer was expected. */
export interface Placeholder {
  readonly text: string;
  readonly span: Span;
}

/** Signs of a text that is not written yet, wherever they stand. */
const ANYWHERE = [
  /(?<![\p{L}\p{N}])[xX]{3,}(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])xx[./-]xx(?:[./-]x{2,4})?(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:TBD|TODO)(?![\p{L}\p{N}])/u,
  /\[\s*(?:udfyldes?|skriv|indsæt|indsaet|angiv|tilføj|beskriv)(?![\p{L}\p{N}])[^\]\n]*\]/iu,
  /\(\s*udfyldes(?: senere)?\s*\)/iu,
  /lorem ipsum/i,
  /_{4,}|\.{5,}/,
] as const;

/** Words that are a placeholder only when nothing else is said: »skemaet udfyldes ved indskrivning« is an answer. */
const ALONE =
  /^(?:(?:skal |bliver |mangler at blive )?udfyld(?:es|t)?(?: senere| her)?|(?:kommer|følger|skrives) senere|afventer|tbd|todo|skriv (?:svaret |teksten |jeres svar |dit svar )?her|tekst her|svar her|…+|\.{2,}|\?+|x|xx)$/i;

/** The placeholders of an answer, each once for the line, cell or item it stands in. */
export function placeholdersIn(answer: Answer, document: ParsedDocument): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const block of answer.blocks) {
    walk(block, (node, ancestors) => {
      if (node.type === 'code' || node.type === 'inlineCode') return false;
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
      const placeholder = inUnit(node, ancestors, document);
      if (placeholder) found.push(placeholder);
      return false;
    });
  }
  return found;
}

/** The placeholder in a line of plain text; null when it is prose. */
export function placeholderInLine(text: string): string | null {
  const bare = text.trim().replace(/^[-*_[(<]+|[-*_\])>.!]+$/g, '').trim();
  if (ALONE.test(bare) || ALONE.test(text.trim())) return text.trim();
  for (const pattern of ANYWHERE) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return null;
}

/** Whether an answer says nothing but a placeholder; what else is asked of it is then beside the point. */
export function isPlaceholder(answer: Answer, document: ParsedDocument): boolean {
  const written = plainText(answer.blocks).trim();
  return placeholdersIn(answer, document).some(({ text }) => text === written);
}

function inUnit(node: Nodes, _ancestors: readonly Parents[], document: ParsedDocument): Placeholder | null {
  const { start, end } = spanOf(node);
  if (!('children' in node)) return null;
  const code = node.children.filter((child) => child.type === 'inlineCode' || child.type === 'html').map(spanOf);
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return null;
  const from = Math.max(start, spanOf(first).start);
  const typed = blanked(document.source.text.slice(from, Math.min(end, spanOf(last).end)), from, code);
  const text = placeholderInLine(typed);
  if (text === null) return null;
  const at = typed.indexOf(text);
  return { text, span: { start: from + at, end: from + at + text.length } };
}

/** Code may hold anything; it is looked past with every offset kept. */
function blanked(typed: string, from: number, spans: readonly Span[]): string {
  return spans.reduce((text, { start, end }) => {
    const [left, right] = [text.slice(0, start - from), text.slice(end - from)];
    return `${left}${' '.repeat(end - start)}${right}`;
  }, typed);
}
