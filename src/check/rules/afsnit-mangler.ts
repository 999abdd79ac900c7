import { slug } from '../../core/fold.ts';
import { spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText } from '../../parse/walk.ts';
import { headSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';
import { withoutTypedNumber } from '../typed-heading-number.ts';

export const rule = defineRule({
  id: 'afsnit-mangler',
  severity: 'fejl',
  completeness: true,
  why: 'Den, der kender én retningslinje, skal kunne finde rundt i dem alle. Derfor har de de samme afsnit i den samme rækkefølge.',
  messages: {
    default: {
      text: 'Afsnittet »{afsnit}« mangler.',
      mend: 'Tilføj overskriften »{afsnit}« {plads}. Hvilke afsnit der skal være, står i skrivefelt.yaml.',
    },
    raekkefoelge: {
      text: 'Afsnittet »{afsnit}« står for tidligt.',
      mend: 'Flyt det, så det står efter »{efter}«.',
    },
  },
  check: (document, report) => {
    const { front, facts } = document;
    if (front?.niveau !== 'regional') return;
    const needed = facts?.configuration.afsnit?.[front.dokumenttype] ?? [];
    const headings = headingsOf(document.document.tree).map((heading) => ({
      name: slug(withoutTypedNumber(headingText(heading))),
      span: spanOf(heading),
    }));
    let latest = -1;
    let efter = '';
    needed.forEach((afsnit, index) => {
      const at = headings.findIndex(({ name }) => name === slug(afsnit));
      const span = headings[at]?.span;
      if (span === undefined) {
        const before = needed[index - 1];
        const plads = before === undefined ? 'først i dokumentet' : `efter »${before}«`;
        report({ span: headSpan(document), data: { afsnit, plads } });
        return;
      }
      if (at < latest) {
        report({ span, message: 'raekkefoelge', data: { afsnit, efter } });
      }
      if (at > latest) {
        latest = at;
        efter = afsnit;
      }
    });
  },
});
