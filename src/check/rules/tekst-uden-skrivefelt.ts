import type { RootContent } from 'mdast';
import { firstNot } from '../../core/last-of-ordered.ts';
import { firstOverlap } from '../../core/overlap-test.ts';
import { blockDirectives } from '../../directives/registry.ts';
import type { ParsedDocument } from '../../parse/document.ts';
import { isBlockDirective, spanOf } from '../../parse/tree.ts';
import { isHiddenHeading, withoutInvisible } from '../invisible-characters.ts';
import { misreadFences } from '../misread-fences.ts';
import { defineRule } from '../rule.ts';
import { closingLines, unclosedContainers } from '../unclosed-containers.ts';

export const rule = defineRule({
  id: 'tekst-uden-skrivefelt',
  severity: 'fejl',
  binding: true,
  why: 'Et lokalt dokument udgiver kun sine svar. Tekst uden for skrivefelterne har ingen plads i dokumentet, og regionens tekst kan ikke ændres lokalt.',
  messages: {
    default: {
      text: 'Teksten står uden for skrivefelterne og har ingen plads i dokumentet.',
      mend: 'Flyt den ind i et skrivefelt, mellem :::skrivefelt{#…} og :::, eller slet den.',
    },
    fodnote: {
      text: 'Fodnotens forklaring står uden for skrivefelterne.',
      mend: 'Flyt linjen ind i det skrivefelt, der bruger fodnoten, med en tom linje over.',
    },
    adresse: {
      text: 'Linkets adresse står uden for skrivefelterne.',
      mend: 'Flyt linjen ind i det skrivefelt, der bruger linket, med en tom linje over.',
    },
  },
  check: ({ document, level }, report) => {
    if (level !== 'lokal') return;
    const explanation = firstOverlap(misreadFences(document), ({ covers }) => covers);
    const spill = spillOf(document);
    const runs: { start: number; end: number; message: string | null }[] = [];
    for (const node of document.tree.children) {
      const { start, end } = spanOf(node);
      const explained = explanation({ start, end });
      const spilled = spill(node);
      const seen = withoutInvisible(document.source.text.slice(start, end));
      const hidden = seen === '' || isHiddenHeading(document.source.text.slice(start, end));
      const message = spilled || explained || hidden || mayStandHere(node) ? null : messageOf(node);
      const last = runs.at(-1);
      // Text before a closing line that has nothing to close has lost its opening line.
      if (last && explained?.kind === 'loes') last.message = null;
      // Neighbours of one kind are one finding.
      if (last && last.message === message) last.end = end;
      else runs.push({ start, end, message });
    }
    for (const { start, end, message } of runs)
      if (message !== null) report({ span: { start, end }, message });
  },
});

/**
 * Tells of block after block whether it only stands outside because the container before it ended too early: until the
 * closing lines that are left over.
 */
function spillOf({ tree }: ParsedDocument): (node: RootContent) => boolean {
  const spare = new Map<RootContent | undefined, number>();
  for (const unclosed of unclosedContainers(tree)) {
    if (unclosed.kind !== 'ydre' && unclosed.kind !== 'kolon') continue;
    const { end } = spanOf(unclosed.container);
    const around = tree.children[firstNot(tree.children, (node) => spanOf(node).end < end)];
    spare.set(around, (spare.get(around) ?? 0) + unclosed.spare);
  }
  let left = 0;
  return (node) => {
    if (node.type === 'heading' || isBlockDirective(node, 'skrivefelt')) left = 0;
    const spilled = left > 0;
    if (node.type === 'paragraph') left -= closingLines(node);
    left += spare.get(node) ?? 0;
    return spilled;
  };
}

/** Unknown directives and those of templates have rules of their own, and so has HTML. */
function mayStandHere(node: RootContent): boolean {
  if (node.type === 'containerDirective' || node.type === 'leafDirective') {
    return node.name === 'skrivefelt' || !blockDirectives.get(node.name)?.levels.includes('lokal');
  }
  return node.type === 'yaml' || node.type === 'heading' || node.type === 'html';
}

function messageOf(node: RootContent): string {
  if (node.type === 'footnoteDefinition') return 'fodnote';
  return node.type === 'definition' ? 'adresse' : 'default';
}
