import { frontValueSpan } from '../front-value.ts';
import { headStart, templatePlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'skabelon-erstattet',
  severity: 'advarsel',
  why: 'Er en skabelon udgået, er det en anden, der gælder. Svarene skal med over, så de svarer på de krav, regionen stiller nu.',
  messages: {
    default: {
      text: 'Skabelonen »{id}« er erstattet af »{titel}« ({ny}).',
      mend: 'Kør »skrivefelt update --fra {id}«: så følger svarene med over til de felter, der har samme id. Felter med nyt id skrives i et kort (--kort).',
    },
    udgaaet: {
      text: 'Skabelonen »{id}« er udgået, og ingen anden er sat i stedet.',
      mend: 'Spørg regionen, hvad der gælder nu. Skal dokumentet ikke bruges mere, så skriv »status: udgaaet« i hovedet.',
    },
    uenig: {
      text: 'Dokumentet er erstattet af »{ny}«, men »{ny}« siger ikke, at det erstatter »{id}«.',
      mend: 'Skriv »erstatter: [{id}]« i hovedet på »{ny}«, eller ret »erstattet-af« her.',
    },
  },
  check: (document, report) => {
    const { front, guideline, library } = document;
    if (guideline) {
      const span = frontValueSpan(document, 'skabelon');
      const { id } = guideline.pinned;
      const standing = span && guideline.front.status !== 'udgaaet' ? library.standing(id) : null;
      if (!span || !standing) return;
      const { replacedBy, status, file } = standing;
      if (replacedBy) {
        const data = { id, ny: replacedBy.id, titel: replacedBy.titel };
        const related =
          replacedBy.file === null
            ? templatePlace(document, 'erstattet-af', 'Det står her.')
            : [headStart(replacedBy.file, 'Den nye skabelon.')];
        report({ span, data, related });
      } else if (status === 'udgaaet') {
        report({
          span,
          message: 'udgaaet',
          data: { id },
          related: [headStart(file, 'Skabelonen står her.')],
        });
      }
      return;
    }
    if (front?.niveau !== 'regional' || front['erstattet-af'] === undefined) return;
    const ny = front['erstattet-af'];
    const span = frontValueSpan(document, 'erstattet-af');
    const successor = library.head(ny);
    if (!span || !successor) return;
    const listed = (successor.front.erstatter ?? []).some((one) => one.split('@')[0] === front.id);
    if (listed) return;
    const related = [headStart(successor.file, 'Det nye dokument.')];
    report({ span, message: 'uenig', data: { id: front.id, ny }, related });
  },
});
