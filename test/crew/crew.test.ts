import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inBatches } from '../../src/crew/batches.ts';
import { foundByCrew } from '../../src/crew/crew.ts';
import { foundByMember } from '../../src/crew/member-thread.ts';
import type { CrewKind, CrewWork } from '../../src/crew/work.ts';
import { bestParser } from '../../src/parse/best-parser.ts';
import { openProject, type Project } from '../../src/pipeline.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { cellsAhead } from '../../src/survey.ts';
import { call } from '../cli/run-command.ts';
import { memoryHost } from '../memory-host.ts';
import { FILES } from '../pipeline/changes.ts';

const PROGRAM = resolve(import.meta.dirname, '../../dist/crew-member.cjs');
const DOCUMENTS = Object.keys(FILES).filter((file) => file.endsWith('.md'));
const parse = await bestParser();

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'skrivefelt-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** A project in this thread, and the documents that it has read as Markdown by itself. */
function opened(): { readonly project: Project; readonly parsed: string[] } {
  const parsed: string[] = [];
  const found = openProject(nodeHost(), root, {
    today: '2026-11-22',
    parse: (text) => {
      parsed.push(text);
      return parse(text);
    },
  });
  if (!found.ok) throw new Error(found.message);
  return { project: found.project, parsed };
}

function work(kind: CrewKind = 'fund'): CrewWork {
  return { kind, root, files: DOCUMENTS, today: '2026-11-22', speller: null };
}

/** What one thread finds out of all documents. */
function member(kind: CrewKind = 'fund', program = PROGRAM): ReturnType<typeof foundByMember> {
  const { files, ...rest } = work(kind);
  return foundByMember(program, {
    work: rest,
    batches: inBatches(files),
    next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  });
}

describe('what a thread finds out', () => {
  test('is what lint finds in this one, which then reads no document by itself', async () => {
    const alone = opened().project.lint();
    const { project, parsed } = opened();
    project.workspace.memory.adopt(await member());
    expect(DOCUMENTS.filter((file) => !project.workspace.memory.knows('fund', file))).toEqual([]);
    expect(project.lint()).toEqual(alone);
    expect(alone.length).toBeGreaterThan(0);
    expect(parsed).toEqual([]);
  });

  test('is what the overview shows, too', async () => {
    const [here, there] = [opened().project, opened().project];
    const cellOf = (project: Project): readonly unknown[] => {
      const look = cellsAhead(project);
      return DOCUMENTS.filter((file) => file.startsWith('tilbud/')).map((file) => look(file));
    };
    there.workspace.memory.adopt(await member('celle'));
    expect(cellOf(there)).toEqual(cellOf(here));
  });

  test('does not hold for a document that has changed since', async () => {
    const traces = await member();
    const changed = 'tilbud/sol/telefon.md';
    write(changed, `${FILES[changed]}\nTODO\n`);
    const { project } = opened();
    project.workspace.memory.adopt(traces);
    expect(DOCUMENTS.filter((file) => !project.workspace.memory.knows('fund', file))).toEqual([changed]);
    expect(project.lint()).toEqual(opened().project.lint());
  });

  test('is nothing where it cannot start, or stops', async () => {
    write('stopper.mjs', 'throw new Error();');
    expect(await member('fund', join(root, 'findes-ikke.mjs'))).toEqual(new Map());
    expect(await member('fund', join(root, 'stopper.mjs'))).toEqual(new Map());
  });
});

describe('a crew', () => {
  test.each([1, 2, 9])('of %i looks at every document once', async (threads) => {
    const looked: string[] = [];
    const traces = await foundByCrew({
      program: PROGRAM,
      work: work(),
      threads,
      look: (file) => looked.push(file),
    });
    const found = traces.flatMap((some) => [...some.keys()].filter((id) => id.startsWith('fund\n')));
    expect([...looked, ...found.map((id) => id.slice('fund\n'.length))].sort()).toEqual(DOCUMENTS.toSorted());
  });
});

describe('--arbejdere', () => {
  function printed(...args: readonly string[]): string {
    const { stdout } = spawnSync(process.execPath, [resolve(PROGRAM, '../cli.cjs'), ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    return stdout;
  }

  test.each([['lint'], ['baseline', '--dry-run'], ['status', '--format', 'json']])(
    'gives the same words: %s',
    (...args) => {
      const [one, three] = ['1', '3'].map((number) => printed(...args, '--arbejdere', number));
      expect(three).toBe(one);
      expect(one).toContain('sol');
    },
  );

  test('is a number, also where nothing is to be checked', async () => {
    const { code, err } = await call(memoryHost(FILES), ['status', '--arbejdere', '0']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('fx --arbejdere 2') });
  });
});

describe('batches', () => {
  test('hold what stands in one folder, and no more than sixteen', () => {
    const many = Array.from({ length: 20 }, (_, at) => `a/${at}.md`);
    expect(inBatches([...many, 'b/0.md', 'b/1.md', 'a/20.md']).map((batch) => batch.length)).toEqual([
      16, 4, 2, 1,
    ]);
  });
});
