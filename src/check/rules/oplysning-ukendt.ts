import { derived } from '../../core/derived.ts';
import { fold } from '../../core/fold.ts';
import { nearest } from '../../core/nearest.ts';
import { isPrinted } from '../../model/conditions.ts';
import { type Facts, lookUp } from '../../model/facts.ts';
import { plainText } from '../../parse/plain-text.ts';
import { type Directive, labelOf, spanOf } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { headSpan } from '../front-value.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'oplysning-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  why: 'En oplysning, der ikke kan hentes, bliver til et hul i det færdige dokument.',
  messages: {
    default: {
      text: 'Der er ingen oplysning, der hedder »{sti}«.',
      mend: 'Brug et navn fra tilbud.yaml eller hovedet, fx :oplysning[tilbud.navn]. {mulige}',
    },
    ligner: {
      text: 'Der er ingen oplysning, der hedder »{sti}«.',
      mend: 'Skriv :oplysning[{forslag}], hvis det var den, du mente.',
    },
    mangler: {
      text: 'Oplysningen »{sti}« er ikke skrevet nogen steder.',
      mend: 'Skriv den i {sted}.',
    },
    skabelon: {
      text: 'Skabelonens tekst bruger oplysningen »{sti}«, og den er ikke skrevet nogen steder.',
      mend: 'Skriv den i {sted}.',
    },
  },
  check: (document, report) => {
    const { facts } = document;
    if (!facts) return;
    for (const { directive } of factsAsked(document.document.tree)) {
      const found = answerTo(directive, facts, document);
      if (found) report(found);
    }
    for (const found of neededByTemplate(document, facts)) report(found);
  },
});

function answerTo(directive: Directive, facts: Facts, document: DocumentUnderCheck): Report | null {
  const sti = pathOf(directive);
  const fact = lookUp(sti, facts);
  const [first, last] = [labelOf(directive)[0], labelOf(directive).at(-1)];
  if (sti === '' || fact.kind === 'value' || !first || !last) return null;
  const span = { start: spanOf(first).start, end: spanOf(last).end };
  if (fact.kind === 'missing') {
    return isOfUnknownTilbud(sti, facts)
      ? null
      : { span, message: 'mangler', data: { sti, sted: placeFor(sti, document) } };
  }
  const suggestion = nearestPath(sti, fact.near);
  if (suggestion !== null) return { span, message: 'ligner', data: { sti, forslag: suggestion }, suggestion };
  return { span, data: { sti, mulige: `Navnene er ${fact.near.join(', ')}.` } };
}

/** Paths with the same root are compared by what comes after it: a long root alone makes no two names alike. */
function nearestPath(typed: string, known: readonly string[]): string | null {
  const path = fold(typed).toLowerCase();
  const root = path.slice(0, path.indexOf('.') + 1);
  const names = known.filter((name) => name.startsWith(root)).map((name) => name.slice(root.length));
  const found = nearest(path.slice(root.length), names);
  return found === null ? null : root + found;
}

/** What the pinned template's own text asks for and this tilbud does not have, once for each path. */
function neededByTemplate(document: DocumentUnderCheck, facts: Facts): readonly Report[] {
  const { guideline, template, templateFile } = document;
  if (!guideline || !template || templateFile === null) return [];
  const found = new Map<string, Report>();
  for (const { directive, ancestors } of factsAsked(template.document.tree)) {
    const sti = pathOf(directive);
    if (found.has(sti) || isOfUnknownTilbud(sti, facts) || !isPrinted(ancestors, facts.tilbud)) continue;
    // What the template does not have for itself either is reported there.
    const own = lookUp(sti, { ...facts, document: template.front });
    if (lookUp(sti, facts).kind !== 'missing' || (own.kind === 'missing' && !sti.startsWith('tilbud.')))
      continue;
    const related = [
      { at: { file: templateFile, span: spanOf(directive) }, message: 'Skabelonen bruger oplysningen her.' },
    ];
    found.set(sti, {
      span: headSpan(document),
      message: 'skabelon',
      data: { sti, sted: placeFor(sti, document) },
      related,
    });
  }
  return [...found.values()];
}

const factsAsked = derived((tree: DocumentUnderCheck['document']['tree']) =>
  directivesOf(tree).filter(
    ({ directive }) => directive.type === 'textDirective' && directive.name === 'oplysning',
  ),
);

const pathOf = derived((directive: Directive) => plainText(labelOf(directive)).trim());

/** A template has no tilbud yet; a local document whose tilbud is unknown has a finding about that. */
function isOfUnknownTilbud(path: string, { tilbud }: Facts): boolean {
  return tilbud === null && path.startsWith('tilbud.');
}

function placeFor(path: string, { level }: DocumentUnderCheck): string {
  const [root = '', ...rest] = path.split('.');
  if (root === 'tilbud') return `tilbuddets tilbud.yaml: »${rest.join('.')}: …«`;
  if (root === 'myndighed') return `skrivefelt.yaml under »myndighed«: »${rest.join('.')}: …«`;
  if (root === 'skabelon') return `skabelonens hoved: »${rest.join('.')}: …«`;
  return level === 'lokal'
    ? `dokumentets eller skabelonens hoved: »${path}: …«`
    : `dokumentets hoved: »${path}: …«`;
}
