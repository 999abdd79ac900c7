import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type { ChangedFile, ChangedFiles, Git } from '../core/git.ts';
import { withSlashes } from './paths.ts';

/** Loaded when it is used: most runs start no other program. */
const load = createRequire(import.meta.url);

/** A repository may hold very many files; their names take no more than this. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Nothing that a repository's own settings name is run, and nothing is written. */
const SAFE = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

type Answer = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly error: GitError };

interface GitError {
  /** Git could not be started at all. */
  readonly isMissing: boolean;
  readonly message: string;
}

/** Git as it is installed on the machine: run directly, without a shell. The only file that starts another program. */
export function nodeGit(): Git {
  return { changedSince };
}

function changedSince(folder: string, ref: string): ChangedFiles {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (!top.ok) return top.error.isMissing ? { kind: 'no-git' } : { kind: 'no-repository' };
  const root = withSlashes(top.text.replace(/\r?\n$/, ''));
  // A name that looks like an option is no name of a branch, and some versions of Git would take it for one.
  if (ref.startsWith('-') || ref.trim() === '') return { kind: 'unknown-ref' };
  const named = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!named.ok) return { kind: 'unknown-ref' };
  const base = git(root, ['merge-base', lastLine(named.text), 'HEAD']);
  if (!base.ok) return { kind: 'no-common-history' };
  const tracked = git(root, [
    ...['diff', '--name-status', '-z', '--no-renames', '--no-relative', '--no-ext-diff', '--no-textconv'],
    ...['--ignore-submodules', lastLine(base.text), '--'],
  ]);
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--']);
  if (!tracked.ok) return { kind: 'failed', message: tracked.error.message };
  if (!untracked.ok) return { kind: 'failed', message: untracked.error.message };
  const path = (name: string): string => posix.join(root, name);
  return {
    kind: 'found',
    files: [
      ...statusPairs(tracked.text).map(({ status, name }) => ({ path: path(name), gone: status === 'D' })),
      ...names(untracked.text).map((name): ChangedFile => ({ path: path(name), gone: false })),
    ],
  };
}

function git(folder: string, args: readonly string[]): Answer {
  const { execFileSync }: typeof import('node:child_process') = load('node:child_process');
  try {
    const bytes = execFileSync('git', [...SAFE, ...args], {
      cwd: folder,
      env: environment(),
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    return { ok: true, text: bytes.toString('utf8') };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { ok: false, error: { isMissing, message: error instanceof Error ? error.message : '' } };
  }
}

/** Without what Git tells its hooks: with that, another folder would be taken for the repository's root. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...others } = process.env;
  return others;
}

/** Some versions of `rev-parse` repeat `--end-of-options` before the answer. */
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function names(text: string): readonly string[] {
  return text.split('\0').filter((name) => name !== '');
}

/** `M\0name\0D\0name\0`. */
function statusPairs(text: string): readonly { readonly status: string; readonly name: string }[] {
  const parts = names(text);
  return parts.flatMap((status, at) => {
    const name = parts[at + 1];
    return at % 2 === 0 && name !== undefined ? [{ status, name }] : [];
  });
}
