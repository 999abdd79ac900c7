import type { Html, Parents } from 'mdast';
import { shortened } from '../../core/shortened.ts';
import type { Span } from '../../core/span.ts';
import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'raa-html',
  severity: 'fejl',
  why: 'HTML-koder virker kun på hjemmesider. I Word og PDF ville teksten i dem gå tabt.',
  messages: {
    default: {
      text: 'Uventet HTML-kode »{kode}«, forventede almindelig tekst.',
      mend: 'Slet koden. Brug en tom linje mellem afsnit, **fed** og *kursiv*. Er tegnet < ment som tekst, så skriv \\<.',
    },
    tekst: {
      text: 'Teksten står på samme linje som en kommentar og bliver læst som HTML-kode.',
      mend: 'Flyt teksten ned på sin egen linje under kommentaren.',
    },
  },
  check: ({ document }, report) => {
    for (const { node, ancestors } of nodesOf(document.tree, 'html')) {
      const span = closesAnother(node, ancestors.at(-1)) ? null : beyondComments(node, document.source.text);
      if (!span) continue;
      const typed = document.source.text.slice(span.start, span.end);
      const afterComment = span.start > spanOf(node).start && !/<[a-z/!?]/i.test(typed);
      const kode = /^<[^>]*>?/.exec(typed)?.[0] ?? typed;
      report({
        span,
        message: afterComment ? 'tekst' : 'default',
        data: { kode: shortened(kode.replace(/\n.*/s, ''), 40) },
      });
    }
  },
});

/** A closing code whose opening one stands before it is one fault with it. */
function closesAnother(node: Html, parent: Parents | undefined): boolean {
  const name = /^<\/([a-z][a-z\d-]*)/i.exec(node.value)?.[1]?.toLowerCase();
  if (name === undefined || !parent) return false;
  const { start } = spanOf(node);
  return parent.children.some(
    (child) =>
      child.type === 'html' &&
      spanOf(child).start < start &&
      child.value.toLowerCase().startsWith(`<${name}`),
  );
}

/** From the first to the last character that is no comment; a comment that never ends has a rule of its own. */
function beyondComments(node: Html, text: string): Span | null {
  const { start, end } = spanOf(node);
  const typed = text
    .slice(start, end)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  const from = typed.search(/\S/);
  return from < 0 ? null : { start: start + from, end: start + typed.trimEnd().length };
}
