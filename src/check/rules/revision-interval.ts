import { addInterval, parseInterval, printDate } from '../../core/danish-date.ts';
import { isBefore } from '../../core/date-order.ts';
import { frontValueSpan } from '../front-value.ts';
import { templatePlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';

/** Intervals are compared by where they lead from one and the same day. */
const SOME_DAY = '2000-01-01';

export const rule = defineRule({
  id: 'revision-interval',
  severity: 'advarsel',
  why: 'Regionen har bestemt, hvor længe et svar højst må stå uden at blive set igennem. Et tilbud må gerne gøre det oftere.',
  messages: {
    default: {
      text: 'Revisionsintervallet er {lokal}, men regionen kræver højst {regional}.',
      mend: 'Skriv {regional} eller kortere, eller slet linjen, så regionens interval gælder.',
    },
    dato: {
      text: 'Næste revision er sat til {naeste}. Regionen kræver højst {regional} efter den seneste, altså senest {senest}.',
      mend: 'Skriv en dato, der ikke er senere end {senest}.',
    },
  },
  check: (document, report) => {
    const { guideline, template, facts } = document;
    const regional = template?.front.revisionsinterval ?? facts?.configuration.revision?.interval;
    const longest = parseInterval(regional ?? '');
    if (!guideline || regional === undefined || !longest) return;
    const { front } = guideline;
    const related = template?.front.revisionsinterval
      ? templatePlace(document, 'revisionsinterval', 'Regionens interval står her.')
      : [];
    const { revisionsinterval: lokal = '' } = front;
    const own = parseInterval(lokal);
    const span = frontValueSpan(document, 'revisionsinterval');
    if (own && span && isBefore(addInterval(SOME_DAY, longest), addInterval(SOME_DAY, own))) {
      report({ span, data: { lokal, regional }, related });
    }
    const { 'sidst-revideret': last, 'naeste-revision': next } = front;
    const nextSpan = frontValueSpan(document, 'naeste-revision');
    if (last === undefined || next === undefined || !nextSpan) return;
    const latest = addInterval(last, longest);
    if (!isBefore(latest, next)) return;
    const data = { naeste: printDate(next), regional, senest: printDate(latest) };
    report({ span: nextSpan, message: 'dato', data, related });
  },
});
