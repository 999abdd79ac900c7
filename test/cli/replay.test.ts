import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Caches } from '../../src/read/cache-folder.ts';
import { cachesIn, userCache } from '../../src/read/user-cache.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';
import { FILES } from '../pipeline/changes.ts';
import { type Called, call } from './run-command.ts';

const DOCUMENT = 'tilbud/sol/telefon.md';

let host: MemoryHost;
let cache: Caches;

beforeEach(() => {
  host = memoryHost(FILES);
  cache = cachesIn(memoryHost({}), '/hukommelse');
});

/** Calls the program, which remembers, and tells how often it has read the document. */
async function remembering(...args: readonly string[]): Promise<Called & { readonly reads: number }> {
  const before = host.reads.length;
  const called = await call(host, args, MEMORY_ROOT, cache);
  const reads = host.reads.slice(before).filter((path) => path.endsWith(DOCUMENT)).length;
  return { ...called, reads };
}

function anew(...args: readonly string[]): Promise<Called> {
  return call(host, args);
}

function write(file: string, text: string): void {
  host.write(`${MEMORY_ROOT}/${file}`, new TextEncoder().encode(text));
}

describe('a run in which nothing has changed', () => {
  it.each([
    ['lint'],
    ['lint', DOCUMENT],
    ['lint', '--format', 'json'],
    ['lint', '--max-warnings', '0'],
    ['status'],
    ['status', '--tilbud', 'sol', '--format', 'json'],
    ['compare', 'telefon#hvordan'],
  ])('%s %s %s says what the last one said', async (...args) => {
    const first = await remembering(...args);
    expect(await remembering(...args)).toEqual({ ...first, reads: 1 });
    const { reads: _, ...said } = first;
    expect(await anew(...args)).toEqual(said);
  });

  it.each([
    ['a changed document', DOCUMENT, `${FILES[DOCUMENT]}\n# Mere\n`],
    [
      'a changed template',
      'skabeloner/telefon.md',
      String(FILES['skabeloner/telefon.md']).replace('# Form', '# Om form'),
    ],
    ['a changed tilbud', 'tilbud/sol/tilbud.yaml', 'id: sol\nnavn: Sol\nplads: 1\n'],
    [
      'a changed configuration',
      'skrivefelt.yaml',
      `${FILES['skrivefelt.yaml']}regler: { skrivefelt-ubesvaret: fra }\n`,
    ],
    ['a new document', 'tilbud/hav/post.md', String(FILES['tilbud/sol/post.md']).replace('sol', 'hav')],
    ['approvals', 'tilbud/sol/telefon.godkendelse.yaml', 'godkendelser: x\n'],
  ])('%s is noticed', async (_, file, text) => {
    await remembering('lint');
    write(file, text);
    const { reads: __, ...said } = await remembering('lint');
    expect(said).toEqual(await anew('lint'));
  });

  it('a deleted document is noticed', async () => {
    await remembering('lint');
    host.remove(DOCUMENT);
    const { reads: _, ...said } = await remembering('lint');
    expect(said).toEqual(await anew('lint'));
  });
});

describe('what is never said again unseen', () => {
  it.each([['--fix'], ['--uden-cache'], ['--changed', 'main']])('lint %s', async (...options) => {
    write(DOCUMENT, String(FILES[DOCUMENT]).replace('# Formål', '# Formål\n\nVi vi skriver.'));
    await remembering('lint', ...options);
    const again = await remembering('lint', ...options);
    const { reads: _, ...said } = again;
    expect(said).toEqual(await anew('lint', ...options));
  });

  it('a faulty call', async () => {
    const first = await remembering('lint', 'findes-ikke.md');
    expect(first.code).toBe(2);
    expect(await remembering('lint', 'findes-ikke.md')).toEqual(first);
  });

  it('a report that is written to a file, which may have been taken away', async () => {
    await remembering('lint', '--format', 'json:rapport.json');
    host.remove('rapport.json');
    await remembering('lint', '--format', 'json:rapport.json');
    expect(host.text('rapport.json')).not.toBeNull();
  });

  it('anything out of a damaged memory', async () => {
    const disk = memoryHost({});
    cache = cachesIn(disk, '/hukommelse');
    const first = await remembering('lint');
    for (const path of disk.files.keys()) {
      const bytes = disk.read(path) ?? new Uint8Array();
      disk.write(path, bytes.slice(0, bytes.length >> 1));
    }
    expect(await remembering('lint')).toEqual(first);
  });
});

describe('the folder of the memory', () => {
  test.each([
    ['linux', { HOME: '/home/ea' }, '/home/ea/.cache/skrivefelt'],
    ['linux', { HOME: '/home/ea', XDG_CACHE_HOME: '/drev/cache' }, '/drev/cache/skrivefelt'],
    ['darwin', { HOME: '/Users/ea' }, '/Users/ea/Library/Caches/skrivefelt'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\ea\\AppData\\Local' }, 'C:/Users/ea/AppData/Local/skrivefelt'],
    ['linux', { HOME: '/home/ea', SKRIVEFELT_CACHE: '/drev/her' }, '/drev/her'],
    ['linux', { HOME: '/home/ea', SKRIVEFELT_CACHE: '' }, null],
    ['linux', {}, null],
  ])('on %s with %j is %s', (platform, environment, folder) => {
    expect(userCache(environment, platform)).toBe(folder);
  });

  it('is never in the workspace', async () => {
    await remembering('lint');
    expect([...host.files.keys()].map((path) => path.slice(MEMORY_ROOT.length + 1)).sort()).toEqual(
      Object.keys(FILES).sort(),
    );
  });
});
