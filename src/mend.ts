import type { Fix } from './core/diagnostic.ts';
import { decodeSource, encodeSource, LineIndex, sourceOf } from './core/source.ts';
import { applyEdits } from './fix/apply-edits.ts';
import { keepsAnswers } from './fix/keeps-answers.ts';
import { keepsData } from './fix/keeps-data.ts';
import { parseDocument } from './parse/document.ts';
import { readYaml } from './parse/yaml.ts';
import { openProject, type Project } from './pipeline.ts';
import { overlayHost } from './read/overlay-host.ts';

/** Which fixes are made. */
export interface MendOptions {
  /** The files that may be changed; the whole workspace when left out. */
  readonly files?: readonly string[];
  /** Whether fixes that somebody should look at are made too. */
  readonly unsure: boolean;
  /** Whether a fix may break an approval. */
  readonly approvedToo: boolean;
}

/** What was mended. Nothing is written. */
export interface Mended {
  /** The workspace as it is when the changes are written. */
  readonly project: Project;
  readonly changed: readonly MendedFile[];
  /** Files that have fixes which were not made, and the Danish reason. */
  readonly left: readonly { readonly file: string; readonly reason: string }[];
}

/** A file and its text with the fixes made. */
export interface MendedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** How many fixes were made. */
  readonly count: number;
}

/** A fix may uncover another; more rounds than this mean that two rules undo each other's work. */
const MOST_ROUNDS = 10;

/**
 * Makes the fixes that the findings carry, and checks again until there is nothing left to fix, so that a second run
 * changes nothing. A file is left alone where it cannot be read as UTF-8, where its answers or front matter would not
 * be the same but for the fix, where the rounds do not end, and, unless asked for, where an approval would be broken.
 */
export function mend(project: Project, options: MendOptions): Mended {
  const files = new Map<string, MendedFile>();
  const barred = new Map<string, string>();
  const contested = new Map<string, number>();
  let now = project;
  let moving: readonly string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    moving = mendRound(now, { project, options, files, barred, contested });
    if (moving.length === 0) break;
    now = reopened(project, files);
  }
  const restored = moving.map((file) => restore(file, ENDLESS, files, barred)).length;
  if (restored > 0) now = reopened(project, files);
  for (;;) {
    const broken = options.approvedToo ? [] : breaking(project, now, files);
    if (broken.length === 0) break;
    for (const file of broken) restore(file, APPROVED, files, barred);
    now = reopened(project, files);
  }
  const reasons = new Map([...contestedReasons(contested), ...barred]);
  const left = [...reasons].map(([file, reason]) => ({ file, reason }));
  return { project: now, changed: [...files.values()], left };
}

const ENDLESS = 'To regler retter hinandens rettelser, så det må gøres i hånden.';
const APPROVED =
  'En godkendelse gælder teksten, som den står, og ville blive brudt. Skriv --ogsaa-godkendte for at rette den alligevel, og få den godkendt igen.';
const CHANGED =
  'Rettelsen ville ændre, hvilke felter eller oplysninger der står i filen. Ret det i hånden, som lint viser.';
const ENCODING = 'Filen er ikke gemt som UTF-8. Gem den igen som UTF-8.';

function contestedReasons(contested: ReadonlyMap<string, number>): readonly (readonly [string, string])[] {
  return [...contested].map(([file, line]) => [
    file,
    `To rettelser gælder det samme sted i linje ${line}, og ingen af dem er foretaget der.`,
  ]);
}

/** What one run of `mend` works on. */
interface Work {
  readonly project: Project;
  readonly options: MendOptions;
  readonly files: Map<string, MendedFile>;
  /** The files that are left alone, and why. */
  readonly barred: Map<string, string>;
  /** The line of the first place in a file that two fixes claim in this round, counted from 1. */
  readonly contested: Map<string, number>;
}

