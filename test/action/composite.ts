import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';

/** The package as it is checked out, where the action finds itself. */
export const PACKAGE = resolve(import.meta.dirname, '../..');

/** One step of a composite action. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

/** What the tests read of `action.yml`. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** `action.yml` as it stands in the package. */
export function readAction(): Action {
  return parse(readFileSync(join(PACKAGE, 'action.yml'), 'utf8'));
}

/** What a run of the action did. */
export interface ActionRun {
  /** Of the first step that failed; 0 when none did. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The action's outputs. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The summary, Markdown. */
  readonly summary: string;
  /** The other actions that GitHub would call, with what they are given. */
  readonly called: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

/** Where and as what the action runs. */
export interface ActionSurroundings {
  /** The checked-out repository; the runner's own files are put beside it. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What GitHub sets beside what it always sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** The action's own checkout. */
  readonly actionPath?: string;
}

/** Runs the steps of `action.yml` as GitHub's runner does; steps that call other actions are only told of. */
export function runAction({
  workspace,
  inputs = {},
  env = {},
  actionPath = PACKAGE,
}: ActionSurroundings): ActionRun {
  const action = readAction();
  const temporary = mkdtempSync(join(dirname(workspace), 'runner-'));
  const files = { output: join(temporary, 'output'), summary: join(temporary, 'summary') };
  mkdirSync(join(temporary, 'temp'));
  for (const file of Object.values(files)) writeFileSync(file, '');
  const given = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? '';
  const outputs = (): Readonly<Record<string, string>> => readOutputs(readFileSync(files.output, 'utf8'));
  const called: ActionRun['called'][number][] = [];
  const ended = { code: 0, out: '', err: '' };
  for (const step of action.runs.steps) {
    if (step.if === undefined ? ended.code !== 0 : !isMet(step.if, outputs())) continue;
    if (step.uses !== undefined) {
      const values = Object.entries(step.with ?? {}).map(([name, value]) => [
        name,
        filledIn(value, given, outputs()),
      ]);
      called.push({ uses: step.uses, with: Object.fromEntries(values) });
      continue;
    }
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      filledIn(value, given, outputs()),
    ]);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run ?? ''],
      {
        cwd: workspace,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
        env: {
          PATH: process.env.PATH,
          HOME: temporary,
          CI: 'true',
          GITHUB_ACTIONS: 'true',
          GITHUB_ACTION_PATH: actionPath,
          GITHUB_WORKSPACE: workspace,
          GITHUB_OUTPUT: files.output,
          GITHUB_STEP_SUMMARY: files.summary,
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_REPOSITORY: 'region/retningslinjer',
          GITHUB_SHA: 'abc123',
          RUNNER_TEMP: join(temporary, 'temp'),
          ...env,
          ...Object.fromEntries(own),
        },
      },
    );
    ended.out += stdout;
    ended.err += stderr;
    if (ended.code === 0) ended.code = status ?? -1;
  }
  const set = outputs();
  const values = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    filledIn(value, given, set),
  ]);
  return {
    ...ended,
    called,
    outputs: Object.fromEntries(values),
    summary: readFileSync(files.summary, 'utf8'),
  };
}

/** Fills in the expressions that `action.yml` uses; any other is a fault of the test. */
function filledIn(
  text: string,
  input: (name: string) => string,
  outputs: Readonly<Record<string, string>>,
): string {
  return text.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => {
    const [, kind, name = ''] = /^(inputs|steps\.skrivefelt\.outputs)\.([\w-]+)$/.exec(expression) ?? [];
    if (kind === undefined) throw new Error(`Unknown expression ${expression}`);
    return kind === 'inputs' ? input(name) : (outputs[name] ?? '');
  });
}

/** `!cancelled() && steps.skrivefelt.outputs.x == 'y'`, or `!=`. */
function isMet(condition: string, outputs: Readonly<Record<string, string>>): boolean {
  const found = /^\$\{\{ !cancelled\(\) && steps\.skrivefelt\.outputs\.([\w-]+) (==|!=) '(.*)' \}\}$/.exec(
    condition,
  );
  if (!found) throw new Error(`Unknown condition ${condition}`);
  const [, name = '', sign, value] = found;
  return ((outputs[name] ?? '') === value) === (sign === '==');
}

/** Reads GitHub's output file: `name<<end`, lines, `end`. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2\n/gm)];
  return Object.fromEntries(found.map(([, name = '', , value = '']) => [name, value]));
}
