import { describe, expect, it } from 'vitest';
import { openProject, type Project } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';

const CONFIGURATION = `sprogversion: 1
myndighed: { id: proeve, navn: Prøveregionen, kortnavn: PR }
skabeloner: skabeloner
tilbud: tilbud
godkendere: []
`;

function projectWith(table: string | null): Project {
  const own = table === null ? {} : { 'data/domaener.yaml': table };
  const configuration = table === null ? CONFIGURATION : `${CONFIGURATION}data: data\n`;
  const opened = openProject(
    memoryHost({ 'skrivefelt.yaml': configuration, 'skabeloner/a.md': '', ...own }),
    MEMORY_ROOT,
  );
  if (!opened.ok) throw new Error(opened.message);
  return opened.project;
}

function hostsOf({ workspace }: Project): readonly string[] {
  return workspace.table('domaener').value.poster.map(({ vaert }) => vaert);
}

describe('tables of facts', () => {
  const shipped = hostsOf(projectWith(null));

  it('are those of the package, each with a source and a day', () => {
    expect(shipped).toContain('socialstyrelsen.dk');
    const table = projectWith(null).workspace.table('domaener').value;
    expect(table.kilde).not.toBe('');
    expect(table.opdateret).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('are replaced by the workspace’s own', () => {
    const own = 'kilde: os\nopdateret: 2026-01-01\nposter:\n  - { vaert: a.dk, ny: b.dk }\n';
    expect(hostsOf(projectWith(own))).toEqual(['a.dk']);
  });

  it('are extended by an own table that says so', () => {
    const own = 'kilde: os\nopdateret: 2026-01-01\nudvider: ja\nposter:\n  - { vært: a.dk }\n';
    expect(hostsOf(projectWith(own))).toEqual(['a.dk', ...shipped]);
  });

  it('stay the package’s where the own one cannot be read, and lint says so', () => {
    const project = projectWith('kilde: os\nposter: 7\n');
    expect(hostsOf(project)).toEqual(shipped);
    const found = project.lint().filter(({ file }) => file === 'data/domaener.yaml');
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['datafil-felt-mangler', 'datafil-felt-type']);
  });
});
