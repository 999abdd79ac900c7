import { defineRule } from '../rule.ts';

/** What is marked is shown in reports, so the mark is never longer than a line, in characters. */
const SHOWN = 80;

/** What the whole document has too many of. */
const COUNTED: Readonly<Record<string, string>> = {
  laengde: 'tegn',
  linjer: 'linjer',
  bokse: 'bokse og citater',
};

export const rule = defineRule({
  id: 'dokument-for-stort',
  severity: 'fejl',
  unsuppressible: true,
  why: 'Et dokument, der er langt større eller dybere end nogen kan læse, kan heller ikke tjekkes eller udgives. Intet i filen er ændret.',
  messages: {
    default: {
      text: 'Dokumentet har mere end {hoejst} {hvad}, så det bliver ikke tjekket og kan ikke udgives.',
      mend: 'Del det i flere dokumenter. Se efter, om noget er sat ind ved en fejl, fx et billede som tekst.',
    },
    afsnit: {
      text: 'Et afsnit er på mere end {hoejst} tegn, så dokumentet bliver ikke tjekket og kan ikke udgives.',
      mend: 'Del afsnittet med tomme linjer. Se efter, om noget er sat ind ved en fejl, fx et billede som tekst.',
    },
    dybde: {
      text: 'Lister, citater eller bokse ligger mere end {hoejst} lag inde i hinanden, så dokumentet bliver ikke tjekket og kan ikke udgives.',
      mend: 'Gør opbygningen fladere, og afslut hver boks med sit eget :::.',
    },
    tegn: {
      text: 'Et afsnit har mere end {hoejst} tegn som *, _, [ og ], så dokumentet bliver ikke tjekket og kan ikke udgives.',
      mend: 'Slet de tegn, der ikke hører til teksten, eller del afsnittet med tomme linjer.',
    },
  },
  check: ({ document }, report) => {
    if (!document.excess) return;
    const { kind, most, span } = document.excess;
    const hoejst = new Intl.NumberFormat('da-DK').format(most);
    const place = { start: span.start, end: Math.min(span.end, span.start + SHOWN) };
    const hvad = COUNTED[kind];
    report({
      span: place,
      data: { hoejst, hvad: hvad ?? '' },
      message: hvad === undefined ? kind : 'default',
    });
  },
});
