import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeGit } from '../../src/read/node-git.ts';
import { memoryHost } from '../memory-host.ts';
import { call } from './run-command.ts';

const HOST = memoryHost({});
const IDS = readdirSync(resolve(import.meta.dirname, '../../src/check/rules')).map((name) =>
  name.replace(/\.ts$/, ''),
);

describe('skrivefelt regel', () => {
  test('viser siden uden Markdowns tegn, og koden, som den er', async () => {
    const { code, out } = await call(HOST, ['regel', 'raa-html']);
    expect(code).toBe(0);
    expect(out).toMatch(/^raa-html\n\nfejl\n\nHTML-koder virker kun/);
    expect(out).toContain('\nForkert\n\n  tilbud/solgaarden/svar.md\n  │ :::skrivefelt{#svar}\n');
    expect(out).toContain('  │ Vi tager *altid* telefonen.\n  │\n  │ Om natten');
    expect(out).toContain('  I stedet for           Skriv\n  <b> eller <strong>     **fed**\n');
  });

  test.each(IDS)('%s har en side med forkert, rigtigt og hvordan', async (id) => {
    const { code, out } = await call(HOST, ['regel', id]);
    expect(code).toBe(0);
    expect(out.startsWith(`${id}\n`)).toBe(true);
    expect(out).toContain('Sådan retter du');
    expect(out.split('\n').filter((line) => /^(#|```|\|)/.test(line))).toEqual([]);
  });

  test('store bogstaver og æøå går an', async () => {
    expect((await call(HOST, ['regel', 'Rå-HTML'])).out).toMatch(/^raa-html\n/);
  });

  test('uden id: alle regler med alvor og én linje', async () => {
    const { code, out } = await call(HOST, ['regel']);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...IDS].sort());
    for (const line of lines) expect(line).toMatch(/^[a-z0-9-]+ +(fejl|advarsel|info) +\S.*[.…]$/);
  });

  test('virker uden for et arbejdsområde og på en skærm med farver', async () => {
    const out: string[] = [];
    const terminal = {
      out: (text: string) => out.push(text),
      err: () => undefined,
      colour: true,
      watched: false,
    };
    const context = { host: HOST, git: nodeGit(), folder: '/', today: '2026-11-22', terminal };
    expect(await run(['regel', 'raa-html'], context)).toBe(0);
    expect(out.join('')).toContain('\u001b[1mForkert\u001b[0m');
  });
});
