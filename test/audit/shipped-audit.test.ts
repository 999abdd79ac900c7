import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditRanges } from '../../src/audit/audit-marks.ts';
import { openProject } from '../../src/pipeline.ts';
import { call } from '../cli/run-command.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';

const TEMPLATES = new URL('../../templates/region-sjaelland/', import.meta.url);
const AUDIT = 'skabeloner/kvalitetsovervaagning.md';

function shippedWorkspace(): ReturnType<typeof memoryHost> {
  const read = (name: string): string => readFileSync(new URL(name, TEMPLATES), 'utf8');
  const templates = readdirSync(TEMPLATES).filter((name) => name.endsWith('.md'));
  return memoryHost({
    'skrivefelt.yaml': read('arbejdsomraade/skrivefelt.yaml'),
    'standarder.yaml': read('arbejdsomraade/standarder.yaml'),
    'felttyper/uge.json': read('arbejdsomraade/felttyper/uge.json'),
    ...Object.fromEntries(templates.map((name) => [`skabeloner/${name}`, read(name)])),
  });
}

describe('den skabelon til kvalitetsovervågning, der følger med,', () => {
  test('har de tjeklister, som kravene i de andre skabeloner giver', async () => {
    const host = shippedWorkspace();
    expect(await call(host, ['audit'])).toEqual({
      code: 0,
      err: '',
      out: `${AUDIT}: Tjeklisterne er, som kravene er nu.\n`,
    });
  });

  test('har de ti standarder i orden efter gruppe og nummer', () => {
    const opened = openProject(shippedWorkspace(), MEMORY_ROOT);
    if (!opened.ok) throw new Error(opened.message);
    const { project } = opened;
    const standards = [...project.workspace.standards().value].sort(
      (one, other) => (one.gruppe ?? 0) - (other.gruppe ?? 0) || one.nummer.localeCompare(other.nummer),
    );
    const audit = project.load(AUDIT);
    expect(audit && auditRanges(audit.document).map(({ standard }) => standard)).toEqual(
      standards.map(({ id }) => id),
    );
    expect(standards).toHaveLength(10);
  });
});
