import { firstExplanations, footnoteKey, looseMarks, markSpan } from '../footnotes.ts';
import { defineRule } from '../rule.ts';
import { unclosedContainers } from '../unclosed-containers.ts';

export const rule = defineRule({
  id: 'fodnote-mangler',
  severity: 'fejl',
  why: 'Et fodnotemærke uden forklaring bliver trykt, som det står.',
  messages: {
    default: {
      text: 'Fodnoten »{navn}« har ingen forklaring.',
      mend: 'Skriv forklaringen på en linje for sig selv med en tom linje over: {maerke}: …',
    },
    andetsteds: {
      text: 'Forklaringen til fodnoten »{navn}« står inde i et andet felt eller en anden boks og bliver ikke fundet.',
      mend: 'Flyt forklaringen, så den står samme sted som mærket, med en tom linje over.',
    },
  },
  check: ({ document, file }, report) => {
    for (const { name, mark, span } of looseMarks(document)) {
      const data = { navn: name, maerke: mark };
      const elsewhere = firstExplanations(document).get(footnoteKey(name));
      if (!elsewhere) {
        report({ span, data });
        continue;
      }
      // A container that lacks its end has swallowed the explanation; that is what is to be mended.
      if (unclosedContainers(document.tree).length > 0) continue;
      const related = [{ at: { file, span: markSpan(elsewhere) }, message: 'Forklaringen står her.' }];
      report({ span, message: 'andetsteds', data, related });
    }
  },
});
