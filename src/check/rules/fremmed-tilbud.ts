import { foreignNames } from '../foreign-names.ts';
import { frontValueSpan } from '../front-value.ts';
import { proseOfAnswers, spanInProse } from '../masked-prose.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fremmed-tilbud',
  severity: 'fejl',
  why: 'Et andet tilbuds navn viser, at teksten er kopieret. Resten af den kan også være det andet tilbuds.',
  messages: {
    default: {
      text: '»{navn}« er et andet tilbud.',
      mend: 'Læs svaret igennem: passer det på jer? Skriv :oplysning[tilbud.navn] for jeres eget navn. Samarbejder I med det andet tilbud, så skriv det med de ord, eller henvis med et link.',
    },
    hoved: {
      text: '»{navn}« i dokumentets hoved er et andet tilbud.',
      mend: 'Skriv, hvem hos jer der har skrevet dokumentet.',
    },
  },
  check: (document, report) => {
    const { guideline, facts, library } = document;
    // Without its own name a tilbud would be foreign to itself.
    if (!guideline || !facts?.tilbud) return;
    const own = facts.tilbud;
    const names = library.tilbudNames();
    const { text } = document.document.source;
    for (const prose of proseOfAnswers(guideline)) {
      for (const found of foreignNames(prose, names, own, text)) {
        const [{ name, at }] = found.names;
        const span = spanInProse(prose, found.start, found.end - found.start);
        const related = [{ at, message: 'Det andet tilbuds navn står her.' }];
        report({ span, data: { navn: name }, related });
      }
    }
    const author = guideline.front['udarbejdet-af'];
    const span = frontValueSpan(document, 'udarbejdet-af');
    const [foreign] = author === undefined ? [] : foreignNames({ text: author }, names, own, text);
    if (!span || !foreign) return;
    const [{ name, at }] = foreign.names;
    const related = [{ at, message: 'Det andet tilbuds navn står her.' }];
    report({ span, message: 'hoved', data: { navn: name }, related });
  },
});
