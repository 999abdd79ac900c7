import { andList } from '../../core/danish-list.ts';
import { impossibleIn } from '../../model/conditions.ts';
import { covers, lawReferencesIn } from '../../model/law-reference.ts';
import { type ScopeGap, scopeOf } from '../../model/scope.ts';
import { directivesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { frontValueSpan } from '../front-value.ts';
import { masterDataPlace, templatePlace } from '../related-places.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'anvendelsesomraade-modstrid',
  severity: 'fejl',
  why: 'Skabelonens anvendelsesområde siger, hvilke tilbud kravene gælder for. Et svar fra et tilbud uden for området svarer på krav, der er stillet til andre.',
  messages: {
    default: {
      text: 'Tilbuddet er uden for skabelonens anvendelsesområde: {uden}.',
      mend: 'Svar på den skabelon, der gælder for jer, eller ret oplysningerne i tilbud.yaml, hvis det er dem, der er forkerte.',
    },
    delvis: {
      text: 'Kun en del af tilbuddet er inden for skabelonens anvendelsesområde. Uden for er {uden}.',
      mend: 'Aftal med regionen, om området skal udvides. Svarene gælder indtil da kun det, der er inden for.',
      warning: true,
    },
    uklar: {
      text: 'Det kan ikke afgøres, om tilbuddet er inden for skabelonens anvendelsesområde: {uklart}.',
      mend: 'Skriv loven foran paragraffen i tilbud.yaml, og skriv den så nøjagtigt som skabelonen. Den samme paragraf kan stå i flere love.',
      warning: true,
    },
    betingelse: {
      text: 'Betingelsen {betingelse} kan ikke være opfyldt inden for dokumentets anvendelsesområde, så indholdet bliver aldrig trykt.',
      mend: 'Ret betingelsen, eller udvid anvendelsesområdet i hovedet.',
      warning: true,
    },
    tekst: {
      text: 'Anvendelsesområdet nævner {paragraf} med ord, men ikke under »lovgrundlag«.',
      mend: 'Lad teksten og listen sige det samme.',
      warning: true,
    },
  },
  check: (document, report) => {
    if (document.guideline) checkTilbud(document, report);
    else checkOwnScope(document, report);
  },
});

function checkTilbud(document: DocumentUnderCheck, report: (found: Report) => void): void {
  const { template, facts } = document;
  const span = frontValueSpan(document, 'skabelon');
  if (!template || !facts?.tilbud || !span) return;
  const { kind, gaps } = scopeOf(template.front, facts.tilbud);
  if (kind === 'inside') return;
  const related = [
    ...templatePlace(document, 'anvendelsesomraade', 'Regionens anvendelsesområde står her.'),
    ...gaps.flatMap(({ key }) => masterDataPlace(document, [key], `Tilbuddets ${LABELS[key]} står her.`)),
  ];
  const decisive = kind === 'outside' ? gaps.filter(({ wholly }) => wholly) : gaps;
  const outside = decisive.filter((gap) => gap.outside.length > 0);
  if (outside.length > 0) {
    const data = { uden: andList(outside.map((gap) => inWords(gap, gap.outside))) };
    report({ span, message: kind === 'outside' ? 'default' : 'delvis', data, related });
  }
  const unclear = kind === 'partly' ? gaps.filter((gap) => gap.unclear.length > 0) : [];
  if (unclear.length > 0) {
    report({
      span,
      message: 'uklar',
      data: { uklart: andList(unclear.map((gap) => inWords(gap, gap.unclear))) },
      related,
    });
  }
}

function checkOwnScope(document: DocumentUnderCheck, report: (found: Report) => void): void {
  const { front, file } = document;
  const scope = front?.niveau === 'regional' ? front.anvendelsesomraade : undefined;
  const span = frontValueSpan(document, 'anvendelsesomraade');
  if (!scope || !span) return;
  const related = [{ at: { file, span }, message: 'Anvendelsesområdet står her.' }];
  for (const { directive } of directivesOf(document.document.tree)) {
    if (directive.type !== 'containerDirective' || directive.name !== 'betingelse') continue;
    for (const { name, value, span: at } of impossibleIn(directive, scope)) {
      report({ span: at, message: 'betingelse', data: { betingelse: `${name}="${value}"` }, related });
    }
  }
  const listed = (scope.lovgrundlag ?? []).flatMap(lawReferencesIn);
  if (listed.length === 0) return;
  const missing = lawReferencesIn(scope.tekst ?? '').filter(
    (named) => !listed.some((one) => covers(one, named) !== 'no' || covers(named, one) !== 'no'),
  );
  if (missing.length > 0) {
    report({ span, message: 'tekst', data: { paragraf: andList(missing.map(({ text }) => text)) } });
  }
}

const LABELS = { lovgrundlag: 'lovgrundlag', alder: 'alder', tilbudstype: 'type' } as const;

function inWords({ key }: ScopeGap, what: readonly string[]): string {
  return key === 'lovgrundlag' ? andList(what) : `${LABELS[key]} ${andList(what)}`;
}
