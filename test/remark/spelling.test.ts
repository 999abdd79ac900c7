import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { nodeHost } from '../../src/read/node-host.ts';
import preset from '../../src/remark/preset.ts';
import { call } from '../cli/run-command.ts';

const loads = vi.hoisted(() => ({ count: 0 }));
vi.mock('hunspell-wasm', async (original) => {
  const real = await original<typeof import('hunspell-wasm')>();
  return {
    ...real,
    createHunspellFromStrings: (...args: Parameters<typeof real.createHunspellFromStrings>) => {
      loads.count += 1;
      return real.createHunspellFromStrings(...args);
    },
  };
});

const EXAMPLE = path.resolve(import.meta.dirname, '../../examples/region-nordjylland');
const DOCUMENT = 'tilbud/Herberget Fyrbakken/forebyggelse-af-overgreb.md';

let folder: string;
let configuration: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'skrivefelt-remark-stavning-'));
  cpSync(EXAMPLE, folder, { recursive: true });
  configuration = readFileSync(path.join(folder, 'skrivefelt.yaml'), 'utf8');
  const file = path.join(folder, DOCUMENT);
  const text = readFileSync(file, 'utf8').replace(/^(:::skrivefelt\{.*\}\n)/m, '$1Vi skrvier det ned.\n\n');
  writeFileSync(file, text);
});

beforeEach(() => spelling('nej'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function spelling(word: string): void {
  const rest = configuration.replace(/^stavning:.*\n/m, '');
  writeFileSync(path.join(folder, 'skrivefelt.yaml'), `${rest}\nstavning: ${word}\n`);
}

/** A document as remark-cli and editors give it to the plugin, once unified has a processor for it. */
function asked() {
  const value = readFileSync(path.join(folder, DOCUMENT), 'utf8');
  return { processor: unified().use(remarkParse).use(preset), file: { cwd: folder, path: DOCUMENT, value } };
}

/** Line and rule of what `lint` finds in the document, but for what is about the day. */
async function linted(): Promise<readonly string[]> {
  const { out } = await call(
    nodeHost(),
    ['lint', DOCUMENT, '--format', 'json', '--dato', '2026-11-01'],
    folder,
  );
  const { findings }: { findings: readonly { file: string; line: number; rule: string }[] } = JSON.parse(out);
  return findings.filter(({ file }) => file === DOCUMENT).map(({ line, rule }) => `${line} ${rule}`);
}

test('uden stavning: ja bliver ordbogen ikke indlæst, og unified kan nøjes med at køre uden at vente', () => {
  const { processor, file } = asked();
  const { messages } = processor.processSync(file);
  expect(messages.map(({ ruleId }) => ruleId)).not.toContain('stavning');
  expect(messages.length).toBeGreaterThan(0);
  expect(loads.count).toBe(0);
});

test('med stavning: ja viser remark det samme som lint, og ordbogen bliver indlæst én gang', async () => {
  spelling('ja');
  const expected = await linted();
  expect(expected.join()).toContain('stavning');
  loads.count = 0;
  for (const { processor, file } of [asked(), asked()]) {
    const { messages } = await processor.process(file);
    expect(messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(expected);
  }
  expect(loads.count).toBe(1);
});
