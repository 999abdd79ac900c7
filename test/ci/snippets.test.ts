import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FOLDER, pullRequest, type Server, usualChange } from '../action/pull-request.ts';
import { INSTALL, installedProgram, PACKAGE } from './installed-program.ts';

/** The commands of the snippets, run on a checked-out pull request with the variables that the service sets. */
const bin = installedProgram();
let server: Server;
beforeAll(() => {
  server = pullRequest(usualChange);
});
afterAll(() => {
  server.dispose();
  rmSync(bin, { recursive: true, force: true });
});

const read = (file: string): unknown => parse(readFileSync(join(PACKAGE, 'docs/ci', file), 'utf8'));

/** Runs a script as the service does; gives its exit code. The workspace is the repository's folder with it. */
function shell(script: string, cwd: string, env: Readonly<Record<string, string>>): number | null {
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    stdio: 'pipe',
    env: { PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: bin, CI: 'true', ...env },
  }).status;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(docx|pdf)$/.test(file))
    .sort();
}

const RENDERED = ['regional/maaltider', 'soehuset/maaltider', 'solgaarden/maaltider'].flatMap((name) => [
  `${name}.docx`,
  `${name}.pdf`,
]);

describe('docs/ci/github-udgiv.yml', () => {
  interface Job {
    readonly strategy: { readonly matrix: { readonly del: readonly number[] } };
    readonly steps: readonly { readonly run?: string }[];
  }
  const isWorkflow = (value: unknown): value is { readonly jobs: { readonly udgiv: Job } } =>
    typeof value === 'object' && value !== null && 'jobs' in value;
  const snippet = read('github-udgiv.yml');
  if (!isWorkflow(snippet)) throw new Error('no job');
  const { strategy, steps } = snippet.jobs.udgiv;
  const [install, render] = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  test('henter programmet i en fast udgave', () => {
    expect(install).toMatch(INSTALL);
  });

  test('delene udgiver tilsammen det hele, hvert dokument ét sted', () => {
    const parts = strategy.matrix.del.map((part) => {
      const checkout = join(server.checkout('all'), FOLDER);
      const command = (render ?? '')
        .replaceAll(/\$\{\{ matrix\.del \}\}/g, String(part))
        .replaceAll(/\$\{\{ strategy\.job-total \}\}/g, String(strategy.matrix.del.length));
      expect(command).not.toContain('${{');
      expect(shell(command, checkout, {})).toBe(0);
      return filesIn(join(checkout, 'udgivet'));
    });
    const whole = join(server.checkout('all'), FOLDER);
    expect(shell('skrivefelt render --out udgivet', whole, {})).toBe(0);
    expect(parts.flat().toSorted()).toEqual(filesIn(join(whole, 'udgivet')));
  });
});

