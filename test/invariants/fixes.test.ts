import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mend } from '../../src/mend.ts';
import { openProject } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';

const EXAMPLE = new URL('../../examples/region-sjaelland/', import.meta.url);
const TEMPLATE = 'skabeloner/serviceinformation.md';
const LOCAL = 'tilbud/solgaarden/serviceinformation.md';
const FIXED = ['skrivefelt.yaml', 'standarder.yaml', 'tilbud/solgaarden/tilbud.yaml'];

/** What the rules mend, and what may come in the way of it. */
const SNIPPETS = [
  '\u200b',
  '\u00ad',
  '\n\u00a0\n',
  '\n#\u00a0',
  '\n-\u00a0',
  '\n\u200b:::skrivefelt{#nyt}\n',
  '\n:::\n',
  '<!--',
  '```\n',
] as const;

const inserts = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), text: fc.constantFrom(...SNIPPETS) }),
  { minLength: 1, maxLength: 6 },
);

function read(file: string): string {
  return readFileSync(new URL(file, EXAMPLE), 'utf8');
}

it('rettelser taber intet svar og er færdige efter én gang, hvad der end står i teksten', () => {
  const fixed = Object.fromEntries([...FIXED, TEMPLATE].map((file) => [file, read(file)]));
  const original = read(LOCAL);
  fc.assert(
    fc.property(inserts, fc.boolean(), (changes, unsure) => {
      const text = changes.reduce((now, { at, text: put }) => {
        const start = Math.floor(at * now.length);
        return now.slice(0, start) + put + now.slice(start);
      }, original);
      const opened = openProject(memoryHost({ ...fixed, [LOCAL]: text }), MEMORY_ROOT);
      if (!opened.ok) throw new Error(opened.message);
      const options = { files: [LOCAL], unsure, approvedToo: true };
      const mended = mend(opened.project, options);
      expect(mend(mended.project, options).changed).toEqual([]);
      const ids = (project: typeof opened.project): readonly string[] =>
        project.load(LOCAL)?.guideline?.answers.map(({ id }) => id) ?? [];
      const [before, after] = [ids(opened.project), ids(mended.project)];
      if (!unsure) expect(after).toEqual(before);
      else expect(after.length).toBeGreaterThanOrEqual(before.length);
    }),
    { numRuns: 25, seed: 2026 },
  );
}, 60_000);
