import type { ListItem } from 'mdast';
import type { Span } from '../../core/span.ts';
import { plainText } from '../../parse/plain-text.ts';
import { type Root, spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText } from '../../parse/walk.ts';
import { listsOf } from '../lists.ts';
import { defineRule } from '../rule.ts';
import { typedHeadingNumber } from '../typed-heading-number.ts';

/** A number as typed and where. */
interface Numbered {
  readonly typed: string;
  readonly parts: readonly number[];
  readonly span: Span;
}

export const rule = defineRule({
  id: 'laeseraekkefoelge',
  severity: 'advarsel',
  why: 'Numre læses i den rækkefølge, de står. Kommer 6 efter 9, er et punkt flyttet, eller teksten er læst på tværs af spalter.',
  messages: {
    default: {
      text: 'Nummer {nummer} står efter nummer {foer}.',
      mend: 'Sæt punkterne i rækkefølge, eller ret nummeret.',
    },
    dublet: {
      text: 'Nummer {nummer} står to gange.',
      mend: 'Ret nummeret, eller slet det ene punkt.',
    },
  },
  check: ({ document }, report) => {
    const { tree, source } = document;
    for (const sequence of [...listsIn(tree, source.text), headingsIn(tree)]) {
      sequence.forEach((one, at) => {
        const before = sequence[at - 1];
        const order = before ? compare(before.parts, one.parts) : -1;
        if (!before || order < 0) return;
        const data = { nummer: one.typed, foer: before.typed };
        report({ span: one.span, message: order === 0 ? 'dublet' : 'default', data });
      });
    }
  },
});

function listsIn(root: Root, text: string): readonly (readonly Numbered[])[] {
  return listsOf(root).flatMap(({ list }) => {
    if (list.ordered !== true) return [];
    // A small letter after the number makes it a part of the text: »30. september«, »1. etage«.
    const items = list.children.filter((item) => !/^\p{Ll}/u.test(plainText(item.children)));
    const numbers = items.map((item) => numberOf(item, text));
    // `1.` before every item leaves the counting to the program.
    const counted = new Set(numbers.map(({ typed }) => typed)).size < 2;
    return counted || items.length < list.children.length ? [] : [numbers];
  });
}

function numberOf(item: ListItem, text: string): Numbered {
  const span = spanOf(item);
  const [typed = ''] = text.slice(span.start, span.end).split(/\D/, 1);
  const first = item.children[0];
  return {
    typed,
    parts: [Number(typed)],
    span: first ? { start: span.start, end: spanOf(first).end } : span,
  };
}

function headingsIn(root: Root): readonly Numbered[] {
  return headingsOf(root).flatMap((heading) => {
    const typed = typedHeadingNumber(headingText(heading))?.trim().replace(/\.$/, '');
    return typed === undefined ? [] : [{ typed, parts: typed.split('.').map(Number), span: spanOf(heading) }];
  });
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  const [own = 0, others = -1] = [one[at], other[at]];
  return at < 0 ? one.length - other.length : own - others;
}
