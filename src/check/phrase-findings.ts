import type { Edit } from '../core/edit.ts';
import type { PhraseEntry, PhraseRule } from '../model/tables.ts';
import { isBlockDirective } from '../parse/tree.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import { isIn, isQuoted, type ProsePart, partOf } from './prose-matches.ts';
import type { Report } from './rule.ts';

/** A phrase of the table `udtryk` with its place in the file. */
export interface FoundPhrase extends ProsePart {
  readonly entry: PhraseEntry;
  /** As in `PhraseMatch`. */
  readonly instead: string | null;
}

/** The phrases of one rule in a document; quotations and addresses are left alone. */
function phrasesOf(looked: DocumentUnderCheck, rule: PhraseRule): readonly FoundPhrase[] {
  return looked.phrases().flatMap(({ entry, instead, start, end }) => {
    if (entry.regel !== rule) return [];
    const part = partOf(looked, start, end);
    const { block } = part;
    if (isIn(block, 'adresse', part.start, part.end) || isQuoted(block, part.start)) return [];
    return [{ ...part, entry, instead }];
  });
}

/**
 * The phrases of one rule that a document uses, each once: not those that it speaks of in italics or explains a term
 * by, not a choice or a role, not what a region compares in a table, and not what is fine where it stands.
 */
export function usedPhrases(
  looked: DocumentUnderCheck,
  rule: PhraseRule,
  isFine: (found: FoundPhrase) => boolean = () => false,
): readonly FoundPhrase[] {
  const told = new Set<string>();
  const sentences = looked.sentences();
  return phrasesOf(looked, rule).filter((found) => {
    const { block, start, end, text } = found;
    const isSpokenOf =
      isIn(block, 'kursiv', start, end) ||
      block.ancestors.some((one) => isBlockDirective(one, 'begreb')) ||
      (block.kind === 'afsnit' && !sentences.has(block)) ||
      (looked.level === 'regional' && block.kind === 'celle');
    if (isSpokenOf || told.has(text.toLowerCase()) || isFine(found)) return false;
    told.add(text.toLowerCase());
    return true;
  });
}

/** Reports the phrases of one rule that have something better: `{fundet}` and `{ret}`, suggested where it is certain. */
export function reportPhrases(
  looked: DocumentUnderCheck,
  rule: PhraseRule,
  report: (found: Report) => void,
): void {
  for (const found of phrasesOf(looked, rule)) {
    const { span, text, instead, verbatim, entry } = found;
    if (instead === null) continue;
    const isSure = verbatim && entry.sikker !== 'nej';
    const mended = isSure ? { suggestion: instead, edit: wordsChanged(found, instead) } : {};
    report({ span, data: { fundet: text, ret: instead }, ...mended });
  }
}

/** The change of only the words that differ, so that a fix of another word of the phrase can be made as well. */
function wordsChanged({ block, start, text }: FoundPhrase, instead: string): Edit {
  const [old, put] = [wordsWithSpace(text), wordsWithSpace(instead)];
  const shortest = Math.min(old.length, put.length);
  let before = 0;
  while (before < shortest && old[before] === put[before]) before += 1;
  let after = 0;
  while (after < shortest - before && old.at(-1 - after) === put.at(-1 - after)) after += 1;
  const from = start + old.slice(0, before).join('').length;
  const to = from + old.slice(before, old.length - after).join('').length;
  return { span: block.spanOf(from, to), text: put.slice(before, put.length - after).join('') };
}

function wordsWithSpace(phrase: string): readonly string[] {
  return phrase.match(/\S+\s*/g) ?? [];
}
