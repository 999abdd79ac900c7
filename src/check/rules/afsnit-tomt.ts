import type { Nodes, Parents } from 'mdast';
import { spanOf } from '../../parse/tree.ts';
import { headingText } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

/** Nodes that a reader does not see where they stand. */
const UNSEEN: ReadonlySet<string> = new Set(['html', 'yaml', 'definition', 'footnoteDefinition']);

export const rule = defineRule({
  id: 'afsnit-tomt',
  severity: 'advarsel',
  completeness: true,
  why: 'En overskrift uden tekst lover noget, som læseren ikke får. Den står også i indholdsfortegnelsen.',
  messages: {
    default: {
      text: 'Afsnittet »{afsnit}« er tomt.',
      mend: 'Skriv afsnittet, eller slet overskriften.',
    },
  },
  check: ({ document, level }, report) => {
    // A local document repeats the template's headings for orientation; what stands under them is the template's.
    const flows = level === 'lokal' ? answersIn(document.tree) : [flowOf(document.tree)];
    for (const flow of flows) {
      flow.forEach((node, at) => {
        if (node.type !== 'heading' || headingText(node) === '') return;
        const next = flow[at + 1];
        const isEmpty = next === undefined || (next.type === 'heading' && next.depth <= node.depth);
        if (isEmpty) report({ span: spanOf(node), data: { afsnit: headingText(node) } });
      });
    }
  },
});

/** The blocks of a part as they are read one after the other; a condition is no block of its own. */
function flowOf(parent: Parents): readonly Nodes[] {
  return parent.children.flatMap((node): readonly Nodes[] => {
    if (UNSEEN.has(node.type) || isPageBreak(node)) return [];
    return node.type === 'containerDirective' && node.name === 'betingelse' ? flowOf(node) : [node];
  });
}

/** What stands in each answer; a container that was never closed holds the rest of the document. */
function answersIn(parent: Parents): readonly (readonly Nodes[])[] {
  return parent.children.flatMap((node) =>
    node.type === 'containerDirective' && node.closed ? [flowOf(node)] : [],
  );
}

function isPageBreak(node: Nodes): boolean {
  return node.type === 'leafDirective' && node.name === 'sideskift';
}
