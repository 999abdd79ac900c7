import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryHost } from '../memory-host.ts';
import { filesWith } from './checked-workspace.ts';
import { fill, folderWith } from './folder.ts';
import { PROGRAM } from './program.ts';

let folder = '';
beforeEach(() => {
  folder = folderWith();
  fill(folder, memoryHost(filesWith({})).files);
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const LOCAL = 'tilbud/solgaarden/alarmer.md';

/** A pipe that nobody writes to has no end: one that is opened as a file is waited for in vain. */
test.each<[string, string, number, string]>([
  [LOCAL, `lint ${LOCAL}`, 2, 'kan ikke åbnes'],
  [LOCAL, `render ${LOCAL}`, 2, 'kan ikke åbnes'],
  ['tilbud/solgaarden/andet.md', 'lint', 1, 'fil-mangler'],
  ['tilbud/solgaarden/alarmer.godkendelse.yaml', `lint ${LOCAL}`, 1, 'godkendelse-ugyldig'],
  ['tilbud/solgaarden/tilbud.yaml', 'lint', 1, 'tilbud-ukendt'],
  ['skabeloner/alarmer.md', 'lint', 1, 'skabelon-ukendt'],
  ['skrivefelt.yaml', 'lint', 2, 'ligger ikke i et arbejdsområde'],
  ['skrivefelt-grundlinje.yaml', 'lint', 2, 'kan ikke åbnes'],
  ['skrivefelt-grundlinje.yaml', 'baseline', 2, 'kan ikke åbnes'],
  ['rapport', 'lint --format json:rapport', 2, 'ikke en almindelig fil'],
  ['liste', 'render --liste liste', 2, 'ikke en almindelig fil'],
  ['udgivet/regional/alarmer.docx', 'render --to docx', 2, 'noget andet, der ikke er en fil'],
])('%s er et rør: »%s« venter ikke på det', (path, command, code, words) => {
  const place = join(folder, path);
  fs.rmSync(place, { force: true });
  fs.mkdirSync(dirname(place), { recursive: true });
  spawnSync('/bin/sh', ['-c', 'mkfifo "$1"', 'sh', place]);
  expect(fs.statSync(place).isFIFO()).toBe(true);
  const options = { cwd: folder, encoding: 'utf8', timeout: 20_000, killSignal: 'SIGKILL' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...command.split(' ')], options);
  expect({ status, said: stdout + stderr }).toEqual({ status: code, said: expect.stringContaining(words) });
  expect(fs.statSync(place).isFIFO(), 'it is still there').toBe(true);
});
