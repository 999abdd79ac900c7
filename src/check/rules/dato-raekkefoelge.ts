import { printDate } from '../../core/danish-date.ts';
import { isBefore } from '../../core/date-order.ts';
import { frontValueSpan } from '../front-value.ts';
import { templatePlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'dato-raekkefoelge',
  severity: 'fejl',
  why: 'Datoerne fortæller, hvad der gjaldt hvornår. Står de i en rækkefølge, der ikke kan passe, kan ingen stole på dem.',
  messages: {
    default: {
      text: 'Næste revision ({naeste}) ligger ikke efter den seneste ({sidst}).',
      mend: 'Ret den dato, der er forkert. »naeste-revision« er den dag, dokumentet senest skal være set igennem igen.',
    },
    gyldig: {
      text: 'Næste revision ({naeste}) ligger før den dag, dokumentet gælder fra ({gyldig}).',
      mend: 'Ret den dato, der er forkert.',
    },
    skabelon: {
      text: 'Dokumentet gælder fra {gyldig}, og skabelonen gælder først fra {skabelon}.',
      mend: 'Skriv en dato, der ikke ligger før skabelonens, eller svar på den version af skabelonen, der gjaldt.',
    },
    revideret: {
      text: 'Dokumentet er godkendt {godkendt}, før det sidst blev revideret ({sidst}).',
      mend: 'Ret »sidst-revideret«, hvis det er den, der er forkert, og få dokumentet godkendt igen.',
    },
    regional: {
      text: 'Dokumentet er godkendt {godkendt}, og regionen godkendte først skabelonen {skabelon}.',
      mend: 'Få dokumentet godkendt igen: Svarene skal være godkendt, efter at kravene er det.',
    },
    'gyldig-foer': {
      text: 'Dokumentet gælder fra {gyldig}, men versionen blev først godkendt {godkendt}.',
      mend: 'Skriv en »gyldig-fra«, der ikke ligger før godkendelsen, næste gang dokumentet bliver revideret.',
      info: true,
    },
  },
  check: (document, report) => {
    const { front, guideline, template } = document;
    if (!front) return;
    const { 'sidst-revideret': last, 'naeste-revision': next, 'gyldig-fra': from } = front;
    const nextSpan = frontValueSpan(document, 'naeste-revision');
    if (next !== undefined && nextSpan) {
      if (last !== undefined && (next === last || isBefore(next, last))) {
        report({ span: nextSpan, data: { naeste: printDate(next), sidst: printDate(last) } });
      } else if (from !== undefined && isBefore(next, from)) {
        report({
          span: nextSpan,
          message: 'gyldig',
          data: { naeste: printDate(next), gyldig: printDate(from) },
        });
      }
    }
    const regional = guideline ? template?.front['gyldig-fra'] : undefined;
    const span = frontValueSpan(document, 'gyldig-fra');
    if (from === undefined || regional === undefined || !span || !isBefore(from, regional)) return;
    const related = templatePlace(document, 'gyldig-fra', 'Skabelonen gælder fra denne dato.');
    report({
      span,
      message: 'skabelon',
      data: { gyldig: printDate(from), skabelon: printDate(regional) },
      related,
    });
  },
});
