// The action's one step: checks what a pull request changes, publishes it, and tells GitHub. action.yml passes its inputs
// as SKRIVEFELT_…; everything else is what GitHub sets for every step. Nothing is sent anywhere from here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inPackage } from '../paths.mjs';
import { baseOf } from './base.mjs';
import { fault, quietly, writeOutputs, writeSummary } from './github.mjs';
import { findingsIn, publishedIn } from './results.mjs';
import { readSettings } from './settings.mjs';
import { summaryOf } from './summary.mjs';

/** The program's answer to wrong use, and ours. */
const WRONG_USE = 2;
const MOST_BYTES = 2 ** 28;

process.exitCode = main(process.env);

function main(env) {
  const settings = readSettings(env);
  if (!settings.ok) {
    fault(settings.message);
    return WRONG_USE;
  }
  const workspace = env.GITHUB_WORKSPACE || process.cwd();
  const folder = mkdtempSync(path.join(env.RUNNER_TEMP || tmpdir(), 'skrivefelt-'));
  const base = baseOf(settings, env, workspace);
  const scope = [...(base === null ? [] : [`--changed=${base}`]), '--', ...settings.paths];
  const checked = check(settings, scope, workspace, folder);
  const published =
    settings.publish && checked.code !== WRONG_USE ? publish(scope, workspace, folder) : { code: 0 };

  const { findings, count } = checked.results ?? { findings: [], count: null };
  const documents = published.documents ?? [];
  writeOutputs(env, {
    'antal-fejl': count?.errors ?? '',
    'antal-advarsler': count?.warnings ?? '',
    'sarif-fil': checked.results ? checked.sarif : '',
    'udgivet-mappe': documents.length > 0 ? published.folder : '',
    artefakt: documents.length > 0 ? settings.artifact : '',
    'send-sarif': settings.sarif && checked.results ? 'ja' : '',
  });
  const failed = [checked, published].map(({ message }) => message).filter(Boolean);
  writeSummary(env, summaryOf({ settings, base, count, findings, documents, failed, env }));
  return Math.max(checked.code, published.code);
}

/** Checks; the program writes the remarks for the pull request itself. */
function check({ mostWarnings, baseline }, scope, workspace, folder) {
  const sarif = path.join(folder, 'fund.sarif');
  const json = path.join(folder, 'fund.json');
  const { code, out, err } = skrivefelt(
    [
      ...['lint', '--format', 'github', '--format', `sarif:${sarif}`, '--format', `json:${json}`],
      ...(mostWarnings === '' ? [] : [`--max-warnings=${mostWarnings}`]),
      ...(baseline ? [] : ['--uden-grundlinje']),
      ...scope,
    ],
    workspace,
  );
  process.stdout.write(out);
  quietly(err);
  const message = code === WRONG_USE ? withoutWritten(err) : '';
  if (message !== '') fault(message);
  const results = existsSync(sarif) && existsSync(json) ? findingsIn(read(sarif), read(json)) : null;
  return { code, sarif, results, message };
}

/** Publishes the documents, those with errors too: as drafts they show the reader what they look like. */
function publish(scope, workspace, folder) {
  const target = path.join(folder, 'udgivet');
  const list = path.join(folder, 'udgivet.json');
  const { code, out, err } = skrivefelt(['render', '--out', target, '--liste', list, ...scope], workspace);
  quietly(`${out}${err}`, 'Udgivelse');
  if (code !== 0) fault(`Ikke alt kunne udgives.\n${err.trim()}`);
  const documents = existsSync(list) ? publishedIn(read(list), target, workspace) : [];
  return { code, folder: target, documents, message: code === 0 ? '' : err.trim() };
}

function skrivefelt(args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [inPackage('dist', 'cli.cjs'), ...args],
    { cwd, encoding: 'utf8', maxBuffer: MOST_BYTES },
  );
  return {
    code: status ?? WRONG_USE,
    out: stdout ?? '',
    err: `${stderr ?? ''}${error ? `${error.message}\n` : ''}`,
  };
}

/** What went wrong, without the names of the reports that were written all the same. */
function withoutWritten(err) {
  const lines = err.split('\n').filter((line) => !line.startsWith('Skrev '));
  return lines.join('\n').trim();
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
