import type { ProseBlock } from './prose.ts';

/** A sentence of a block. `end` exclusive, in the block's text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a tilbud is asked to put into words. */
const TELLS = '(?:beskrive|redegøre|gøre rede|oplyse|angive|dokumentere)';
const TELLING = '(?:beskriver|redegør|gør rede)';
const WHO = '(?:(?:det|hvert)(?: enkelte?)? tilbud|tilbuddet|tilbuddene|tilbudslederen|forstanderen)';

/** Literally, with `skal` or `bør`, the other way round, and in the passive. */
const FORMS: readonly RegExp[] = [
  new RegExp(`\\b${WHO} (?:\\p{L}+ )?${TELLING}(?!\\p{L})`, 'iu'),
  new RegExp(`\\b${WHO} (?:\\p{L}+ ){0,2}(?:skal|bør) (?:\\p{L}+ ){0,2}${TELLS}(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})${TELLING} ${WHO}(?!\\p{L})`, 'iu'),
  /(?<!\p{L})(?:hos|på|i) (?:det enkelte |hvert )?tilbud\p{L}*(?:,? \p{L}+){0,6},? (?:beskrives|redegøres)(?!\p{L})/iu,
];

/** Tells what follows from something, and asks for nothing. */
const CONCLUSION = /^(?:derfor|dermed|så|samtidig|på den måde|her|når)(?!\p{L})/iu;

/** Speaks of the template's own fields, not of what stands in them. */
const ABOUT_FIELDS = /skrivefelt|felterne|feltet|i svaret|svarene/iu;

/** Whether a sentence asks the tilbud to describe something. */
export function isDemand(sentence: string): boolean {
  if (ABOUT_FIELDS.test(sentence) || CONCLUSION.test(sentence.trim())) return false;
  return FORMS.some((form) => form.test(sentence));
}

/** The sentences of a block. A period before a small letter, as in `f.eks. ved`, ends none. */
export function sentencesOf({ text }: ProseBlock): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=[.!?:])\s+(?=[\p{Lu}\p{N}»"“”„])/gu)) {
    sentences.push({ text: text.slice(start, index), start, end: index });
    start = index + 1;
  }
  return [...sentences, { text: text.slice(start), start, end: text.trimEnd().length }];
}
