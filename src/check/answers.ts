import { printDate } from '../core/danish-date.ts';
import type { Finding } from '../core/finding.ts';
import type { Json } from '../core/json.ts';
import { printRange, type Range } from '../core/range.ts';
import type { Span } from '../core/span.ts';
import { wordsOf } from '../core/words.ts';
import { spanOfValue, type Answers, type FieldAnswer } from '../model/answers.ts';
import { missingItems, missingTerms, proseOf } from '../model/schema-keywords.ts';
import { compileSchema, type SchemaViolation } from '../model/schema-validator.ts';
import type { TemplateField } from '../model/template.ts';
import { templateSchema } from '../model/template-schema.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import { headSpan } from './front-value.ts';
import { isPlaceholder } from './placeholders.ts';

/** A finding before it knows its file and its field. */
type AnswerFinding = Pick<Finding, 'rule' | 'message' | 'data'>;

/**
 * Holds the answers against the template's JSON Schema and says in Danish, at the place in the Markdown, what the
 * schema says in pointers. Every finding carries the regional demand as its related place.
 */
export function checkAnswers(document: DocumentUnderCheck): readonly Finding[] {
  const { answers, template, file } = document;
  if (!answers || !template) return [];
  const written = [...answers.byField.values()].filter(({ answer }) => !isPlaceholder(answer, document.document));
  const unreadable = written.flatMap(({ field, read }) => {
    if (!read || read.ok) return [];
    const data = { type: field.type.name, forventet: read.expected };
    return [finding(document, field, read.span, { rule: 'svar-type', message: 'default', data })];
  });
  const { validate, schemaProblem } = compileSchema(templateSchema(template, answers.applicable));
  const violations = validate({ ...answers.data }).flatMap((violation): Finding[] => {
    if (violation.keyword === 'required' && violation.pointer === '') return [];
    const [, id = ''] = violation.pointer.split('/');
    const found = written.find(({ field }) => field.id === id);
    // An answer that is not asked for has a finding of its own.
    if (!found || !answers.applicable.includes(found.field)) return [];
    const inside = violation.pointer.slice(id.length + 1);
    return [finding(document, found.field, spanOfValue(found, inside), explain(violation, found, inside))];
  });
  const missing = unanswered(answers).map(({ field, span }) =>
    finding(document, field, span ?? headSpan(document), {
      rule: field.obligation === 'skal' ? 'skrivefelt-ubesvaret' : 'skrivefelt-anbefalet',
      message: span ? 'tomt' : 'default',
      data: {},
    }),
  );
  const unusable: Finding[] =
    schemaProblem === null
      ? []
      : [{ rule: 'svar-egen-type', message: 'ulaeselig', data: { detalje: schemaProblem }, at: { file, span: headSpan(document) } }];
  return [...unusable, ...unreadable, ...violations, ...missing];
}

/** Applicable fields without an answer; those that may be left open are not among them. */
function unanswered(answers: Answers): readonly { field: TemplateField; span: Span | null }[] {
  return answers.applicable.flatMap((field): { field: TemplateField; span: Span | null }[] => {
    const found = answers.byField.get(field.id);
    if (field.id === '' || field.obligation === 'kan') return [];
    if (!found) return [{ field, span: null }];
    return found.answer.empty && !found.answer.waiver ? [{ field, span: found.answer.node.openingSpan }] : [];
  });
}

function finding(document: DocumentUnderCheck, field: TemplateField, span: Span, found: AnswerFinding): Finding {
  const { templateFile, file } = document;
  return {
    ...found,
    data: { id: field.id, felt: field.labelText, ...found.data },
    at: { file, span },
    ...(templateFile === null
      ? {}
      : {
          related: [
            {
              at: { file: templateFile, span: field.node.openingSpan },
              message: `Kravet står i skabelonen: »${field.labelText}«.`,
            },
          ],
        }),
  };
}

