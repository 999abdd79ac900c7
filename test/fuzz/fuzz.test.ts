import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROGRAM = join(import.meta.dirname, '../../scripts/fuzz.mjs');
/** So long it goes on, in seconds; `npm run fuzz` tries a hundred thousand. */
const SECONDS = 25;

/** What `npm run fuzz` prints, and how it ends. */
function fuzzed(args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said: said.join('') })));
}

test('ødelagte arbejdsområder: intet kaster, hænger eller taber et ord', async () => {
  // Another run of cases every day; a find says how it is seen again.
  const seed = String(Math.floor(Date.now() / 86_400_000));
  const { code, said } = await fuzzed(['--seed', seed, '--seconds', String(SECONDS)]);
  expect(said).toMatch(/\d+ prøvet/);
  expect({ code, said }).toMatchObject({ code: 0 });
}, 180_000);

test('tætte tekster: satteris træ er remarks, hvor det bliver brugt', async () => {
  const { code, said } = await fuzzed([
    '--taet',
    '25000',
    '--seed',
    String(Math.floor(Date.now() / 86_400_000)),
  ]);
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringMatching(/ [1-9]\d{3} af dem læst af satteri/),
  });
}, 180_000);

/** One of each kind that once took more than linear time, or called itself once for every level. */
const HOSTILE =
  'blanks,nbsp,closes,stars3,emaillong,manyquotes,boxes,commentopen,commentlines,headings,line1mb,quotes,lists5k,fnchain';

test('tekster, der er skrevet for at vælte programmet, tager hverken for lang tid eller for dybe kald', async () => {
  expect(await fuzzed(['--hostile', HOSTILE])).toMatchObject({ code: 0 });
}, 180_000);

test('en kørsel kan ses igen', async () => {
  const once = await fuzzed(['--seed', '1', '--only', '4']);
  expect(once).toEqual(await fuzzed(['--seed', '1', '--only', '4']));
}, 180_000);
