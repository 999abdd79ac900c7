import { attribute } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import { headStart } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'reference-udgaaet',
  severity: 'fejl',
  why: 'Den, der følger en henvisning til et dokument, som ikke gælder, gør noget andet, end regionen har besluttet.',
  messages: {
    default: {
      text: 'Dokumentet »{titel}« er udgået.',
      mend: 'Henvis til det dokument, der gælder nu, eller slet henvisningen.',
    },
    erstattet: {
      text: 'Dokumentet »{titel}« er erstattet af »{ny}«.',
      mend: 'Skriv til="{forslag}", og se efter, om afsnittet hedder det samme.',
    },
    kladde: {
      text: 'Dokumentet »{titel}« gælder ikke endnu: Det er ikke klar, og ingen version er udgivet.',
      mend: 'Vent med at henvise til det, eller få regionen til at gøre det klar.',
      warning: true,
    },
  },
  check: ({ document, front, library }, report) => {
    for (const { directive } of directivesOf(document.tree)) {
      const typed = directive.name === 'henvisning' ? attribute(directive, 'til') : null;
      const [id = '', ...rest] = (typed?.value.trim() ?? '').split('#');
      // A document may refer to itself whatever its state.
      if (!typed || id === '' || (front?.niveau === 'regional' && front.id === id)) continue;
      const found = library.standing(id);
      if (!found || found.inForce) continue;
      const { file, titel, status, replacedBy } = found;
      const span = typed.valueSpan;
      const related = [
        headStart(replacedBy?.file ?? file, replacedBy ? 'Det nye dokument.' : 'Dokumentet står her.'),
      ];
      if (replacedBy) {
        const suggestion = [replacedBy.id, ...rest].join('#');
        const data = { titel, ny: replacedBy.titel, forslag: suggestion };
        // A section is not sure to have its name in the new document.
        report({ span, message: 'erstattet', data, related, ...(rest.length === 0 ? { suggestion } : {}) });
      } else report({ span, message: status === 'udgaaet' ? 'default' : 'kladde', data: { titel }, related });
    }
  },
});
