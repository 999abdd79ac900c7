import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/sha256.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { memoryHost } from '../memory-host.ts';
import { type Called, call } from './run-command.ts';

const PROGRAM = resolve(import.meta.dirname, '../../dist/cli.cjs');

/** Some instructions, every third with a sign that no font has, and every fourth internal. */
function files(count: number): Readonly<Record<string, string>> {
  const one = (at: number): string =>
    `---\nniveau: regional\ndokumenttype: instruks\nid: nr-${at}\ntitel: Instruks ${at}\nversion: 1.0.0\nstatus: klar\n${at % 4 === 3 ? 'synlighed: intern\n' : ''}---\n\n# Formål\n\nLås døren kl. ${at}${at % 3 === 2 ? ' 🦄' : ''}.\n`;
  return {
    'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
godkendere: [{ rolle: Styregruppen, niveau: regional }]
`,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`skabeloner/nr-${String(at).padStart(2, '0')}.md`, one(at)]),
    ),
  };
}

describe('--arbejdere', () => {
  /** What the program says, and the digests of what it writes. */
  async function run(
    ...args: readonly string[]
  ): Promise<Called & { readonly files: ReadonlyMap<string, string> }> {
    const host = memoryHost(files(12));
    const called = await call(host, ['render', '--to', 'pdf', '--offentlig', '--uden-cache', ...args]);
    return { ...called, files: new Map(Array.from(host.files, ([path, bytes]) => [path, sha256(bytes)])) };
  }

  test('giver de samme filer, fund og ord i samme rækkefølge, hvor mange der end er', async () => {
    const alone = await run('--arbejdere', '1');
    expect(alone.err).toContain('Tegnet »🦄«');
    expect(alone.out).toContain('er internt');
    expect([...alone.files.keys()].filter((file) => file.endsWith('.pdf'))).toHaveLength(9);
    expect(await run('--arbejdere', '3')).toEqual(alone);
    expect(await run()).toEqual(alone);
  });

  test.each(['0', '65', 'x', '1.5', '-2', ''])('kan ikke være »%s«', async (text) => {
    const { code, err } = await run(`--arbejdere=${text}`);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('Skriv et helt tal fra 1 til 64'),
    });
  });
});

describe('en kørsel, der bliver stoppet', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'skrivefelt-'));
    for (const [file, text] of Object.entries(files(30))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function rendered(out: string): Readonly<Record<string, string>> {
    const names = readdirSync(join(folder, out), { recursive: true, encoding: 'utf8' });
    const pdfs = names.filter((name) => name.endsWith('.pdf')).toSorted();
    return Object.fromEntries(pdfs.map((name) => [name, readFileSync(join(folder, out, name), 'base64')]));
  }

  test.each(['SIGINT', 'SIGKILL'] as const)(
    'med %s efterlader hele filer, og den næste bliver færdig',
    async (signal) => {
      const args = ['render', '--to', 'pdf', '--arbejdere', '2', '--out'];
      expect(await stopped([...args, 'afbrudt'], signal)).toBe(signal);
      const left = rendered('afbrudt');
      await run([...args, 'hel']);
      const whole = rendered('hel');
      expect(Object.keys(left).length).toBeGreaterThan(0);
      expect(Object.keys(left).length).toBeLessThan(30);
      for (const [name, bytes] of Object.entries(left)) expect(bytes).toBe(whole[name]);
      await run([...args, 'afbrudt']);
      expect(rendered('afbrudt')).toEqual(whole);
    },
  );

  function run(args: readonly string[]): Promise<Called> {
    return call(nodeHost(), args, folder);
  }

  /** Starts the built program and stops it when it has said that the first document is done. */
  function stopped(args: readonly string[], signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
    return new Promise((done) => {
      const running = spawn(process.execPath, [PROGRAM, ...args], {
        cwd: folder,
        env: { ...process.env, SKRIVEFELT_CACHE: join(folder, 'husket') },
      });
      running.stdout.once('data', () => running.kill(signal));
      running.on('close', (_, ended) => done(ended));
    });
  }
});
