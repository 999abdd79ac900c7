import type { PhrasingContent } from 'mdast';
import { derived } from '../core/derived.ts';
import type { Span } from '../core/span.ts';
import { wordsOf } from '../core/words.ts';
import type { FieldAnswer } from '../model/answers.ts';
import type { Answer } from '../model/guideline.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { plainText } from '../parse/plain-text.ts';
import { spanOf } from '../parse/tree.ts';
import { walk } from '../parse/walk.ts';
import { crossedCells } from './crossed-cells.ts';
import { runningTextsIn, spanOfMatch } from './running-text.ts';

/** A placeholder where an answer was expected. */
export interface Placeholder {
  readonly text: string;
  readonly span: Span;
}

/**
 * Signs of a text that is not written yet, wherever they stand. Latin letters are enough to tell words by: a pattern over
 * all the letters there are, without regard to case, takes some milliseconds of every run to prepare.
 */
const ANYWHERE = new RegExp(
  [
    // `xx.xx.2026`, `xxx`, but neither a part of a word nor of an address
    /(?<![\dA-Za-zÀ-ɏ/])x{2}[./-]x{2}(?:[./-](?:x{2,4}|\d{2,4}))?(?![\dA-Za-zÀ-ɏ])/u,
    /(?<![\dA-Za-zÀ-ɏ/])x{3,}(?![\dA-Za-zÀ-ɏ/])/u,
    /\[\s*(?:udfyldes?|skriv|indsæt|indsaet|angiv|tilføj|beskriv)(?![\dA-Za-zÀ-ɏ])[^\]\n]*\]/u,
    /\(\s*udfyldes(?: senere)?\s*\)/u,
    /lorem ipsum/u,
    /_{4,}|\.{5,}/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** In small letters these may be words of a text. */
const CAPITALS = /(?<![\p{L}\p{N}])(?:TBD|TODO)(?![\p{L}\p{N}])/gu;

/** Words that are a placeholder only when nothing else is said: »skemaet udfyldes ved indskrivning« is an answer. */
const ALONE =
  /^(?:(?:skal |bliver |mangler at blive )?udfyld(?:es|t)?(?: senere| her)?|(?:kommer|følger|skrives) senere|afventer|tbd|todo|skriv (?:svaret |teksten |jeres svar |dit svar )?her|(?:tekst|svar) her|…+|\.{2,}|\?+|xx?)$/iu;
/** A short request to write something, which says nothing by itself: »Indsæt tekst her«, »Angiv …«, »Beskriv«. */
const REQUEST = /^(?:indsæt|angiv|beskriv|tilføj|udfyld|skriv|nævn|oplys)(?=[\s.…:]|$)/iu;
const POINTS_HERE = /\sher[.:…\s]*$|(?:…|\.{3,})$|^[A-Za-zÀ-ɏ]+[.:]?$/iu;
const LONGEST_REQUEST = 4;
/** Marks that may stand around it. */
const BEFORE = /^[\s*_[(<-]+/u;
const AFTER = /[\s*_\])>.!-]/u;
/** What every sign holds; most texts do not, and are read no further. */
const HINT = /[xX]{2}|[[(]|lorem|_{4}|\.{5}|TBD|TODO/i;

/** The placeholders of an answer: whole lines, cells and items, or parts of them. `label` is what its field asks. */
export function placeholdersIn(
  answer: Answer,
  document: ParsedDocument,
  label: string | null,
): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const block of answer.blocks) {
    walk(block, (node, ancestors) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
      const table = ancestors.at(-2);
      if (node.type === 'tableCell' && table?.type === 'table' && crossedCells(table).has(node)) return false;
      const { text: source } = document.source;
      const whole = isPlaceholderText(plainText(node.children), label) ? wholeOf(node.children) : null;
      if (whole) found.push({ text: source.slice(whole.start, whole.end), span: whole });
      else if (HINT.test(source.slice(spanOf(node).start, spanOf(node).end))) {
        for (const text of runningTextsIn(node, document)) {
          for (const match of signsIn(text.typed))
            found.push({ text: match[0], span: spanOfMatch(text, match) });
        }
      }
      return false;
    });
  }
  return found;
}

/** Whether a whole line of text is a placeholder; a request that repeats the `label` of the field is one too. */
export function isPlaceholderText(text: string, label: string | null = null): boolean {
  const trimmed = text.trim();
  const bare = withoutMarks(trimmed);
  const [sign] = signsIn(trimmed);
  if (ALONE.test(trimmed) || ALONE.test(bare)) return true;
  if (sign && withoutMarks(sign[0]) === bare) return true;
  return REQUEST.test(trimmed) && (isShortRequest(trimmed) || isSame(bare, label));
}

function isShortRequest(text: string): boolean {
  return wordsOf(text).length <= LONGEST_REQUEST && POINTS_HERE.test(text);
}

function isSame(text: string, label: string | null): boolean {
  return label !== null && text.toLowerCase() === withoutMarks(label).toLowerCase();
}

/** Whether an answer says nothing but a placeholder; what else is asked of it is then beside the point. */
export const isPlaceholder = derived(
  ({ answer, field }: FieldAnswer): boolean =>
    !answer.empty && isPlaceholderText(plainText(answer.blocks), field.labelText),
);

function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && AFTER.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(BEFORE, '');
}

function signsIn(text: string): readonly RegExpExecArray[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(ANYWHERE), ...text.matchAll(CAPITALS)];
}

function wholeOf(children: readonly PhrasingContent[]): Span | null {
  const text = children.filter((child) => child.type !== 'html');
  const [first, last] = [text[0], text.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : null;
}