/** One round over all files; gives those that it changed. */
function mendRound(now: Project, work: Work): readonly string[] {
  const byFile = new Map<string, Fix[]>();
  for (const { file, fix } of now.lint(work.options.files)) {
    if (!fix || (fix.kind === 'usikker' && !work.options.unsure)) continue;
    byFile.set(file, [...(byFile.get(file) ?? []), fix]);
  }
  return [...byFile].flatMap(([file, fixes]) =>
    isMendable(file, work) && mendFile(file, fixes, now, work) ? [file] : [],
  );
}

/** Documents and data files that people write: not the archive, not approvals, nothing that was not asked for. */
function isMendable(file: string, { project, options, barred }: Work): boolean {
  if (barred.has(file)) return false;
  if (options.files && !options.files.includes(file)) return false;
  if (project.documents().includes(file)) return true;
  const isData = /\.ya?ml$/i.test(file) && !/\.godkendelse\.yaml$/i.test(file);
  return isData && project.workspace.read(file).kind === 'found';
}

function mendFile(file: string, fixes: readonly Fix[], now: Project, work: Work): boolean {
  const { files, barred, contested: claimed } = work;
  const read = now.workspace.source(file);
  if (read.kind !== 'found') return false;
  const { text, invalidUtf8At } = read.source;
  if (invalidUtf8At !== null) {
    barred.set(file, ENCODING);
    return false;
  }
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const own = fixes.map((fix) => ({ ...fix, text: fix.text.replace(/\r\n|\n|\r/g, eol) }));
  const { text: after, made, contested } = applyEdits(text, own);
  const [first] = contested
    .map(({ span }) => new LineIndex(text).place(span).start.line)
    .sort((a, b) => a - b);
  if (first === undefined) claimed.delete(file);
  else claimed.set(file, first);
  if (made.length === 0) return false;
  if (!isSame(file, { before: text, after, made }, work)) {
    barred.set(file, CHANGED);
    return false;
  }
  const earlier = files.get(file);
  const count = (earlier?.count ?? 0) + made.length;
  files.set(file, { file, before: earlier?.before ?? text, after, count });
  return true;
}

/** Whether a file says the same but for its fixes, and would be read again as it was written. */
function isSame(
  file: string,
  { before, after, made }: { readonly before: string; readonly after: string; readonly made: readonly Fix[] },
  { project }: Work,
): boolean {
  if (decodeSource(file, new TextEncoder().encode(after)).text !== after) return false;
  if (!/\.md$/i.test(file)) return keepsData(readYaml(before), readYaml(after), made);
  const parsed = (text: string) => parseDocument(sourceOf(file, text), project.parse);
  return keepsAnswers(parsed(before), parsed(after), made);
}

/** The changed files that an approval does not survive: the document itself, its template, or the data it prints. */
function breaking(before: Project, now: Project, files: ReadonlyMap<string, MendedFile>): readonly string[] {
  if (files.size === 0) return [];
  const broken = before.documents().flatMap((file) => {
    if (!before.sidecar(file)) return [];
    const [old, present] = [before.load(file), now.load(file)];
    const wasValid = old && before.approvalState(old).kind === 'valid';
    return wasValid && (!present || now.approvalState(present).kind !== 'valid') ? [old] : [];
  });
  const culprits = broken.flatMap(({ file, templateFile }) => {
    const own = [file, templateFile].filter((one) => one !== null && files.has(one));
    return own.length > 0 ? own : [...files.keys()].filter((one) => !/\.md$/i.test(one));
  });
  return [...new Set(culprits)].filter((file) => file !== null);
}

function restore(
  file: string,
  reason: string,
  files: Map<string, MendedFile>,
  barred: Map<string, string>,
): void {
  files.delete(file);
  barred.set(file, reason);
}

/** The workspace with the files as mended so far. */
function reopened(project: Project, files: ReadonlyMap<string, MendedFile>): Project {
  const { workspace } = project;
  const bytes = [...files.values()].map(({ file, after }) => {
    const read = workspace.read(file);
    const replaced = read.kind === 'found' ? read.bytes : new Uint8Array();
    return [workspace.absolute(file), encodeSource(after, replaced)] as const;
  });
  const overlay = overlayHost(workspace.host, new Map(bytes));
  const opened = openProject(overlay, workspace.root, project.options);
  return opened.ok ? opened.project : project;
}
