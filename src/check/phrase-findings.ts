import type { PhraseRule } from '../model/tables.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import type { PhraseMatch } from './phrases.ts';
import { isIn, isQuoted, type ProsePart, partOf } from './prose-matches.ts';
import type { Report } from './rule.ts';

/** A phrase of the table `udtryk` with its place in the file. */
export interface FoundPhrase extends PhraseMatch, ProsePart {}

/** The phrases of one rule in a document; quotations and addresses are left alone. */
export function phrasesOf(looked: DocumentUnderCheck, rule: PhraseRule): readonly FoundPhrase[] {
  return looked.phrases().flatMap(({ block, match }) => {
    const { entry, start, end } = match;
    if (entry.regel !== rule || isIn(block, 'adresse', start, end) || isQuoted(block, start)) return [];
    return [{ ...match, ...partOf(looked, block, start, end) }];
  });
}

/** Reports the phrases of one rule that have something better: `{fundet}` and `{ret}`, suggested where it is certain. */
export function reportPhrases(
  looked: DocumentUnderCheck,
  rule: PhraseRule,
  report: (found: Report) => void,
): void {
  for (const { span, text, instead, verbatim, entry } of phrasesOf(looked, rule)) {
    if (instead === null) continue;
    const suggestion = verbatim && entry.sikker !== 'nej' ? { suggestion: instead } : {};
    report({ span, data: { fundet: text, ret: instead }, ...suggestion });
  }
}
