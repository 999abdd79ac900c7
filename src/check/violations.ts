import { printDate } from '../core/danish-date.ts';
import { orList, quotedList } from '../core/danish-list.ts';
import type { Finding } from '../core/finding.ts';
import { slug } from '../core/fold.ts';
import type { Json } from '../core/json.ts';
import { printRange } from '../core/range.ts';
import { shortened } from '../core/shortened.ts';
import { wordsOf } from '../core/words.ts';
import { countedAs } from '../fieldtypes/field-type.ts';
import type { FieldAnswer } from '../model/answers.ts';
import type { SchemaViolation } from '../model/compiled-schema.ts';
import { missingItems, missingTerms, proseOf } from '../model/schema-keywords.ts';

/** A finding before it knows its file and its field. */
export type AnswerFinding = Pick<Finding, 'rule' | 'message' | 'data'>;

/**
 * From a schema keyword to a rule with its data; `inside` is the pointer within the answer. Every keyword that our own
 * types produce has words; those that a workspace's own types add refer to the type's description.
 */
export function explainViolation(
  violation: SchemaViolation,
  found: FieldAnswer,
  inside: string,
): AnswerFinding {
  const { keyword, schema, value } = violation;
  const { constraints, type } = found.field;
  const text = typeof value === 'string' ? value : '';
  switch (keyword) {
    case 'ord':
      return wordCount(found, text);
    case 'naevner':
      return {
        rule: 'svar-naevner',
        message: 'default',
        data: { mangler: quotedList(missingTerms(schema, value)) },
      };
    case 'minItems':
    case 'maxItems':
      return itemCount(found, violation, inside);
    case 'uniqueItems':
      return { rule: 'svar-valg', message: 'gentaget', data: {} };
    case 'minimum':
      return bound('mindst', constraints.mindst ?? danishNumber(schema), danishNumber(value));
    case 'maximum':
      return bound('hoejst', constraints.hoejst ?? danishNumber(schema), danishNumber(value));
    case 'datoMindst':
      return bound('tidligst', printDate(String(schema)), printDate(text));
    case 'datoHoejst':
      return bound('senest', printDate(String(schema)), printDate(text));
    case 'enum':
      return constraints.punkter && !constraints.valg
        ? { rule: 'svar-tjekliste', message: 'ukendt', data: { svar: text } }
        : {
            rule: 'svar-valg',
            message: 'default',
            data: { svar: text, valg: orList(constraints.valg ?? textsIn(schema)) },
          };
    case 'alleAf':
      return {
        rule: 'svar-tjekliste',
        message: 'mangler',
        data: { punkter: quotedList(missingItems(schema, value)) },
      };
    case 'pattern':
      if (constraints.moenster === undefined) break;
      return { rule: 'svar-moenster', message: 'default', data: { svar: shortened(text) } };
    case 'required':
      return cell(found, 'raekke-mangler', String(violation.params.missingProperty ?? ''));
    case 'additionalProperties':
      return cell(found, 'raekke-ekstra', String(violation.params.additionalProperty ?? ''));
    case 'minLength':
      if (found.answer.waiver)
        return { rule: 'ikke-relevant-uden-begrundelse', message: 'default', data: {} };
      if (!/^\/\d+\//.test(inside)) break;
      return cell(found, 'tom', inside.split('/').at(-1) ?? '');
  }
  return {
    rule: 'svar-egen-type',
    message: 'default',
    data: { type: type.name, vejledning: type.doc.write },
  };
}

function wordCount({ field }: FieldAnswer, text: string): AnswerFinding {
  const { ord } = field.constraints;
  const count = wordsOf(proseOf(text)).length;
  const few = ord?.least != null && count < ord.least;
  const data = { antal: String(count), krav: ord ? printRange(ord) : '' };
  return { rule: 'svar-ord', message: few ? 'faa' : 'mange', data };
}

function itemCount(
  { field }: FieldAnswer,
  { keyword, schema, value }: SchemaViolation,
  inside: string,
): AnswerFinding {
  if (inside.endsWith('/roller')) return { rule: 'svar-type', message: 'rolle', data: {} };
  const few = keyword === 'minItems';
  const count = Array.isArray(value) ? value.length : 0;
  const range = field.constraints.antal ?? {
    least: few ? Number(schema) : null,
    most: few ? null : Number(schema),
  };
  const [one, many] = countedAs(field.type);
  const data = {
    antal: String(count),
    enhed: count === 1 ? one : many,
    enheder: many,
    krav: printRange(range),
  };
  return { rule: 'svar-antal', message: few ? 'faa' : 'mange', data };
}

function bound(message: string, graense: string, svar: string): AnswerFinding {
  return { rule: 'svar-graense', message, data: { graense, svar } };
}

/** A fault in one row; the key is given back as the template's column name. */
function cell({ field }: FieldAnswer, message: string, key: string): AnswerFinding {
  const columns = field.constraints.kolonner ?? [];
  const kolonne = columns.find((column) => slug(column) === key) ?? key;
  return { rule: 'svar-kolonner', message, data: { kolonne, antal: String(columns.length) } };
}

/** A number as Danes write it: `1.200,5`. */
function danishNumber(value: Json): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

function textsIn(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
