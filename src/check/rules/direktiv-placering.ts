import type { Parents } from 'mdast';
import { orList } from '../../core/danish-list.ts';
import { type BlockDirective, colonsOf, type InlineDirective } from '../../directives/directive.ts';
import { type Directive, isBlockDirective, isDirective, labelOf } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { definitionOf } from '../known-directives.ts';
import { misreadFences } from '../misread-fences.ts';
import { defineRule, type Report } from '../rule.ts';
import { unclosedContainers } from '../unclosed-containers.ts';

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
    alene: {
      text: '»{navn}« kan ikke stå inde i noget, så der kommer ikke en ny side.',
      mend: 'Flyt linjen ud, så den står for sig selv før eller efter.',
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
      text: '»{navn}« kan ikke have en tekst i kantede klammer, og teksten trykkes for sig selv.',
      mend: 'Slet [teksten], eller skriv den som almindelig tekst på sin egen linje.',
    },
  },
  check: (document, report) => {
    // What stands in a container that lacks its end, or whose first line is misread, stands there by accident.
    const open = unclosedContainers(document.document.tree).map(({ container }) => container);
    const misread = misreadFences(document.document).map(({ covers }) => covers);
    for (const { directive, ancestors } of directivesOf(document.document.tree)) {
      const { start } = directive.nameSpan;
      const byAccident =
        ancestors.some((ancestor) => open.some((container) => container === ancestor)) ||
        misread.some((covers) => covers.start < start && start < covers.end);
      const found = wrongForm(document, directive) ?? (byAccident ? null : wrongPlace(directive, ancestors));
      if (found) report(found);
    }
  },
});

function wrongForm(document: DocumentUnderCheck, directive: Directive): Report | null {
  const definition = definitionOf(directive);
  if (!definition) return null;
  const kinds: readonly string[] = definition.kinds;
  if (!definition.levels.includes(document.level)) return finding(directive, definition, 'regional');
  if (!kinds.includes(directive.type)) {
    if (kinds.includes('textDirective')) return finding(directive, definition, 'tekst');
    return finding(directive, definition, kinds.includes('containerDirective') ? 'beholder' : 'linje');
  }
  const labelled = labelOf(directive).length > 0;
  if (definition.label === 'required' && !labelled) return finding(directive, definition, 'etiket');
  return definition.label === 'none' && labelled ? finding(directive, definition, 'uden-etiket') : null;
}

function wrongPlace(directive: Directive, ancestors: readonly Parents[]): Report | null {
  const definition = definitionOf(directive);
  if (!definition) return null;
  const around = ancestors.filter(isDirective);
  const { parents } = definition;
  if (parents && !parents.includes(around.at(-1)?.name ?? '')) return finding(directive, definition, 'inde');
  if (definition.outermost && ancestors.some(isBox)) return finding(directive, definition, 'alene');
  const inField = definition.name === 'skrivefelt' && around.some(({ name }) => name === 'skrivefelt');
  return inField ? finding(directive, definition, 'skrivefelt') : null;
}

function isBox(ancestor: Parents): boolean {
  return ancestor.type !== 'root' && !isBlockDirective(ancestor, 'betingelse');
}

function finding(
  directive: Directive,
  definition: BlockDirective | InlineDirective,
  message: string,
): Report {
  const { name, doc, parents } = definition;
  const data = {
    navn: name,
    kolon: colonsOf(directive.type),
    eksempel: doc.example.replace(/\n.*/s, ''),
    foraelder: orList(parents ?? []),
  };
  return { span: directive.nameSpan, message, data };
}
