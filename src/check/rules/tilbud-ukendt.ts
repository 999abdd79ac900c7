import { nearest } from '../../core/nearest.ts';
import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'tilbud-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  binding: true,
  why: 'Navn, pladser og målgruppe hentes fra tilbuddets tilbud.yaml. Findes tilbuddet ikke, mangler de i dokumentet.',
  messages: {
    default: {
      text: 'Der er intet tilbud med id »{id}«.',
      mend: 'Skriv det id, der står i tilbuddets tilbud.yaml, og se efter, at filen ligger i tilbuddets mappe og hedder tilbud.yaml. {mulige}',
    },
    ligner: {
      text: 'Der er intet tilbud med id »{id}«.',
      mend: 'Skriv »{forslag}«, hvis det var det, du mente.',
    },
  },
  check: (document, report) => {
    const { guideline, facts, library } = document;
    const span = frontValueSpan(document, 'tilbud');
    // Listing them all reads every tilbud's file.
    if (!guideline || !span || facts?.tilbud) return;
    const id = guideline.front.tilbud;
    const known = library.tilbudIds();
    const suggestion = nearest(id, known);
    if (suggestion === null) {
      report({
        span,
        data: {
          id,
          mulige: known.length > 0 ? `Der er: ${known.join(', ')}.` : 'Der er ingen tilbud endnu.',
        },
      });
    } else report({ span, message: 'ligner', data: { id, forslag: suggestion }, suggestion });
  },
});
