import { attribute, isDirective } from '../../parse/tree.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { pathOf } from '../link-address.ts';
import { isEmptyWording } from '../link-wording.ts';
import type { FoundLink } from '../links.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-intetsigende-tekst',
  severity: 'advarsel',
  yieldsTo: ['markdown-skrevet-forkert'],
  why: 'Mange springer fra link til link eller får dem læst op for sig. »Link« og »klik her« siger ikke, hvor man kommer hen, og på papir er de tomme.',
  messages: {
    default: {
      text: 'Linkets tekst »{tekst}« siger ikke, hvor det fører hen.',
      mend: 'Sæt klammerne om det, man kommer til, fx [Arbejdstilsynets vejledning om vold](https://…).',
    },
    adresse: {
      text: 'Adressen står som linkets tekst.',
      mend: 'Skriv, hvad man kommer til: [navnet på siden](adressen).',
    },
  },
  check: (document, report) => {
    const table = document.library.table('linktekster');
    for (const link of document.links()) {
      if (link.kind === 'billede' || link.text === '' || /^(?:mailto|tel):/i.test(link.url)) continue;
      if (isEmptyWording(link.text, table)) report({ span: link.textSpan, data: { tekst: link.text } });
      else if (isLongAddress(link) && !isAnswer(link, document))
        report({ span: link.textSpan, message: 'adresse' });
    }
  },
});

/** A short `www.sundhed.dk` can be read aloud; an address with a path cannot. */
function isLongAddress({ text, url }: FoundLink): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text) && pathOf(url).replace(/\/$/, '') !== '';
}

/** Whether the address is the answer to a field that asks for one. */
function isAnswer({ ancestors }: FoundLink, { template }: DocumentUnderCheck): boolean {
  const ids = ancestors.flatMap((node) => (isDirective(node) ? (attribute(node, 'id')?.value ?? []) : []));
  return template?.fields.some((field) => ids.includes(field.id) && field.typeName === 'url') === true;
}
