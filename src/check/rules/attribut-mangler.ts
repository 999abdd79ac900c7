import { orList } from '../../core/danish-list.ts';
import { slug } from '../../core/fold.ts';
import { plainText } from '../../parse/plain-text.ts';
import { attribute, type Directive, labelOf } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { definitionOf, fieldAt, isIdWithoutSign } from '../known-directives.ts';
import { defineRule, type Report } from '../rule.ts';
import { tornTail } from '../torn-directive.ts';

export const rule = defineRule({
  id: 'attribut-mangler',
  severity: 'fejl',
  why: 'Uden sit id kan et felt ikke findes igen, og uden sine valg eller kolonner kan et svar ikke kontrolleres.',
  messages: {
    default: {
      text: '»{direktiv}« mangler »{navn}«.',
      mend: 'Skriv {navn}="…" i tuborgklammerne. {betydning}.',
    },
    id: {
      text: '»{direktiv}« har intet id.',
      mend: 'Skriv et id i tuborgklammer, fx {eksempel}.',
    },
    type: {
      text: 'Et felt af typen »{type}« mangler »{navn}«.',
      mend: 'Skriv {navn}="…" i tuborgklammerne. {betydning}.',
    },
    betingelse: {
      text: 'Betingelsen siger ikke, hvilke tilbud den gælder for.',
      mend: 'Skriv {mulige} i tuborgklammer, fx :::betingelse{egenskaber="alarm"}.',
    },
  },
  check: (document, report) => {
    for (const { directive, ancestors } of directivesOf(document.document.tree)) {
      // Broken attributes of an inline directive are read as the text after it, and are reported as that.
      if (tornTail(directive, ancestors.at(-1), document.document.source.text)) continue;
      for (const found of missing(document, directive)) report(found);
    }
  },
});

function missing(document: DocumentUnderCheck, directive: Directive): readonly Report[] {
  const definition = definitionOf(directive);
  if (!definition?.levels.includes(document.level)) return [];
  const known = definition.attributes(document.level);
  const span = directive.nameSpan;
  if (
    directive.name === 'betingelse' &&
    !directive.attributes.some(({ name }) => Object.hasOwn(known, name))
  ) {
    return [{ span, message: 'betingelse', data: { mulige: orList(Object.keys(known)) } }];
  }
  const field = fieldAt(document, directive);
  const unsigned = directive.attributes.some((typed) => isIdWithoutSign(directive, typed));
  const isMissing = (name: string): boolean =>
    attribute(directive, name) === null && !(name === 'id' && unsigned);
  const own = Object.entries(known).flatMap(([navn, { required, doc }]): Report[] => {
    if (required !== true || !isMissing(navn)) return [];
    const data = { navn, direktiv: directive.name, betydning: doc, eksempel: `{#${suggestedId(directive)}}` };
    return [{ span, message: navn === 'id' ? 'id' : 'default', data }];
  });
  if (!field) return own;
  const demanded: readonly string[] = field.type.required ?? [];
  const ofType = Object.entries(known).flatMap(([navn, { doc }]): Report[] => {
    if (!demanded.includes(navn) || !isMissing(navn)) return [];
    return [{ span, message: 'type', data: { navn, type: field.typeName, betydning: doc } }];
  });
  return [...own, ...ofType];
}

function suggestedId(directive: Directive): string {
  return (
    slug(plainText(labelOf(directive)))
      .split('-')
      .slice(0, 4)
      .join('-') || 'kontakt'
  );
}
