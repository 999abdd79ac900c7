import type { Nodes } from 'mdast';
import { firstNot } from '../../core/last-of-ordered.ts';
import { shortened } from '../../core/shortened.ts';
import { isBlockDirective, spanOf } from '../../parse/tree.ts';
import { isDemand, sentencesOf } from '../demand-sentences.ts';
import { standsIn } from '../lists.ts';
import type { ProseBlock } from '../prose.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'krav-uden-skrivefelt',
  severity: 'advarsel',
  heuristic: true,
  why: 'Beder regionen et tilbud om at beskrive noget, uden at der er et sted at svare, ser ingen, om det er gjort.',
  messages: {
    default: {
      text: 'Her bliver tilbuddet bedt om at beskrive noget, men der er intet skrivefelt: »{saetning}«.',
      mend: 'Lav et skrivefelt, og flyt kravet ind i det: :::skrivefelt[Navn]{#navn}.',
    },
  },
  check: (document, report) => {
    if (document.level !== 'regional' || !document.template) return;
    for (const block of document.prose()) {
      if ((block.kind !== 'afsnit' && block.kind !== 'celle') || isElsewhere(block) || leadsToField(block))
        continue;
      for (const { text, start, end } of sentencesOf(block)) {
        if (isDemand(text))
          report({ span: block.spanOf(start, end), data: { saetning: shortened(text, 80) } });
      }
    }
  },
});

/** Demands are answered in fields; quotations, definitions and call-outs speak about demands. */
function isElsewhere({ ancestors }: ProseBlock): boolean {
  return (
    standsIn(ancestors, 'skrivefelt', 'begreb', 'faktaboks', 'eksempel') ||
    ancestors.some(({ type }) => type === 'blockquote' || type === 'footnoteDefinition')
  );
}

/** Whether the fields of the demand follow on the text, which is then their introduction. */
function leadsToField(block: ProseBlock): boolean {
  const { start } = block.spanOf(0, 1);
  const [root = { children: [] }] = block.ancestors;
  const top: readonly Nodes[] = root.children;
  let at = firstNot(top, (node) => spanOf(node).end <= start) + 1;
  while (top[at]?.type === 'html') at += 1;
  const next = top[at];
  return next !== undefined && (isBlockDirective(next, 'skrivefelt') || isBlockDirective(next, 'betingelse'));
}
