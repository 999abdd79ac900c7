import type { Heading } from 'mdast';
import { nearest } from '../../core/nearest.ts';
import { overlapTest } from '../../core/overlap-test.ts';
import { spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText } from '../../parse/walk.ts';
import { MARKER_HEADING } from '../../version/tool-text.ts';
import { misreadFences } from '../misread-fences.ts';
import { defineRule } from '../rule.ts';
import { withoutTypedNumber } from '../typed-heading-number.ts';

export const rule = defineRule({
  id: 'overskrift-ukendt',
  severity: 'fejl',
  completeness: true,
  why: 'Uden for skrivefelterne står skabelonens overskrifter, så man kan finde vej. En overskrift, som skabelonen ikke har, har ingen plads i dokumentet og trykkes for sig selv til sidst i kladden.',
  messages: {
    default: {
      text: 'Skabelonen har ingen overskrift »{overskrift}«, og den har ingen plads i dokumentet.',
      mend: 'Slet den, eller flyt den ind i et skrivefelt, mellem :::skrivefelt{#…} og :::.',
    },
    ligner: {
      text: 'Skabelonen har ingen overskrift »{overskrift}«, og den har ingen plads i dokumentet.',
      mend: 'Skriv »{forslag}«, hvis det var den, du mente. Ellers slet den, eller flyt den ind i et skrivefelt.',
    },
  },
  check: ({ document, level, template }, report) => {
    if (level !== 'lokal' || !template) return;
    const known = [...headingsOf(template.document.tree).map(textOf), MARKER_HEADING];
    const isExplained = overlapTest(misreadFences(document).map(({ covers }) => covers));
    for (const node of document.tree.children) {
      if (node.type !== 'heading') continue;
      const span = spanOf(node);
      const overskrift = textOf(node);
      // A heading of an answer whose opening line is misread stands outside by accident.
      if (isExplained(span) || overskrift === '' || known.includes(overskrift)) continue;
      const forslag = nearest(overskrift, known);
      if (forslag === null) report({ span, data: { overskrift } });
      else report({ span, message: 'ligner', data: { overskrift, forslag } });
    }
  },
});

/** A heading's text as it is compared: however it is spaced, and whatever number stands before it. */
function textOf(heading: Heading): string {
  return withoutTypedNumber(headingText(heading).normalize('NFC').trim());
}
