import { spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'overskrift-tom',
  severity: 'advarsel',
  why: 'En tom overskrift får et nummer og en linje i indholdsfortegnelsen, men siger ingenting.',
  messages: {
    default: {
      text: 'Overskriften er tom.',
      mend: 'Skriv overskriftens tekst efter #, eller slet linjen.',
    },
  },
  check: ({ document }, report) => {
    for (const heading of headingsOf(document.tree)) {
      // A fact such as the tilbud's name has its text from elsewhere, an image its alternative text.
      const filled = heading.children.some(
        (child) => child.type === 'textDirective' || child.type.startsWith('image'),
      );
      if (!filled && headingText(heading) === '') report({ span: spanOf(heading) });
    }
  },
});