/** From a schema keyword to a rule with its data. Exhaustive for the keywords that our own types produce. */
function explain(violation: SchemaViolation, found: FieldAnswer, inside: string): AnswerFinding {
  const { keyword, schema, value } = violation;
  const { constraints, type } = found.field;
  const text = typeof value === 'string' ? value : '';
  switch (keyword) {
    case 'ord':
      return {
        rule: 'svar-ord',
        message: tooFew(constraints.ord, wordsOf(proseOf(text)).length) ? 'faa' : 'mange',
        data: { antal: String(wordsOf(proseOf(text)).length), krav: constraints.ord ? printRange(constraints.ord) : '' },
      };
    case 'naevner':
      return { rule: 'svar-naevner', message: 'default', data: { mangler: list(missingTerms(schema, value)) } };
    case 'minItems':
    case 'maxItems':
      return countFinding(found, Array.isArray(value) ? value.length : 0, keyword, inside);
    case 'uniqueItems':
      return { rule: 'svar-valg', message: 'gentaget', data: {} };
    case 'minimum':
    case 'exclusiveMinimum':
      return bound('mindst', constraints.mindst ?? danishNumber(schema), danishNumber(value));
    case 'maximum':
    case 'exclusiveMaximum':
      return bound('hoejst', constraints.hoejst ?? danishNumber(schema), danishNumber(value));
    case 'datoMindst':
      return bound('tidligst', printDate(String(schema)), printDate(text));
    case 'datoHoejst':
      return bound('senest', printDate(String(schema)), printDate(text));
    case 'enum':
      return type.name === 'tjekliste'
        ? { rule: 'svar-tjekliste', message: 'ukendt', data: { svar: text, punkter: list(constraints.punkter ?? []) } }
        : { rule: 'svar-valg', message: 'default', data: { svar: text, valg: list(constraints.valg ?? []) } };
    case 'alleAf':
      return { rule: 'svar-tjekliste', message: 'mangler', data: { punkter: list(missingItems(schema, value)) } };
    case 'pattern':
      return { rule: 'svar-moenster', message: 'default', data: { svar: text, moenster: constraints.moenster ?? String(schema) } };
    case 'required':
      return columnFinding(found, 'mangler', String(violation.params['missingProperty'] ?? ''));
    case 'additionalProperties':
      return columnFinding(found, 'ukendt', String(violation.params['additionalProperty'] ?? ''));
    case 'type':
      return found.answer.waiver
        ? { rule: 'ikke-relevant-ugyldig', message: 'default', data: {} }
        : { rule: 'svar-type', message: 'default', data: { type: type.name, forventet: type.doc.write.replace(/^Skriv |\.$/g, '') } };
    case 'minLength':
      return inside.endsWith('/ikke-relevant')
        ? { rule: 'ikke-relevant-uden-begrundelse', message: 'default', data: {} }
        : { rule: 'svar-kolonner', message: 'tom', data: { kolonne: inside.split('/').at(-1) ?? '' } };
    default:
      // Keywords of a workspace's own field types have no wording of ours; the type says how an answer is written.
      return { rule: 'svar-egen-type', message: 'default', data: { type: type.name, vejledning: type.doc.write } };
  }
}

function bound(message: string, graense: string, svar: string): AnswerFinding {
  return { rule: 'svar-graense', message, data: { graense, svar } };
}

/** A number as Danes write it: `1.200,5`. */
function danishNumber(value: Json): string {
  return typeof value === 'number' ? value.toLocaleString('da-DK', { maximumFractionDigits: 10 }) : String(value);
}

function countFinding(found: FieldAnswer, count: number, keyword: string, inside: string): AnswerFinding {
  if (inside.endsWith('/roller')) return { rule: 'svar-type', message: 'default', data: { type: 'ansvar', forventet: 'mindst én rolle efter tankestregen' } };
  const range = found.field.constraints.antal ?? { least: 1, most: null };
  const [one, many] = COUNTED[found.field.type.name] ?? ['punkt', 'punkter'];
  const data = { antal: String(count), enhed: count === 1 ? one : many, enheder: many, krav: printRange(range) };
  return { rule: 'svar-antal', message: keyword === 'minItems' ? 'faa' : 'mange', data };
}

function columnFinding(found: FieldAnswer, message: string, column: string): AnswerFinding {
  const columns = found.field.constraints.kolonner ?? [];
  return { rule: 'svar-kolonner', message, data: { kolonne: column, kolonner: list(columns) } };
}

/** What the elements of an answer are called, one and many. */
const COUNTED: Readonly<Record<string, readonly [string, string]>> = {
  tabel: ['række', 'rækker'],
  ansvar: ['opgave', 'opgaver'],
  flervalg: ['valg', 'valg'],
};

function tooFew(range: Range | undefined, count: number): boolean {
  return range?.least != null && count < range.least;
}

function list(items: readonly string[]): string {
  return items.map((item) => `»${item}«`).join(', ');
}
