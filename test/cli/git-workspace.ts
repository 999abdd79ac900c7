import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeHost } from '../../src/read/node-host.ts';
import { type Called, call } from './run-command.ts';

/** A workspace in a folder of a real Git repository on the disk. */
export interface GitWorkspace {
  /** Absolute path of the workspace. */
  readonly root: string;
  git(...args: readonly string[]): string;
  /** Writes a file of the workspace. */
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Commits everything there is. */
  commit(message?: string): void;
  /** Calls the program in the workspace, or in another folder of it. */
  call(args: readonly string[], folder?: string): Promise<Called>;
  /** Takes the repository away. */
  dispose(): void;
}

/** Makes the repository, its first commit and the branch `main`. Its folder has a space and Danish letters. */
export function gitWorkspace(files: Readonly<Record<string, string>>): GitWorkspace {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'skrivefelt-git-')));
  const root = join(top, 'vores retningslinjer æøå');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd: top, encoding: 'utf8', env: ENVIRONMENT, stdio: 'pipe' });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const commit = (message = 'Ret'): void => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '-m', message);
  };
  git('init', '--quiet', '--initial-branch=main');
  for (const [file, text] of Object.entries(files)) write(file, text);
  commit();
  return {
    root,
    git,
    write,
    commit,
    remove: (file) => rmSync(join(root, file)),
    call: (args, folder = '') => call(nodeHost(), args, join(root, folder)),
    dispose: () => rmSync(top, { recursive: true, force: true }),
  };
}

/** No settings but those given here, whoever runs the tests. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: '/',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ida',
  GIT_AUTHOR_EMAIL: 'ida@example.dk',
  GIT_COMMITTER_NAME: 'Ida',
  GIT_COMMITTER_EMAIL: 'ida@example.dk',
};
