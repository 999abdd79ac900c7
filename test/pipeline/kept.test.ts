import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { type Traces, tracesFrom, tracesToData } from '../../src/core/traces.ts';
import { coverageOf } from '../../src/coverage/matrix.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';
import { openProject, type ProjectOptions } from '../../src/pipeline.ts';
import type { KeptTraces } from '../../src/read/kept-traces.ts';
import { surveyOf } from '../../src/survey.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';
import { CHANGES, type Change, FILES, step } from './changes.ts';

/** Keeps the very values, so that a finding that was taken from an earlier run is the same object. */
function keptAsTheyAre(): KeptTraces {
  let traces: Traces = new Map();
  return {
    read: () => traces,
    write: (made) => {
      traces = made;
    },
  };
}

/** Keeps what is left of them in a file. */
function keptAsText(): KeptTraces {
  let text = 'null';
  return {
    read: () => tracesFrom(JSON.parse(text)),
    write: (traces) => {
      text = JSON.stringify(tracesToData(traces));
    },
  };
}

/** A run of the program: a project is opened, checked and forgotten. */
function run(host: MemoryHost, kept: KeptTraces | null, options: ProjectOptions = {}): readonly Diagnostic[] {
  const opened = openProject(host, MEMORY_ROOT, { ...options, ...(kept ? { kept: () => kept } : {}) });
  if (!opened.ok) throw new Error(opened.message);
  const found = opened.project.lint();
  opened.project.keep(['fund', 'hoved']);
  return found;
}

function apply(change: Change, host: MemoryHost): void {
  for (const [file, text] of Object.entries(change)) {
    if (text === null) host.remove(file);
    else host.write(file, new TextEncoder().encode(text));
  }
}

describe('the next run checks what a change concerns and takes the rest from the last', () => {
  it.each(CHANGES)('$title', ({ change, checked }) => {
    const host = memoryHost(FILES);
    const kept = keptAsTheyAre();
    const before = new Set(run(host, kept));
    apply(change, host);
    const found = run(host, kept);
    const again = found.filter((diagnostic) => !before.has(diagnostic));
    expect([...new Set(again.map(({ file }) => file))].sort()).toEqual(checked);
    expect(found).toEqual(run(host, null));
  });

  it('without a change it parses nothing', () => {
    const host = memoryHost(FILES);
    const kept = keptAsText();
    const before = run(host, kept);
    const parsed: string[] = [];
    const parse = (text: string): never => {
      parsed.push(text);
      throw new Error('Nothing should be parsed');
    };
    expect(run(host, kept, { parse })).toEqual(before);
    expect(parsed).toEqual([]);
  });

  it('another day is looked at again where the day matters', () => {
    const due = 'gyldig-fra: 2027-01-01\nversion: 1.0.0';
    const text = String(FILES['skabeloner/post.md']).replace('version: 1.0.0', due);
    const host = memoryHost({ ...FILES, 'skabeloner/post.md': text });
    const kept = keptAsText();
    for (const today of ['2026-12-31', '2027-01-01', '2035-01-01']) {
      expect(run(host, kept, { today })).toEqual(run(host, null, { today }));
    }
  });
});

describe('an overview', () => {
  /** The local documents that are read as Markdown for an overview, and the overview. */
  function surveyed(host: MemoryHost, kept: KeptTraces | null) {
    const parsed: string[] = [];
    const reference = remarkParser();
    const parse = (text: string) => {
      parsed.push(
        ...Object.keys(FILES).filter((file) => file.startsWith('tilbud/') && host.text(file) === text),
      );
      return reference(text);
    };
    const options = { parse, today: '2026-11-22', ...(kept ? { kept: () => kept } : {}) };
    const opened = openProject(host, MEMORY_ROOT, options);
    if (!opened.ok) throw new Error(opened.message);
    const overview = coverageOf(surveyOf(opened.project));
    opened.project.keep(['celle', 'fund', 'hoved']);
    return { overview, parsed };
  }

  it('looks again at the documents that have changed', () => {
    const host = memoryHost(FILES);
    const kept = keptAsText();
    const { overview } = surveyed(host, kept);
    expect(surveyed(host, kept)).toEqual({ overview, parsed: [] });
    apply({ 'tilbud/sol/post.md': `${FILES['tilbud/sol/post.md']}\n# Mere\n` }, host);
    const again = surveyed(host, kept);
    expect(again.parsed).toEqual(['tilbud/sol/post.md']);
    expect(again.overview).toEqual(surveyed(host, null).overview);
  });

  it('looks again at those that a changed template or tilbud concerns', () => {
    for (const [file, text] of [
      ['skabeloner/telefon.md', `${FILES['skabeloner/telefon.md']}\n# Mere\n`],
      ['tilbud/hav/tilbud.yaml', 'id: hav\nnavn: Havblik\nmaalgruppe: [børn]\n'],
    ] as const) {
      const host = memoryHost(FILES);
      const kept = keptAsText();
      surveyed(host, kept);
      apply({ [file]: text }, host);
      const again = surveyed(host, kept);
      expect(again.parsed).not.toContain('tilbud/sol/post.md');
      expect(again.overview).toEqual(surveyed(host, null).overview);
    }
  });
});

describe('whatever changes from run to run', () => {
  it('a run that remembers finds what one finds that does not', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const host = memoryHost(FILES);
        const kept = keptAsText();
        run(host, kept);
        for (const [file, text] of steps) {
          apply({ [file]: text }, host);
          expect(run(host, kept)).toEqual(run(host, null));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('what was kept may be anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(tracesFrom(data).size).toBe(0);
      }),
    );
  });
});
