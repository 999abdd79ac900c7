import { type FoundPhrase, usedPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

/** What tells who it is, right after the phrase. */
const SAYS_WHO = /^\s*(?:[(:–]|,\s*(?:det vil sige|dvs\.|altså|nemlig)(?!\p{L}))/iu;

export const rule = defineRule({
  id: 'rolle-uspecifik',
  severity: 'info',
  heuristic: true,
  why: 'Den, der læser en retningslinje, skal kunne se, om det er hende selv, der skal gøre noget.',
  messages: {
    default: {
      text: '»{fundet}« siger ikke, hvem det er.',
      mend: 'Skriv rollen eller gruppen, fx »kontaktpersonen« eller »alle på aftenvagten«.',
    },
  },
  check: (looked, report) => {
    const saysWho = ({ block, end }: FoundPhrase): boolean => SAYS_WHO.test(block.text.slice(end));
    for (const { span, text } of usedPhrases(looked, 'rolle-uspecifik', saysWho)) {
      report({ span, data: { fundet: text } });
    }
  },
});
