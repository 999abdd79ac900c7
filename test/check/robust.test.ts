import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';

const EXAMPLE = new URL('../../examples/region-sjaelland/', import.meta.url);
const TEMPLATE = 'skabeloner/serviceinformation.md';
const LOCAL = 'tilbud/solgaarden/serviceinformation.md';
const FIXED = ['skrivefelt.yaml', 'standarder.yaml', 'tilbud/solgaarden/tilbud.yaml'];

/** What authors' texts are made of, and what breaks them. */
const SNIPPETS = [
  ':::',
  '::::',
  '::skrivefelt',
  ':::skrivefelt{#x}',
  ':::eksempel',
  '{#',
  '}',
  '[',
  ']',
  '"',
  '|',
  '\n',
  '\n\n',
  '# ',
  '<!--',
  '-->',
  '<u>',
  '[^1]',
  '[^1]: ',
  ':oplysning[',
  ':henvisning[x]{til="',
  '- [ ] ',
  '> ',
  '```',
  '---\n',
  '\t',
  '\u00a0',
  '\u0000',
  '\ud800',
  '\r',
  'ikke-relevant="',
] as const;

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 80 }),
  insert: fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 3 }).map((parts) => parts.join('')),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

function edited(text: string, changes: readonly { at: number; remove: number; insert: string }[]): string {
  return changes.reduce((now, { at, remove, insert }) => {
    const start = Math.floor(at * now.length);
    return now.slice(0, start) + insert + now.slice(start + remove);
  }, text);
}

function read(file: string): string {
  return readFileSync(new URL(file, EXAMPLE), 'utf8');
}

it('lint kaster aldrig, og hvert fund står i sin fil, hvad der end bliver slettet og sat ind', () => {
  const fixed = Object.fromEntries(FIXED.map((file) => [file, read(file)]));
  const [template, local] = [read(TEMPLATE), read(LOCAL)];
  fc.assert(
    fc.property(edits, edits, (ofTemplate, ofLocal) => {
      const files: Record<string, string> = {
        ...fixed,
        [TEMPLATE]: edited(template, ofTemplate),
        [LOCAL]: edited(local, ofLocal),
      };
      const opened = openProject(memoryHost(files), MEMORY_ROOT);
      if (!opened.ok) throw new Error(opened.message);
      for (const { file, place, reason, note } of opened.project.lint()) {
        const length = files[file]?.length ?? 0;
        expect(place.start.offset).toBeLessThanOrEqual(place.end.offset);
        expect(place.end.offset).toBeLessThanOrEqual(length);
        expect(`${reason} ${note}`).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 25, seed: 2026 },
  );
}, 60_000);
