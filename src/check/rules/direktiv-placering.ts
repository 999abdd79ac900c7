import type { Parents } from 'mdast';
import { colonsOf } from '../../directives/directive.ts';
import { orList } from '../../model/danish-list.ts';
import { isDirective, labelOf, type Directive } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { definitionOf } from '../known-directives.ts';
import { defineRule, type Report } from '../rule.ts';
import { tornTail } from '../torn-directive.ts';

export const rule = defineRule({
  id: 'direktiv-placering',
  severity: 'fejl',
  why: 'Hver slags felt og boks har sin plads. Står den et andet sted, bliver den ikke til det, der var ment.',
  messages: {
    regional: {
      text: '»{navn}« hører kun til i regionens skabelon.',
      mend: 'Slet linjerne med kolonerne, og skriv teksten som almindelig tekst i skrivefeltet.',
    },
    inde: {
      text: '»{navn}« skal stå inde i {foraelder}.',
      mend: 'Flyt den ind i {foraelder}, og giv den ydre ét kolon mere end den indre.',
    },
    skrivefelt: {
      text: 'Et skrivefelt kan ikke stå inde i et andet skrivefelt.',
      mend: 'Flyt det indre skrivefelt ned under det ydre, så de står efter hinanden.',
    },
    beholder: {
      text: '»::{navn}« har kun to kolon og ingen afsluttende linje.',
      mend: 'Skriv :::{navn} med tre kolon, så indholdet på sin egen linje, og til sidst en linje med :::.',
    },
    linje: {
      text: '»:::{navn}« har tre kolon, men »{navn}« skal stå på en enkelt linje.',
      mend: 'Skriv ::{navn} med to kolon, og slet den afsluttende linje med :::.',
    },
    tekst: {
      text: '»{kolon}{navn}« har for mange kolon: »{navn}« skrives inde i teksten.',
      mend: 'Skriv :{navn} med ét kolon, fx {eksempel}',
    },
    etiket: {
      text: '»{navn}« mangler teksten i de kantede klammer.',
      mend: 'Skriv teksten lige efter navnet, fx {eksempel}',
    },
    'uden-etiket': {
      text: '»{navn}« kan ikke have en tekst i kantede klammer, og teksten kommer ikke med ud.',
      mend: 'Slet [teksten], eller skriv den som almindelig tekst på sin egen linje.',
    },
  },
  check: (document, report) => {
    for (const { directive, ancestors } of directivesOf(document.document.tree)) {
      const found = misplaced(document, directive, ancestors);
      if (found) report(found);
    }
  },
});

/** The first thing that is wrong with where or how a directive stands. */
function misplaced(document: DocumentUnderCheck, directive: Directive, ancestors: readonly Parents[]): Report | null {
  const definition = definitionOf(directive);
  if (!definition) return null;
  const { name: navn, doc, levels, parents, label } = definition;
  const kolon = colonsOf(directive.type);
  const data = { navn, kolon, eksempel: doc.example.split('\n')[0] ?? '', foraelder: orList(parents ?? []) };
  const at = (message: string): Report => ({ span: directive.nameSpan, message, data });
  const kinds: readonly string[] = definition.kinds;
  if (!levels.includes(document.level)) return at('regional');
  if (!kinds.includes(directive.type)) {
    if (kinds.includes('textDirective')) return at('tekst');
    return at(kinds.includes('containerDirective') ? 'beholder' : 'linje');
  }
  const around = ancestors.findLast(isDirective);
  // What stands in a container that was never closed does so by accident.
  const byAccident = around?.type === 'containerDirective' && !around.closed;
  if (parents && !byAccident && !parents.includes(around?.name ?? '')) return at('inde');
  if (navn === 'skrivefelt' && inClosedField(directive, ancestors)) return at('skrivefelt');
  if (tornTail(directive, ancestors.at(-1), document.document.source.text)) return null;
  const labelled = labelOf(directive).length > 0;
  if (label === 'required' && !labelled) return at('etiket');
  return label === 'none' && labelled ? at('uden-etiket') : null;
}

/** Both closed: otherwise the outer one has only lost its closing line. */
function inClosedField(directive: Directive, ancestors: readonly Parents[]): boolean {
  const closed = directive.type !== 'containerDirective' || directive.closed;
  return closed && ancestors.some((outer) => outer.type === 'containerDirective' && outer.name === 'skrivefelt' && outer.closed);
}
