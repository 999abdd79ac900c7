import { directivesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'attribut-dublet',
  severity: 'fejl',
  why: 'Står den samme oplysning to gange i tuborgklammerne, kan kun den ene gælde, og ingen kan se hvilken.',
  messages: {
    default: {
      text: '»{navn}« står to gange i de samme tuborgklammer.',
      mend: 'Behold den, der skal gælde, og slet den anden.',
    },
  },
  check: ({ document, file }, report) => {
    for (const { directive } of directivesOf(document.tree)) {
      for (const [at, { name, span }] of directive.attributes.entries()) {
        const first = directive.attributes.slice(0, at).find((earlier) => earlier.name === name);
        if (!first || name === 'class') continue;
        const related = [{ at: { file, span: first.span }, message: 'Den første står her.' }];
        report({ span, data: { navn: name }, related });
      }
    }
  },
});
