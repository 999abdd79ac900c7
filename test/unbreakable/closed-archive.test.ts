import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/core/host.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { withSlashes } from '../../src/read/paths.ts';
import { call } from '../cli/run-command.ts';
import { answered, filesWith, template, told } from './checked-workspace.ts';

const LOCAL = 'tilbud/solgaarden/alarmer.md';
const ARCHIVE = 'skabeloner/arkiv';
const VERSION = `${ARCHIVE}/alarmer@1.0.0.md`;
const SIDECAR = `${ARCHIVE}/alarmer@1.0.0.godkendelse.yaml`;
const NEWER =
  'version: 1.1.0\naendringer: [{ version: 1.1.0, dato: 2026-11-01, tekst: Nye ord. }]\nrevisionsinterval: 36 måneder\n';
const LOCAL_TEXT = answered('Vi ringer.');
let base = '';
let root = '';

beforeEach(() => {
  base = withSlashes(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-'))));
  root = `${base}/ws`;
  const files = filesWith({ 'skabeloner/alarmer.md': template(undefined, NEWER), [VERSION]: template() });
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(`${root}/${file}`), { recursive: true });
    fs.writeFileSync(`${root}/${file}`, content);
  }
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

const disk = nodeHost();

/** Puts a link that leads nowhere in the place of a file or folder. */
function lost(place: string): Host {
  fs.rmSync(`${root}/${place}`, { recursive: true });
  fs.symlinkSync('er-der-ikke', `${root}/${place}`);
  return disk;
}

/** A disk on which nobody may open a file. */
function closedFile(): Host {
  return { ...disk, read: (file) => (file === `${root}/${VERSION}` ? null : disk.read(file)) };
}

/** A disk on which nobody may look into the archive. */
function closedFolder(): Host {
  const isIn = (place: string): boolean => place.startsWith(`${root}/${ARCHIVE}/`);
  return {
    ...disk,
    read: (file) => (isIn(file) ? null : disk.read(file)),
    list: (folder) => (`${folder}/`.startsWith(`${root}/${ARCHIVE}/`) ? null : disk.list(folder)),
    realPath: (place) => (isIn(place) ? null : disk.realPath(place)),
  };
}

/** Puts the archive outside the workspace, with a link to it in its place. */
function elsewhere(): Host {
  fs.mkdirSync(`${base}/udenfor`);
  fs.renameSync(`${root}/${ARCHIVE}`, `${base}/udenfor/arkiv`);
  fs.symlinkSync('../../udenfor/arkiv', `${root}/${ARCHIVE}`);
  return disk;
}

async function says(host: Host, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await call(host, args, root);
  expect(code).not.toBe(0);
  return `${out}${err}`;
}

test('et arkiv, der kan læses: der er ingen fund om det, og der kan udgives', async () => {
  expect((await told(disk, root)).map(({ rule }) => rule)).not.toContain('fil-mangler');
  const { code, out } = await call(disk, ['release', 'alarmer', '--dry-run'], root);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('siden version 1.0.0') });
});

describe.each<[string, string, () => Host]>([
  ['en udgivet version, som ingen må læse', VERSION, closedFile],
  ['et arkiv, som ingen må se i', ARCHIVE, closedFolder],
  ['en udgivet version, hvis genvej ikke fører nogen steder hen', VERSION, () => lost(VERSION)],
  ['et arkiv, hvis genvej ikke fører nogen steder hen', ARCHIVE, () => lost(ARCHIVE)],
  ['et arkiv, hvis genvej fører ud af arbejdsområdet', ARCHIVE, elsewhere],
])('%s: den er ikke det samme som en, der ikke findes', (_, closed, made) => {
  let host = disk;
  beforeEach(() => {
    host = made();
  });

  test('lint nævner den, også ved det dokument, der svarer på den, og råder ikke til en anden', async () => {
    const found = (await told(host, root)).filter(({ rule }) =>
      /^(fil-mangler|sti-udenfor|skabelon-)/.test(rule),
    );
    expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      expect.stringMatching(`^${closed} (fil-mangler|sti-udenfor)$`),
      `${LOCAL} skabelon-version`,
    ]);
    const said = await says(host, 'lint', LOCAL);
    expect(said).toContain(
      `Version 1.0.0 af skabelonen »alarmer« kan ikke hentes frem, for »${closed}« kan ikke åbnes.`,
    );
    expect(said).not.toContain('1.1.0');
  });

  test('release udgiver ikke, som om det var den første', async () => {
    for (const more of [[], ['--dry-run']]) {
      const said = await says(host, 'release', 'alarmer', ...more);
      expect(said).toContain(`»skabeloner/alarmer.md« er ikke udgivet:\n- »${closed}« kan ikke åbnes`);
      expect(said).not.toContain('første');
    }
    expect(fs.existsSync(`${root}/${ARCHIVE}/alarmer@1.1.0.md`)).toBe(false);
  });

  test('update flytter ingen svar', async () => {
    expect(await says(host, 'update')).toContain(`»${LOCAL}« er ikke opdateret. »${closed}« kan ikke åbnes`);
    expect(await says(host, 'update', '--fra', 'alarmer')).toContain(`»${closed}« kan ikke åbnes`);
    expect(fs.readFileSync(`${root}/${LOCAL}`, 'utf8')).toBe(LOCAL_TEXT);
  });

  test('et svar på en skabelon, der kun kan stå dér, er ikke et svar på en ukendt skabelon', async () => {
    fs.rmSync(`${root}/skabeloner/alarmer.md`);
    const rules = (await told(host, root)).filter(({ file }) => file === LOCAL).map(({ rule }) => rule);
    expect(rules).toContain('skabelon-version');
    expect(rules).not.toContain('skabelon-ukendt');
  });
});

test('en ældre version, som ingen må læse: lint har ikke brug for den, men det har release og update', async () => {
  fs.writeFileSync(`${root}/${ARCHIVE}/alarmer@0.9.0.md`, template(undefined, 'version: 0.9.0\n'));
  const host: Host = { ...disk, read: (file) => (file.includes('@0.9.0') ? null : disk.read(file)) };
  expect((await told(host, root)).map(({ rule }) => rule)).not.toContain('fil-mangler');
  expect(await says(host, 'release', 'alarmer')).toContain('alarmer@0.9.0.md« kan ikke åbnes');
  expect(await says(host, 'update')).toContain('alarmer@0.9.0.md« kan ikke åbnes');
});

test('en anden skabelons version, som ingen må læse, står ikke i vejen', async () => {
  fs.writeFileSync(`${root}/${ARCHIVE}/brand@1.0.0.md`, template(undefined, 'id: brand\n'));
  const host: Host = { ...disk, read: (file) => (file.includes('brand@') ? null : disk.read(file)) };
  expect((await call(host, ['release', 'alarmer', '--dry-run'], root)).code).toBe(0);
  expect((await call(host, ['update', '--dry-run'], root)).out).toContain('1 ville blive opdateret');
});

test('de udgivne godkendelser, som ingen må læse, bliver ikke skrevet over', async () => {
  const host: Host = { ...disk, read: (file) => (file === `${root}/${SIDECAR}` ? null : disk.read(file)) };
  fs.writeFileSync(`${root}/skabeloner/alarmer.md`, template());
  fs.writeFileSync(`${root}/${SIDECAR}`, '# Godkendelser\n');
  expect(await says(host, 'release', 'alarmer')).toContain(`Godkendelsesfilen »${SIDECAR}« kan ikke åbnes.`);
  expect(fs.readFileSync(`${root}/${SIDECAR}`, 'utf8')).toBe('# Godkendelser\n');
});