describe('docs/ci/gitlab-ci.yml', () => {
  interface Job {
    readonly variables: { readonly GIT_DEPTH: number };
    readonly before_script: readonly string[];
    readonly script: readonly string[];
    readonly after_script: readonly string[];
    readonly artifacts: {
      readonly when: string;
      readonly reports: { readonly codequality: string; readonly junit: string };
      readonly paths: readonly string[];
    };
  }
  const isJob = (value: unknown): value is { readonly retningslinjer: Job } =>
    typeof value === 'object' && value !== null && 'retningslinjer' in value;
  const snippet = read('gitlab-ci.yml');
  if (!isJob(snippet)) throw new Error('no job');
  const { retningslinjer: job } = snippet;

  test('henter programmet i en fast udgave og hele historikken', () => {
    expect(job.before_script).toEqual([expect.stringMatching(INSTALL)]);
    expect(job.variables.GIT_DEPTH).toBe(0);
  });

  test('kommandoerne finder fejlene, og de filer, GitLab skal hente, bliver skrevet', () => {
    const checkout = join(server.checkout('all'), FOLDER);
    const env = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
    expect(shell(job.script.join('\n'), checkout, env)).toBe(1);
    expect(shell(job.after_script.join('\n'), checkout, env)).toBe(0);
    const { reports, paths, when } = job.artifacts;
    expect(when).toBe('always');
    const quality: readonly { readonly location: { readonly path: string } }[] = JSON.parse(
      readFileSync(join(checkout, reports.codequality), 'utf8'),
    );
    expect(quality).toHaveLength(2);
    for (const { location } of quality) expect(location.path).toMatch(/^vores retningslinjer æøå\/tilbud\//);
    expect(readFileSync(join(checkout, reports.junit), 'utf8')).toContain('failures="2"');
    expect(filesIn(join(checkout, paths[0] ?? ''))).toEqual(RENDERED);
  });
});

describe('docs/ci/azure-pipelines.yml', () => {
  interface AzureStep {
    readonly bash?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly condition?: string;
    readonly fetchDepth?: number;
    readonly task?: string;
    readonly inputs?: Readonly<Record<string, string>>;
  }
  const isPipeline = (value: unknown): value is { readonly steps: readonly AzureStep[] } =>
    typeof value === 'object' && value !== null && 'steps' in value && Array.isArray(value.steps);
  const snippet = read('azure-pipelines.yml');
  if (!isPipeline(snippet)) throw new Error('no steps');
  const { steps } = snippet;
  const scripts = steps.filter(({ bash }) => bash !== undefined);

  test('henter programmet i en fast udgave og hele historikken', () => {
    expect(scripts[0]?.bash).toMatch(INSTALL);
    expect(steps[0]).toMatchObject({ checkout: 'self', fetchDepth: 0 });
  });

  test.each(['refs/heads/main', 'main'])(
    'kommandoerne finder fejlene, og de filer, Azure DevOps skal hente, bliver skrevet (gren %s)',
    (branch) => {
      const staging = realpathSync(mkdtempSync(join(tmpdir(), 'skrivefelt-azure-')));
      const filled = (text: string): string =>
        text
          .replaceAll('$(Build.ArtifactStagingDirectory)', staging)
          .replaceAll('$(System.PullRequest.TargetBranch)', branch);
      const checkout = join(server.checkout('all'), FOLDER);
      const codes = scripts.slice(1).map(({ bash = '', env = {} }) =>
        shell(bash, checkout, {
          BUILD_ARTIFACTSTAGINGDIRECTORY: staging,
          ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
        }),
      );
      expect(codes).toEqual([1, 0]);
      const published = steps.flatMap(({ task = '', condition, inputs = {} }) =>
        task.startsWith('Publish') ? [{ task, condition, ...inputs }] : [],
      );
      expect(published.map(({ condition }) => condition)).toEqual(Array(3).fill('succeededOrFailed()'));
      const places = published.flatMap((inputs) =>
        Object.entries(inputs).flatMap(([name, value]) =>
          name === 'targetPath' || name === 'testResultsFiles' ? filled(String(value)) : [],
        ),
      );
      expect(places).toHaveLength(3);
      for (const place of places) expect(existsSync(place)).toBe(true);
      expect(readdirSync(join(staging, 'sarif'))).toEqual(['skrivefelt.sarif']);
      expect(readFileSync(join(staging, 'junit.xml'), 'utf8')).toContain('failures="2"');
      expect(filesIn(join(staging, 'udgivet'))).toEqual(RENDERED);
      rmSync(staging, { recursive: true });
    },
  );

  test('når intet er ændret, er alt i orden, og der er stadig noget at hente', () => {
    const staging = realpathSync(mkdtempSync(join(tmpdir(), 'skrivefelt-azure-')));
    const checkout = join(server.checkout('all'), FOLDER);
    spawnSync('git', ['checkout', '--quiet', 'origin/main'], { cwd: checkout });
    const env = { BUILD_ARTIFACTSTAGINGDIRECTORY: staging, MAAL: 'main' };
    expect(scripts.slice(1).map(({ bash = '' }) => shell(bash, checkout, env))).toEqual([0, 0]);
    expect(readdirSync(staging).sort()).toEqual(['junit.xml', 'sarif', 'udgivet']);
    rmSync(staging, { recursive: true });
  });
});
