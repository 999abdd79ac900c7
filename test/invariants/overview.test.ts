import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/coverage/matrix.ts';
import type { DocumentCell } from '../../src/coverage/overview.ts';
import { stateOf } from '../../src/coverage/states.ts';
import { openProject } from '../../src/pipeline.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { surveyOf } from '../../src/survey.ts';
import { expectedStates } from './expected-states.ts';

/** A day on which no revision of the examples is near. */
const TODAY = '2026-11-22';

/** States of a document whose approval holds; what a new version asks comes on top of it. */
const APPROVED = ['godkendt', 'beroert', 'fravalgt', 'snart', 'overskredet'];

describe.each(['region-sjaelland', 'region-nordjylland'])('status over examples/%s', (example) => {
  const host = nodeHost();
  const opened = openProject(host, host.packaged(`examples/${example}`), { today: TODAY });
  if (!opened.ok) throw new Error(opened.message);
  const { project } = opened;
  const coverage = coverageOf(surveyOf(project));
  const cells = new Map<string, DocumentCell>(
    coverage.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.file === null ? [] : [[cell.file, cell]])),
    ),
  );
  const expected = expectedStates(example);
  const local = project.documents().filter((file) => project.load(file)?.level === 'lokal');

  test('hvert lokalt dokument har sit felt', () => {
    expect([...cells.keys()].sort()).toEqual([...local].sort());
    expect(coverage.leftOut).toEqual([]);
  });

  test.each(local)('%s står, som eksemplet skal vise det', (file) => {
    const cell = cells.get(file);
    const state = cell?.state ?? 'ingen-skabelon';
    if (expected.approved.includes(file)) {
      expect(APPROVED).toContain(state);
      expect(cell?.approval).not.toBeNull();
      const outdated = expected.mistakes[file]?.includes('bygger-paa-foraeldet') ?? false;
      expect(state === 'beroert').toBe(outdated);
    } else {
      expect(APPROVED).not.toContain(state);
      expect(cell?.approval).toBeNull();
      expect(state === 'brudt').toBe(expected.broken.includes(file));
    }
    const errors = project.lint([file]).filter(({ severity }) => severity === 'error').length;
    if (state === 'besvaret') expect(errors).toBe(0);
    if (errors > 0 && state !== 'kladde' && state !== 'brudt') expect(stateOf(state).tone).toBe('ret');
  });

  test('ethvert tilbud har et felt i hver linje', () => {
    for (const { cells: own } of coverage.rows) expect(own).toHaveLength(coverage.tilbud.length);
  });
});

test('Region Sjællands ti standarder har hver en skabelon', () => {
  const host = nodeHost();
  const opened = openProject(host, host.packaged('examples/region-sjaelland'), { today: TODAY });
  if (!opened.ok) throw new Error(opened.message);
  const { rows, tilbud } = coverageOf(surveyOf(opened.project));
  expect(tilbud).toHaveLength(13);
  const numbers = rows.flatMap(({ standard, template }) => (standard && template ? [standard.number] : []));
  expect(numbers).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '2.1']);
});
