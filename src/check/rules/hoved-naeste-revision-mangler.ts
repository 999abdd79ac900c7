import { headSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'hoved-naeste-revision-mangler',
  severity: 'advarsel',
  why: 'Ingen opdager, at et dokument er blevet for gammelt, når der ikke står, hvornår det skal ses igennem.',
  messages: {
    default: {
      text: 'Der står intet om, hvornår dokumentet skal ses igennem næste gang.',
      mend: 'Skriv fx »revisionsinterval: 36 måneder« eller »naeste-revision: 2029-09-30« i hovedet. Gælder det alle dokumenter, så skriv det i skrivefelt.yaml.',
    },
  },
  check: (document, report) => {
    const { front, facts, template } = document;
    // What the template says is not known where the template is not.
    if (front?.status !== 'klar' || (document.guideline && !template)) return;
    const interval =
      front.revisionsinterval ?? template?.front.revisionsinterval ?? facts?.configuration.revision?.interval;
    if (front['naeste-revision'] === undefined && interval === undefined)
      report({ span: headSpan(document) });
  },
});
