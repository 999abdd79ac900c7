import { type Attribute, attribute } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'begreb-dublet',
  severity: 'fejl',
  why: 'Et begreb skal have én forklaring. Med to kan en henvisning føre til den forkerte.',
  messages: {
    default: {
      text: 'To begreber har det samme id, »{id}«.',
      mend: 'Saml forklaringen i det ene begreb, eller giv det andet sit eget id.',
    },
  },
  check: ({ document, file }, report) => {
    const ids = directivesOf(document.tree)
      .filter(({ directive }) => directive.name === 'begreb')
      .flatMap(({ directive }) => attribute(directive, 'id') ?? []);
    const seen = new Map<string, Attribute>();
    for (const id of ids) {
      const first = seen.get(id.value);
      if (!first) seen.set(id.value, id);
      if (!first || id.value === '') continue;
      const related = [{ at: { file, span: first.span }, message: 'Det første står her.' }];
      report({ span: id.span, data: { id: id.value }, related });
    }
  },
});
