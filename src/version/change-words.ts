import { conditionsInWords } from '../model/conditions.ts';
import { demandWords } from '../model/demand-words.ts';
import type { TemplateField } from '../model/template.ts';
import { plainText } from '../parse/plain-text.ts';
import type { AffectedField } from './affected-fields.ts';
import type { ConstraintChange } from './constraint-changes.ts';
import type { FieldChange, FieldChangeKind, TemplateChanges } from './template-changes.ts';

/** Words around what differs, so that a reader finds the place. */
const CONTEXT = 3;
/** Longer passages are cut in the middle. */
const LONGEST = 40;

/** The fields that a new version changes, a line or more for each: what happened, then old and new words. */
export function templateChangesInWords({ fields, text }: TemplateChanges): readonly string[] {
  return [
    ...fields.flatMap((change) => [
      `${fieldInWords(change)}: ${change.kinds.map((kind) => kindInWords(kind, change)).join(', ')}`,
      ...detailsInWords(change).map((detail) => `  ${detail}`),
    ]),
    ...(text ? ['Den regionale tekst uden for skrivefelterne er ændret.'] : []),
  ];
}

/** What a new version asks of a tilbud for one field: a sentence with old and new demand. */
export function affectedInWords({ effect, change, field }: AffectedField): string {
  const name = `»${field.labelText}« (${field.id})`;
  if (effect === 'ny') return `${name} er nyt: ${wishes(field).join(', ')}.`;
  if (effect === 'bortfaldet') {
    return change.after === null ? `${name} er fjernet.` : `${name} gælder ikke længere for jer.`;
  }
  return `${name} er ændret: ${detailsInWords(change).join('; ')}.`;
}

/** What the answer must live up to, old and new, for each thing that differs. */
function detailsInWords(change: FieldChange): readonly string[] {
  const { before, after, tightened, loosened, altered, kinds } = change;
  if (before === null) return after ? [[...whenNew(after), ...wishes(after)].join(', ')] : [];
  if (after === null) return [];
  const texts = [plainText(before.demand), plainText(after.demand)] as const;
  const text = kinds.includes('krav-aendret') ? differenceInWords(...texts) : null;
  const isSetAnew = text === null && kinds.includes('krav-aendret') && altered.length === 0;
  return [
    ...(text === null ? [] : [`kravets tekst: ${text}`]),
    ...(isSetAnew ? ['kravets tekst er sat op på en anden måde'] : []),
    ...altered.map((one) => `ændret ${constraintInWords(one)}`),
    ...tightened.map((one) => `skærpet ${constraintInWords(one)}`),
    ...loosened.map((one) => `lempet ${constraintInWords(one)}`),
    ...(kinds.includes('gaelder-andre')
      ? [`gjaldt ${conditionsInWords(before.conditions)}; gælder nu ${conditionsInWords(after.conditions)}`]
      : []),
  ];
}

/** A new field that all must answer says nothing of who must. */
function whenNew({ conditions }: TemplateField): readonly string[] {
  return conditions.length === 0 ? [] : [`gælder ${conditionsInWords(conditions)}`];
}

function wishes(field: TemplateField): readonly string[] {
  const must = { skal: 'skal udfyldes', boer: 'bør udfyldes', kan: 'kan udfyldes' }[field.obligation];
  return [must, `type: ${field.typeName}`, ...demandWords(field)];
}

function constraintInWords({ about, before, after }: ConstraintChange): string {
  if (before === '') return `${about}: nu også ${after}`;
  return after === '' ? `${about}: ikke længere ${before}` : `${about}: fra ${before} til ${after}`;
}

function fieldInWords({ before, after, id }: FieldChange): string {
  return `»${(after ?? before)?.labelText ?? id}« (${id})`;
}

function kindInWords(kind: FieldChangeKind, { before }: FieldChange): string {
  return kind === 'omdoebt' ? `omdøbt fra ${before?.id ?? ''}` : KINDS[kind];
}

const KINDS: Readonly<Record<Exclude<FieldChangeKind, 'omdoebt'>, string>> = {
  ny: 'nyt',
  fjernet: 'fjernet',
  'krav-aendret': 'kravet er ændret',
  skaerpet: 'skærpet',
  lempet: 'lempet',
  'gaelder-andre': 'gælder for andre tilbud end før',
  flyttet: 'flyttet',
  redaktionelt: 'kun redaktionelt',
};

/** The passage in which two texts differ: `fra »… senest 5 hverdage …« til »… senest 3 hverdage …«`. */
function differenceInWords(before: string, after: string): string | null {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  if (start === was.length && start === is.length) return null;
  return `fra ${passage(was, start, end)} til ${passage(is, start, end)}`;
}

function passage(words: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(words.length, words.length - end + CONTEXT);
  const shown = words.slice(from, to);
  if (shown.length === 0) return 'ingen tekst';
  const cut =
    shown.length > LONGEST ? [...shown.slice(0, LONGEST / 2), '…', ...shown.slice(-LONGEST / 2)] : shown;
  return `»${from > 0 ? '… ' : ''}${cut.join(' ')}${to < words.length ? ' …' : ''}«`;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}
