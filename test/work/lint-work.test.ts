import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainCheck } from '../../src/model/plain-schema.ts';
import { type CountedProject, counted, exampleFiles, type Work, withFurtherTilbud } from './counted.ts';

/*
 * What takes time is counted, not timed: files read, folders listed, texts parsed, schemas compiled. The numbers are the
 * same on every machine, so whoever makes the program do more than it did is told so here.
 */

vi.mock('../../src/model/plain-schema.ts', { spy: true });
const compile = vi.mocked(plainCheck);
const compileWithAjv = vi.spyOn(Ajv2020.prototype, 'compile');
beforeEach(() => {
  compile.mockClear();
});
afterEach(() => {
  // What the language itself can ask for never comes to AJV, which takes longer to load than a document to check.
  expect(compileWithAjv).not.toHaveBeenCalled();
});

/** What occurs more than once in a list. */
function repeated(list: readonly string[]): readonly string[] {
  return [...new Set(list.filter((one, at) => list.indexOf(one) !== at))];
}

function templatesIn(list: readonly string[]): readonly string[] {
  return list.filter((file) => file.startsWith('skabeloner/'));
}

describe('lint of one document of the example, 13 tilbud with 12 templates,', () => {
  const file = 'tilbud/solgaarden/forebyggelse-af-overgreb.md';
  const lintOne = async (): Promise<Work> => {
    const { project, work } = await counted(exampleFiles());
    project.lint([file]);
    return work();
  };

  it('reads no file twice, lists no folder twice, and compiles the schema of its template alone', async () => {
    const { reads, lists } = await lintOne();
    expect([repeated(reads), repeated(lists)]).toEqual([[], []]);
    expect(compile).toHaveBeenCalledTimes(1);
  });

  it('reads of other tilbud their master data and nothing else', async () => {
    const { reads } = await lintOne();
    const others = reads.filter((one) => /^tilbud\/(?!solgaarden\/)/.test(one));
    expect(others.filter((one) => !one.endsWith('/tilbud.yaml'))).toEqual([]);
  });

  it('parses it, its template, and of the others only those that advise against words; each once', async () => {
    const { parsed } = await lintOne();
    const files = exampleFiles();
    const own = [file, 'skabeloner/arkiv/forebyggelse-af-overgreb@1.0.0.md'];
    expect(parsed).toEqual(expect.arrayContaining(own));
    expect(repeated(parsed)).toEqual([]);
    const rest = parsed.filter((one) => !own.includes(one));
    expect(rest).toEqual(templatesIn(rest));
    expect(rest.filter((one) => !files[one]?.includes('fraraadet='))).toEqual([]);
  });
});

describe('lint of the whole example', () => {
  const lintAll = async (): Promise<CountedProject & { readonly done: Work }> => {
    const one = await counted(exampleFiles());
    one.project.lint();
    return { ...one, done: one.work() };
  };

  it('reads, lists and parses everything once, and compiles one schema for each template', async () => {
    const { done, project } = await lintAll();
    const documents = project.documents();
    const further = done.parsed.filter((file) => !documents.includes(file));
    expect([done.reads, done.lists, done.parsed].map(repeated)).toEqual([[], [], []]);
    expect(done.parsed).toEqual(expect.arrayContaining([...documents]));
    // Versions that are still answered.
    expect(further.filter((file) => !file.startsWith('skabeloner/arkiv/'))).toEqual([]);
    expect(compile.mock.calls.length).toBeGreaterThan(0);
    expect(compile.mock.calls.length).toBeLessThanOrEqual(templatesIn(done.parsed).length);
  });

  it('does nothing when it is done again', async () => {
    const { project, work } = await lintAll();
    compile.mockClear();
    project.lint();
    expect(work()).toEqual({ reads: [], lists: [], parsed: [] });
    expect(compile).not.toHaveBeenCalled();
  });

  it.each([
    ['an answer', 'tilbud/solgaarden/individuelle-planer.md'],
    ['a template', 'skabeloner/individuelle-planer.md'],
  ])('reads and parses %s again when it has changed, and no other file', async (_, file) => {
    const { project, host, work } = await lintAll();
    host.write(file, new TextEncoder().encode(`${host.text(file)}\n<!-- x -->\n`));
    project.touch([file]);
    project.lint();
    const { reads, parsed } = work();
    expect([reads, parsed]).toEqual([[file], [file]]);
  });

  it('parses nothing when a file is written again with the same words', async () => {
    const { project, work } = await lintAll();
    project.touch(['tilbud/solgaarden/individuelle-planer.md', 'skabeloner/individuelle-planer.md']);
    project.lint();
    expect(work().parsed).toEqual([]);
  });
});

// Three workspaces, the largest of more than a hundred documents, on a machine that may be busy.
describe('as tilbud come to', { timeout: 180_000 }, () => {
  /** The example has 38 documents; these counts are on both sides of the hundred of which all are kept. */
  const counts = [25, 50, 75] as const;

  it('each costs as much as the one before: reads, lists and parsings grow in a line, compilations not at all', async () => {
    const seen = [];
    for (const count of counts) {
      compile.mockClear();
      const { project, work } = await counted(withFurtherTilbud(count));
      project.lint();
      const { reads, lists, parsed } = work();
      expect(repeated(parsed)).toEqual([]);
      expect(repeated(reads)).toEqual([]);
      seen.push([reads.length, lists.length, parsed.length, compile.mock.calls.length]);
    }
    const [few = [], more = [], most = []] = seen;
    const growth = (from: readonly number[], to: readonly number[]) => to.map((n, at) => n - (from[at] ?? 0));
    expect(growth(more, most)).toEqual(growth(few, more));
    // Twenty-five tilbud: a folder, its master data and its document each.
    expect(growth(few, more)).toEqual([50, 25, 25, 0]);
  });
});
