import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { openProject } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';
import { template } from '../pipeline/small-workspace.ts';
import {
  approveTemplate,
  bytesOf,
  CONFIGURATION as CONFIGURATION_FILE,
  changed,
  sidecarName,
  TEMPLATE,
} from './signed-workspace.ts';

const CONFIGURATION = `sprogversion: 1
myndighed: { id: proeve, navn: Prøveregionen, kortnavn: PR }
skabeloner: skabeloner
tilbud: tilbud
godkendere: []
revision: { interval: 24 måneder }
`;

/** What lint finds about the revision of a text on a day; null without one. */
function foundOn(today: string | null, text: string): readonly Diagnostic[] {
  const host = memoryHost({ 'skrivefelt.yaml': CONFIGURATION, 'skabeloner/alarmer.md': text });
  const opened = openProject(host, MEMORY_ROOT, today === null ? {} : { today });
  if (!opened.ok) throw new Error(opened.message);
  return opened.project.lint().filter(({ ruleId }) => ruleId === 'revision-overskredet');
}

/** What it says of a document with further lines in its head. */
function saidOn(today: string | null, front: string): readonly string[] {
  const found = foundOn(today, template('# Formål\n\nAlle.\n', front));
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

  it.each(['kladde', 'hoering', 'udgaaet'])('nothing is said of a document with the status %s', (status) => {
    expect(saidOn('2030-01-01', `${front}status: ${status}\n`)).toEqual([]);
  });
});

describe('what is shown is what the date is counted from', () => {
  it.each([
    ['naeste-revision: 2026-05-01\nsidst-revideret: 2020-01-01\n', '2026-05-01'],
    ['næste-revision: 1. maj 2026\nsidst-revideret: 2020-01-01\n', '1. maj 2026'],
    ['revisionsinterval: 12 måneder\nsidst-revideret: 2020-01-01\n', '12 måneder'],
    ['sidst-revideret: 2020-01-01\n', '36 måneder'],
  ])('%j: %s', (front, shown) => {
    const text = template('# Formål\n\nAlle.\n', front);
    const places = foundOn('2030-01-01', text).map(({ place }) => place);
    expect(places.map(({ start, end }) => text.slice(start.offset, end.offset))).toEqual([shown]);
  });

  it('or the last revision, when the region has the interval', () => {
    const text = template('# Formål\n\nAlle.\n', 'sidst-revideret: 2020-01-01\n').replace(
      'revisionsinterval: 36 måneder\n',
      '',
    );
    const [found, ...more] = foundOn('2030-01-01', text);
    expect(more).toEqual([]);
    expect(found && text.slice(found.place.start.offset, found.place.end.offset)).toBe('2020-01-01');
  });

  it('or the opening of the head, when the date is counted from the approval and the region has the interval', () => {
    const interval = changed(
      CONFIGURATION_FILE,
      'sprogversion: 1',
      'sprogversion: 1\nrevision: { interval: 12 måneder }',
    );
    const sidecar = new TextDecoder().decode(bytesOf(approveTemplate({ files: interval })));
    const host = memoryHost({ ...interval, [sidecarName(TEMPLATE)]: sidecar });
    const opened = openProject(host, MEMORY_ROOT, { today: '2027-10-01' });
    if (!opened.ok) throw new Error(opened.message);
    const found = opened.project.lint([TEMPLATE]).filter(({ ruleId }) => ruleId === 'revision-overskredet');
    expect(found).toMatchObject([
      {
        reason: 'Dokumentet skulle have været set igennem senest 30. september 2027.',
        place: { start: { offset: 0 }, end: { offset: 3 } },
      },
    ]);
  });
});
