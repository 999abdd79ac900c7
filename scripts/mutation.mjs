// Mutation testing, room by room: `node scripts/mutation.mjs sign`, `compose`, `check` or `rules`, with arguments of
// Stryker after it; of `rules` the ids of some may follow. Each room is held against its own tests, and a rule against
// its own cases, so that a score says what those tests are worth, not that something somewhere fell over.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inPackage } from './paths.mjs';

const ROOMS = {
  sign: { mutate: ['src/sign/*.ts'], tests: ['test/sign'] },
  compose: { mutate: ['src/compose/*.ts'], tests: ['test/compose'] },
  check: { mutate: ['src/check/*.ts', '!src/check/registry.ts'], tests: ['test/check', 'test/pipeline'] },
  rules: { mutate: ['src/check/rules/*.ts'], tests: ['test/check/rules.test.ts'] },
};

const [room = '', ...rest] = process.argv.slice(2);
const chosen = ROOMS[room];
if (!chosen) {
  console.error(`node scripts/mutation.mjs ${Object.keys(ROOMS).join('|')} [rule …] [arguments of Stryker]`);
  process.exit(2);
}
const ids = room === 'rules' ? rest.filter((word) => names().includes(word)) : [];
const settings = JSON.parse(readFileSync(inPackage('stryker.config.json'), 'utf8'));
const folder = `coverage/mutation/${room}`;
mkdirSync(inPackage(folder), { recursive: true });
const file = `${folder}/stryker.json`;
writeFileSync(
  inPackage(file),
  JSON.stringify({
    ...settings,
    mutate: ids.length > 0 ? ids.map((id) => `src/check/rules/${id}.ts`) : chosen.mutate,
    inProcess: { ...settings.inProcess, tests: chosen.tests },
    jsonReporter: { fileName: `${folder}/mutation.json` },
    htmlReporter: { fileName: `${folder}/mutation.html` },
    incrementalFile: `${folder}/incremental.json`,
  }),
);
const { status } = spawnSync('npx', ['stryker', 'run', file, ...rest.filter((word) => !ids.includes(word))], {
  cwd: inPackage(),
  stdio: 'inherit',
  env: { ...process.env, ...(ids.length > 0 ? { SKRIVEFELT_CASES: ids.join(' ') } : {}) },
});
process.exit(status ?? 1);

function names() {
  return readdirSync(inPackage('src/check/rules')).map((name) => name.replace('.ts', ''));
}
