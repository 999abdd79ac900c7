import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';
import { template } from '../pipeline/small-workspace.ts';

const CONFIGURATION = `sprogversion: 1
myndighed: { id: proeve, navn: Prøveregionen, kortnavn: PR }
skabeloner: skabeloner
tilbud: tilbud
godkendere: []
`;

/** What lint says about the revision on a day; null without one. */
function saidOn(today: string | null, front: string): readonly string[] {
  const host = memoryHost({
    'skrivefelt.yaml': CONFIGURATION,
    'skabeloner/alarmer.md': template('# Formål\n\nAlle.\n', front),
  });
  const opened = openProject(host, MEMORY_ROOT, today === null ? {} : { today });
  if (!opened.ok) throw new Error(opened.message);
  const found = opened.project.lint().filter(({ ruleId }) => ruleId === 'revision-overskredet');
  return found.map(({ severity, reason }) => `${severity}: ${reason}`);
}

describe('when a revision is due', () => {
  const front = 'naeste-revision: 2026-11-22\n';

  it.each([
    ['2026-08-23', []],
    ['2026-08-24', ['info: Dokumentet skal ses igennem senest 22. november 2026.']],
    ['2026-11-22', ['info: Dokumentet skal ses igennem senest 22. november 2026.']],
    ['2026-11-23', ['warning: Dokumentet skulle have været set igennem senest 22. november 2026.']],
  ])('on %s: %j', (today, expected) => {
    expect(saidOn(today, front)).toEqual(expected);
  });

  it('a month is over when its last day is', () => {
    const month = 'naeste-revision: november 2026\n';
    expect(saidOn('2026-11-30', month)).toEqual(['info: Dokumentet skal ses igennem senest november 2026.']);
    expect(saidOn('2026-12-01', month)).toEqual([
      'warning: Dokumentet skulle have været set igennem senest november 2026.',
    ]);
  });

  it('nothing is said without a clock', () => {
    expect(saidOn(null, 'naeste-revision: 2015-09-30\n')).toEqual([]);
  });
});
