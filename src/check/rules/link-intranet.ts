import { attribute, isDirective } from '../../parse/tree.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { belongsTo, hostOf } from '../link-address.ts';
import type { FoundLink } from '../links.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-intranet',
  severity: 'fejl',
  why: 'Borgere, pårørende og kommuner kan ikke åbne intranettet. I et offentligt dokument er linket dødt for dem, det er skrevet til.',
  messages: {
    offentlig: {
      text: 'Linket fører til intranettet (»{vaert}«), men dokumentet er offentligt.',
      mend: 'Læg dokumentet et sted, som alle kan åbne, eller skriv i ord, at det findes på intranettet.',
    },
    intern: {
      text: 'Linket fører til intranettet (»{vaert}«), som kun medarbejdere kan åbne.',
      mend: 'Det er i orden i et internt dokument. Skal andre læse det, så fjern linket.',
      info: true,
    },
  },
  check: (document, report) => {
    const hosts = document.facts?.configuration.intranet ?? [];
    const visibility = document.front?.synlighed ?? document.template?.front.synlighed;
    for (const link of document.links()) {
      const host = hostOf(link.url);
      const vaert = host === null ? undefined : hosts.find((owner) => belongsTo(host, owner));
      if (vaert === undefined) continue;
      const message = visibility === 'offentlig' && !isInternal(link, document) ? 'offentlig' : 'intern';
      report({ span: link.urlSpan, message, data: { vaert } });
    }
  },
});

/** Whether it stands in a field that public renderings leave out. */
function isInternal({ ancestors }: FoundLink, { template }: DocumentUnderCheck): boolean {
  return ancestors.some((node) => {
    const id = isDirective(node) ? attribute(node, 'id')?.value : undefined;
    return id !== undefined && template?.fields.some((field) => field.id === id && field.internal) === true;
  });
}
