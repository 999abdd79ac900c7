import { orList } from '../../core/danish-list.ts';
import { slug } from '../../core/fold.ts';
import { nearest } from '../../core/nearest.ts';
import type { ConstraintName } from '../../fieldtypes/field-type.ts';
import { type Attribute, attribute, type Directive } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { definitionOf, fieldAt, isIdWithoutSign } from '../known-directives.ts';
import { defineRule, type Report } from '../rule.ts';

const CONSTRAINTS: readonly ConstraintName[] = [
  'ord',
  'antal',
  'mindst',
  'hoejst',
  'enhed',
  'valg',
  'kolonner',
  'moenster',
  'naevner',
];

export const rule = defineRule({
  id: 'attribut-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  why: 'En oplysning i tuborgklammerne med et navn, som ingen kender, bliver ikke brugt til noget.',
  messages: {
    default: {
      text: '»{direktiv}« kender ikke »{navn}«.',
      mend: 'Slet »{navn}«, eller brug {mulige}.',
    },
    ligner: {
      text: '»{direktiv}« kender ikke »{navn}«.',
      mend: 'Skriv »{forslag}«, hvis det var det, du mente.',
    },
    ingen: {
      text: '»{direktiv}« kan ikke have »{navn}«.',
      mend: 'Slet »{navn}«.',
    },
    havelaage: {
      text: 'Der mangler # foran »{navn}«.',
      mend: 'Skriv {forslag}.',
    },
    punktum: {
      text: 'Et id kan ikke indeholde punktum.',
      mend: 'Skriv {forslag} med bindestreg i stedet.',
    },
    klasse: {
      text: '».{navn}« bruges ikke til noget.',
      mend: 'Slet ».{navn}«.',
    },
    skabelon: {
      text: '»{navn}« bestemmes af regionens skabelon og kan ikke ændres her.',
      mend: 'Slet »{navn}«.',
    },
    lokal: {
      text: '»{navn}« hører til i tilbuddets svar, ikke i skabelonen.',
      mend: 'Slet »{navn}«. Må feltet fravælges, så skriv kan-fravaelges.',
    },
    type: {
      text: 'Et felt af typen »{type}« kan ikke have »{navn}«.',
      mend: 'Slet »{navn}«, eller vælg en anden type. Typen »{type}« kender {mulige}.',
    },
  },
  check: (document, report) => {
    for (const { directive } of directivesOf(document.document.tree)) {
      for (const typed of directive.attributes) {
        const found = unknown(document, directive, typed);
        if (found) report(found);
      }
    }
  },
});

function unknown(document: DocumentUnderCheck, directive: Directive, typed: Attribute): Report | null {
  const definition = definitionOf(directive);
  if (!definition) return null;
  if (typed.name === 'class') return classFinding(directive, typed);
  const known = definition.attributes(document.level);
  const data = { navn: typed.name, direktiv: directive.name };
  const span = typed.nameSpan;
  if (Object.hasOwn(known, typed.name)) return unfit(document, directive, typed);
  const other = document.level === 'regional' ? 'lokal' : 'regional';
  if (Object.hasOwn(definition.attributes(other), typed.name)) {
    return { span, message: other === 'regional' ? 'skabelon' : 'lokal', data };
  }
  if (isIdWithoutSign(directive, typed)) {
    const suggestion = `#${typed.name}`;
    return { span, message: 'havelaage', data: { ...data, forslag: `{${suggestion}}` }, suggestion };
  }
  const names = Object.keys(known);
  if (names.length === 0) return { span, message: 'ingen', data };
  const suggestion = nearest(typed.name.toLowerCase(), names);
  if (suggestion === null) return { span, data: { ...data, mulige: orList(names) } };
  return { span, message: 'ligner', data: { ...data, forslag: suggestion }, suggestion };
}

/** `{#alarm.proeve}` reads as an id and a class; `{.proeve}` alone means nothing to us. */
function classFinding(directive: Directive, typed: Attribute): Report {
  const id = attribute(directive, 'id');
  if (id?.span.end !== typed.span.start)
    return { span: typed.span, message: 'klasse', data: { navn: typed.value } };
  const suggestion = `#${slug(`${id.value} ${typed.value}`)}`;
  const span = { start: id.span.start, end: typed.span.end };
  return { span, message: 'punktum', data: { forslag: `{${suggestion}}` }, suggestion };
}

/** A restriction that the field's type cannot hold an answer to. */
function unfit(document: DocumentUnderCheck, directive: Directive, typed: Attribute): Report | null {
  const field = fieldAt(document, directive);
  const constraint = CONSTRAINTS.find((name) => name === typed.name);
  if (
    !field ||
    field.typeName !== field.type.name ||
    !constraint ||
    field.type.constraints.includes(constraint)
  )
    return null;
  const mulige = field.type.constraints.length > 0 ? orList(field.type.constraints) : 'ingen af dem';
  return { span: typed.nameSpan, message: 'type', data: { navn: typed.name, type: field.typeName, mulige } };
}
