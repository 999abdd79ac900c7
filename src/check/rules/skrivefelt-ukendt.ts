import { nearest } from '../../core/nearest.ts';
import { attribute } from '../../parse/tree.ts';
import { demandPlace, headStart } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'skrivefelt-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  binding: true,
  why: 'Et svar hører til et felt i skabelonen. Kender skabelonen ikke feltets id, kommer svaret ikke med ud.',
  messages: {
    default: {
      text: 'Skabelonen {skabelon} har intet skrivefelt med id »{id}«.',
      mend: 'Ret id’et til et, skabelonen kender, eller slet skrivefeltet. Skabelonen står i {fil}.',
    },
    ligner: {
      text: 'Skabelonen {skabelon} har intet skrivefelt med id »{id}«.',
      mend: 'Skriv {#{forslag}}, hvis det var det, du mente.',
    },
  },
  check: ({ answers, template, templateFile, guideline }, report) => {
    if (!answers || !guideline || !template || templateFile === null) return;
    const whole = [headStart(templateFile, 'Skabelonen står her.')];
    for (const { id, idSpan, node } of answers.unknown) {
      // Without an id, or with `{#alarm.proeve}`, there is another finding.
      if (id === '' || attribute(node, 'class')?.span.start === idSpan.end) continue;
      const { id: navn, version } = guideline.pinned;
      const data = { id, fil: templateFile, skabelon: `${navn}@${version}` };
      const suggestion = nearest(id, template.fields.map((field) => field.id).filter(Boolean));
      const near = template.fields.find((field) => field.id === suggestion);
      const related = near ? demandPlace({ templateFile }, near) : whole;
      if (suggestion === null) report({ span: idSpan, data, related });
      else
        report({
          span: idSpan,
          message: 'ligner',
          data: { ...data, forslag: suggestion },
          suggestion: `#${suggestion}`,
          related,
        });
    }
  },
});
