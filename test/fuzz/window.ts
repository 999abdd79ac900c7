import type { Random } from './random.ts';

/** A document cut down to its front matter and a few blocks that stand together. */
export function windowOf(text: string, random: Random): string {
  const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const blocks = text.slice(head.length).split(/\n{2,}(?=[^:\s]|:::)/);
  const start = random.below(blocks.length);
  return `${head}\n${blocks.slice(start, start + 3 + random.below(14)).join('\n\n')}\n`;
}
