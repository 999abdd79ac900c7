// Mutation testing, room by room: `node scripts/mutation.mjs sign`, `compose`, `check` or `rules`. After the room may
// stand `--sample 0.2` for a fifth of the mutants (`--slice 2`: for the second fifth), ids of rules, and arguments of Stryker. Each room is held against its
// own tests, and a rule against its own cases, so that a score says what those are worth.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { summary } from './mutation/summary.mjs';
import { inPackage } from './paths.mjs';

const ROOMS = {
  // What the sign-off reports is told by rules, and their cases show it.
  sign: {
    mutate: ['src/sign/*.ts'],
    tests: ['test/sign', 'test/check/rules.test.ts'],
    cases: ['dato-raekkefoelge', 'godkendelse-brudt', 'godkendelse-ugyldig', 'revision-overskredet'],
  },
  compose: { mutate: ['src/compose/*.ts'], tests: ['test/compose'] },
  check: { mutate: ['src/check/*.ts', '!src/check/registry.ts'], tests: ['test/check', 'test/pipeline'] },
  rules: {
    mutate: ['src/check/rules/*.ts'],
    tests: ['test/check/rules.test.ts', 'test/check/pages.test.ts'],
  },
};

const [room = '', ...words] = process.argv.slice(2);
const chosen = ROOMS[room];
if (!chosen) {
  console.error(
    `node scripts/mutation.mjs ${Object.keys(ROOMS).join('|')} [--sample 0.2 [--slice 2]] [rule …] [Stryker's own]`,
  );
  process.exit(2);
}
const sample = numberAfter('--sample');
const slice = numberAfter('--slice');
const names = readdirSync(inPackage('src/check/rules')).map((name) => name.replace('.ts', ''));
const ids = room === 'rules' ? words.filter((word) => names.includes(word)) : [];
const cases = chosen.cases ?? ids;
const others = words.filter((word) => !ids.includes(word));

const folder = `coverage/mutation/${room}`;
const report = inPackage(folder, 'mutation.json');
const settings = JSON.parse(readFileSync(inPackage('stryker.config.json'), 'utf8'));
mkdirSync(inPackage(folder), { recursive: true });
writeFileSync(
  inPackage(folder, 'stryker.json'),
  JSON.stringify({
    ...settings,
    mutate: ids.length > 0 ? ids.map((id) => `src/check/rules/${id}.ts`) : chosen.mutate,
    inProcess: { ...settings.inProcess, tests: chosen.tests, sample, slice },
    jsonReporter: { fileName: `${folder}/mutation.json` },
    htmlReporter: { fileName: `${folder}/mutation.html` },
    incrementalFile: `${folder}/incremental.json`,
    tempDirName: `${folder}/sandbox`,
  }),
);
rmSync(report, { force: true });
const { status } = spawnSync('npx', ['stryker', 'run', `${folder}/stryker.json`, ...others], {
  cwd: inPackage(),
  stdio: 'inherit',
  env: { ...process.env, ...(cases.length > 0 ? { SKRIVEFELT_CASES: cases.join(' ') } : {}) },
});
if (existsSync(report)) console.log(summary(JSON.parse(readFileSync(report, 'utf8')), sample));
process.exit(status ?? 1);

/** The number that follows a word, both of which are taken out; 1 where the word is not there. */
function numberAfter(word) {
  const at = words.indexOf(word);
  return at < 0 ? 1 : Number(words.splice(at, 2)[1]);
}
