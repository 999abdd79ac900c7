import { matchesIn, replacing } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

/** A comma or a period between two words, and the three dots of a quotation that has been shortened. */
const TIGHT =
  /,(?<=\p{L}{2},)(?=\p{L}{2})|[.!?](?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{Ll}+(?![\p{L}.]))|\\?\[(?:…|\.{3})\\?\](?=\p{L})/gu;

export const rule = defineRule({
  id: 'mellemrum-mangler',
  severity: 'info',
  fix: 'sikker',
  why: 'Uden mellemrum løber ordene sammen, og linjen kan ikke deles på det rigtige sted.',
  messages: {
    default: { text: 'Der mangler et mellemrum efter »{tegn}«.', mend: 'Skriv et mellemrum.' },
  },
  check: (looked, report) => {
    for (const match of matchesIn(looked, TIGHT)) {
      report({ ...replacing(match, `${match.text} `), data: { tegn: match.text.replaceAll('\\', '') } });
    }
  },
});
