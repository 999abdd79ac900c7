import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type GitWorkspace, gitWorkspace } from '../cli/git-workspace.ts';
import { local, TILBUD, template, workspace } from '../pipeline/small-workspace.ts';

/** The workspace's folder in the repository. */
export const FOLDER = 'vores retningslinjer æøå';
const ALARMS = 'skabeloner/alarmer.md';
export const FOOD = 'skabeloner/måltider og mad.md';
export const ALARMS_HERE = 'tilbud/solgaarden/alarmer.md';
export const FOOD_HERE = 'tilbud/solgaarden/måltider, hos os.md';
export const FOOD_THERE = 'tilbud/Søhuset på Ærø/måltider.md';
const THERE = 'tilbud/Søhuset på Ærø/tilbud.yaml';
/** Deleted in the pull request. */
const GONE = 'tilbud/Søhuset på Ærø/gammel.md';

const FIELD = '# Formål\n\n:::skrivefelt[Frist]{#frist type=tal}\nx\n:::\n';
const answer = (text: string): string => `# Formål\n\n:::skrivefelt{#frist}\n${text}\n:::\n`;
const food = (text: string, tilbud: string): string =>
  local(answer(text), `skabelon: maaltider@1.0.0\ntilbud: ${tilbud}`);
const foodTemplate = (more: string): string =>
  template(`${FIELD}${more}`, 'id: maaltider\ntitel: Retningslinje for måltider\nversion: 1.0.0');

/** The target branch: `Søhuset` has a mistake of old. */
function before(): Readonly<Record<string, string>> {
  const { host } = workspace({});
  const tilbud = host.text(TILBUD) ?? '';
  return {
    'skrivefelt.yaml': host.text('skrivefelt.yaml') ?? '',
    [TILBUD]: tilbud,
    [THERE]: tilbud.replace('id: solgaarden', 'id: soehuset').replace('Solgården', 'Søhuset'),
    [ALARMS]: template(FIELD),
    [FOOD]: foodTemplate(''),
    [ALARMS_HERE]: local(answer('hurtigst muligt')),
    [FOOD_HERE]: food('12', 'solgaarden'),
    [FOOD_THERE]: food('snart', 'soehuset'),
    [GONE]: local(answer('12'), 'tilbud: soehuset'),
    'README.md': '# Om\n',
  };
}

/** A repository on a server, with `main` and the pull request 7 as GitHub keeps it. */
export interface Server {
  readonly repository: GitWorkspace;
  /**
   * Checks the pull request out on a runner as actions/checkout does, with all history, or only so many commits of the
   * merge. Gives the folder; `dispose` takes it away with what stands beside it.
   */
  checkout(depth: 'all' | number): string;
  dispose(): void;
}

/** `change` is made in the pull request's branch; what others put on `main` meanwhile is in the merge too. */
export function pullRequest(change: (repository: GitWorkspace) => void): Server {
  const repository = gitWorkspace(before());
  const { git, commit, write } = repository;
  git('switch', '--quiet', '-c', 'gren/æbler');
  change(repository);
  commit('Ret måltider');
  git('switch', '--quiet', 'main');
  write('README.md', '# Om retningslinjerne\n');
  write(ALARMS_HERE, local(answer('snarest')));
  commit('Andre retter');
  git('switch', '--quiet', '--detach', 'main');
  git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'gren/æbler');
  git('update-ref', 'refs/pull/7/merge', 'HEAD');
  git('switch', '--quiet', 'main');
  const folders: string[] = [];
  return {
    repository,
    checkout: (depth) => {
      const machine = realpathSync(mkdtempSync(join(tmpdir(), 'skrivefelt-checkout-')));
      const runner = join(machine, 'arkiv');
      mkdirSync(runner);
      folders.push(machine);
      const own = (...args: readonly string[]): void => {
        execFileSync('git', [...args], { cwd: runner, stdio: 'pipe' });
      };
      own('init', '--quiet');
      own('remote', 'add', 'origin', `file://${dirname(repository.root)}`);
      if (depth === 'all') own('fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*');
      own(
        ...['fetch', '--quiet', ...(depth === 'all' ? [] : [`--depth=${depth}`])],
        ...['origin', '+refs/pull/7/merge:refs/remotes/pull/7/merge'],
      );
      own('checkout', '--quiet', 'refs/remotes/pull/7/merge');
      return runner;
    },
    dispose: () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      repository.dispose();
    },
  };
}

/** A local document with a mistake, a template that others build on, and a document taken away. */
export function usualChange({ write, remove }: GitWorkspace): void {
  write(FOOD, foodTemplate('\nMaden er dansk.\n'));
  write(FOOD_HERE, food('om | lidt', 'solgaarden'));
  remove(GONE);
}

/** What GitHub sets for a pull request into `main`. */
export const PULL_REQUEST: Readonly<Record<string, string>> = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_BASE_REF: 'main',
  GITHUB_HEAD_REF: 'gren/æbler',
  GITHUB_REF: 'refs/pull/7/merge',
};
