import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Host } from '../../src/core/host.ts';
import { bestParser } from '../../src/parse/best-parser.ts';
import { openProject, type Project } from '../../src/pipeline.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/region-sjaelland');
/** What further tilbud are copies of. */
const MODEL = ['tilbud/solgaarden/tilbud.yaml', 'tilbud/solgaarden/individuelle-planer.md'];

/** What was done, counted. Paths are relative to the workspace; those of files that ship with the package are left out. */
export interface Work {
  /** Files read, each as often as it was. */
  readonly reads: readonly string[];
  /** Folders listed. */
  readonly lists: readonly string[];
  /** Files parsed as Markdown. */
  readonly parsed: readonly string[];
}

/** A project whose work is counted from the moment that it is opened. */
export interface CountedProject {
  readonly project: Project;
  readonly host: MemoryHost;
  /** What was done since this was last asked. */
  work(): Work;
}

/** The example workspace, 13 tilbud with 12 templates, by path. */
export function exampleFiles(): Readonly<Record<string, string>> {
  const files = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(EXAMPLE.length + 1), readFileSync(file, 'utf8')]),
  );
}

/** The example with so many further tilbud, each with a copy of one document. */
export function withFurtherTilbud(count: number): Readonly<Record<string, string>> {
  const files = exampleFiles();
  const model = Object.entries(files).filter(([file]) => MODEL.includes(file));
  const further = Array.from({ length: count }, (_, at) => `ekstra-${String(at + 1).padStart(3, '0')}`);
  const copies = further.flatMap((id) =>
    model.map(([file, text]) => [
      file.replace('solgaarden', id),
      text.replaceAll(/^(id|tilbud): solgaarden$/gm, `$1: ${id}`).replace('Solgården er', `${id} er`),
    ]),
  );
  return { ...files, ...Object.fromEntries(copies) };
}

/** Opens a workspace in memory and counts what is done with it. */
export async function counted(files: Readonly<Record<string, string>>): Promise<CountedProject> {
  const host = memoryHost(files);
  const reads: string[] = [];
  const lists: string[] = [];
  const parsed: string[] = [];
  const parse = await bestParser();
  const noted = (list: string[], path: string): void => {
    if (path.startsWith(`${MEMORY_ROOT}/`)) list.push(path.slice(MEMORY_ROOT.length + 1));
  };
  const counting: Host = {
    ...host,
    read: (path) => {
      const bytes = host.read(path);
      if (bytes) noted(reads, path);
      return bytes;
    },
    list: (path) => {
      noted(lists, path);
      return host.list(path);
    },
  };
  const opened = openProject(counting, MEMORY_ROOT, {
    today: '2026-11-22',
    parse: (text) => {
      parsed.push(fileOf(host, text));
      return parse(text);
    },
  });
  if (!opened.ok) throw new Error(opened.message);
  return {
    project: opened.project,
    host,
    work: () => ({ reads: reads.splice(0), lists: lists.splice(0), parsed: parsed.splice(0) }),
  };
}

/** The file that a text stands in. Copies of a text would be told as one, so there are none. */
function fileOf(host: MemoryHost, text: string): string {
  const [path] = [...host.files].find(([, bytes]) => new TextDecoder().decode(bytes) === text) ?? [];
  if (path === undefined) throw new Error(`parsed, but in no file: ${text.slice(0, 80)}`);
  return path.slice(MEMORY_ROOT.length + 1);
}
