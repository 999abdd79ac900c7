import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/core/host.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { withSlashes } from '../../src/read/paths.ts';
import { call } from '../cli/run-command.ts';
import { docxParts } from '../render/docx/docx-parts.ts';
import { answered, CONFIGURATION, filesWith, rulesOf, template } from './checked-workspace.ts';

const SECRET = 'Det her er hemmeligt';
const LOCAL = 'tilbud/solgaarden/alarmer.md';
let base = '';
let root = '';

beforeEach(() => {
  base = withSlashes(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-'))));
  root = `${base}/ws`;
  write(filesWith({}));
  fs.mkdirSync(`${base}/udenfor`);
  fs.writeFileSync(`${base}/udenfor/hemmelig.md`, template(`# ${SECRET}\n`, 'id: hemmelig\n'));
  fs.writeFileSync(`${base}/udenfor/x@1.0.0.md`, template(`# ${SECRET}\n`, 'id: x\n'));
  fs.writeFileSync(`${base}/udenfor/data.yaml`, `navn: ${SECRET}\n`);
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(`${root}/${file}`), { recursive: true });
    fs.writeFileSync(`${root}/${file}`, content);
  }
}

/** All that the program says and makes of the workspace. */
async function everything(): Promise<string> {
  const said: string[] = [];
  for (const args of [['lint'], ['lint', '--format', 'sarif'], ['status'], ['render', '--to', 'docx']]) {
    const { out, err } = await call(nodeHost(), args, root);
    expect(err).not.toMatch(/fejl i programmet/);
    said.push(out, err);
  }
  for (const file of fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.docx')))
    said.push(...Object.values(docxParts(fs.readFileSync(`${root}/${file}`))));
  return said.join('\n');
}

const NOT_OPENED =
  'kan ikke åbnes og er ikke udgivet. Se efter, om du har adgang til at læse filen eller mappen.';

/** What `render` says that it has not published. */
async function unpublished(host: Host): Promise<readonly string[]> {
  const { code, err } = await call(host, ['render', '--to', 'docx'], root);
  expect(code).toBe(1);
  return err.split('\n').filter((line) => line.startsWith('»'));
}

describe('ud af arbejdsområdet', () => {
  test.each([
    [
      'skabelonen i et lokalt hoved',
      { [LOCAL]: answered('Vi ringer.', 'skabelon: ../../../udenfor/x@1.0.0\n') },
      LOCAL,
      'hoved-felt-type',
    ],
    [
      'skabelonen som en absolut sti',
      { [LOCAL]: answered('Vi ringer.', 'skabelon: /etc/passwd@1.0.0\n') },
      LOCAL,
      'hoved-felt-type',
    ],
    [
      'tilbuddet i et lokalt hoved',
      { [LOCAL]: answered('Vi ringer.', 'tilbud: ../../udenfor\n') },
      LOCAL,
      'hoved-felt-type',
    ],
    [
      'et logo',
      { 'skrivefelt.yaml': `${CONFIGURATION}udseende: { logo: /etc/passwd }\n` },
      'skrivefelt.yaml',
      'sti-udenfor',
    ],
    [
      'et logo opad',
      { 'skrivefelt.yaml': `${CONFIGURATION}udseende: { logo: ../udenfor/data.yaml }\n` },
      'skrivefelt.yaml',
      'sti-udenfor',
    ],
    [
      'standarder',
      { 'skrivefelt.yaml': `${CONFIGURATION}standarder: ../udenfor/data.yaml\n` },
      'skrivefelt.yaml',
      'sti-udenfor',
    ],
    [
      'ordbogen',
      { 'skrivefelt.yaml': `${CONFIGURATION}ordbog: ../udenfor/data.yaml\n` },
      'skrivefelt.yaml',
      'sti-udenfor',
    ],
    [
      'hovedblokken',
      { 'skrivefelt.yaml': `${CONFIGURATION}hovedblok: ../udenfor/data.yaml\n` },
      'skrivefelt.yaml',
      'sti-udenfor',
    ],
    ['et billede', { [LOCAL]: answered('![Kort](../../../udenfor/data.yaml)') }, LOCAL, 'billede-mangler'],
    [
      'et billede med procenttegn',
      { [LOCAL]: answered('![Kort](%2e%2e/%2e%2e/%2e%2e/udenfor/data.yaml)') },
      LOCAL,
      'billede-mangler',
    ],
    ['et absolut billede', { [LOCAL]: answered('![Kort](/etc/passwd)') }, LOCAL, 'billede-mangler'],
  ])('%s: en fejl, og intet af det, der står der, kommer med', async (_, files, file, rule) => {
    write(files);
    expect(await rulesOf(nodeHost(), file, root)).toContain(rule);
    expect(await everything()).not.toContain(SECRET);
  });

  test.each([
    ['en skabelon', 'skabeloner/hemmelig.md', '../../udenfor/hemmelig.md'],
    ['et svar', 'tilbud/solgaarden/hemmelig.md', '../../../udenfor/hemmelig.md'],
    ['stamdata', 'tilbud/andet/tilbud.yaml', '../../../udenfor/data.yaml'],
  ])('en genvej til %s: en fejl, og intet af det, der står der, kommer med', async (_, file, target) => {
    fs.mkdirSync(path.dirname(`${root}/${file}`), { recursive: true });
    fs.symlinkSync(target, `${root}/${file}`);
    expect(await rulesOf(nodeHost(), file, root)).toContain('sti-udenfor');
    expect(await everything()).not.toContain(SECRET);
  });
});

test('et dokument, som ingen må læse: et fund, ikke tavshed', async () => {
  const disk = nodeHost();
  const host = { ...disk, read: (file: string) => (file.endsWith(LOCAL) ? null : disk.read(file)) };
  expect(await rulesOf(host, LOCAL, root)).toContain('fil-mangler');
  expect(await unpublished(host)).toEqual([`»${LOCAL}« ${NOT_OPENED}`]);
});

test.each([
  ['et tilbuds mappe', 'tilbud/solgaarden'],
  ['mappen med tilbud', 'tilbud'],
  ['mappen med skabeloner', 'skabeloner'],
])('%s, som ingen må se i: et fund, ikke tavshed', async (_, closed) => {
  const disk = nodeHost();
  const isClosed = (place: string): boolean => `${place}/`.startsWith(`${root}/${closed}/`);
  const host = {
    ...disk,
    read: (file: string) => (isClosed(file) ? null : disk.read(file)),
    list: (folder: string) => (isClosed(folder) ? null : disk.list(folder)),
    realPath: (place: string) =>
      isClosed(place) && place !== `${root}/${closed}` ? null : disk.realPath(place),
  };
  expect(await rulesOf(host, closed, root)).toEqual(['fil-mangler']);
  expect(await unpublished(host)).toEqual([`»${closed}« ${NOT_OPENED}`]);
});

describe('et link, der ikke fører til noget her: et fund, ikke tavshed', () => {
  test.each([
    ['et tilbuds mappe, der ligger uden for arbejdsområdet', 'tilbud/delt', '../../udenfor', 'sti-udenfor'],
    ['et tilbuds mappe, der er væk', 'tilbud/delt', '../../vaek', 'fil-mangler'],
    [
      'en mappe hos et tilbud, der ligger udenfor',
      'tilbud/solgaarden/delt',
      '../../../udenfor',
      'sti-udenfor',
    ],
    ['en mappe med skabeloner, der ligger udenfor', 'skabeloner/delt', '../../udenfor', 'sti-udenfor'],
    ['et dokument, der er væk', 'tilbud/solgaarden/andet.md', 'vaek.md', 'fil-mangler'],
  ])('%s', async (_, link, target, rule) => {
    fs.mkdirSync(path.dirname(`${root}/${link}`), { recursive: true });
    fs.symlinkSync(target, `${root}/${link}`);
    expect(await rulesOf(nodeHost(), link, root)).toEqual([rule]);
    expect((await unpublished(nodeHost()))[0]).toMatch(`»${link}« `);
    expect(await everything()).not.toContain(SECRET);
  });
});

test('stamdata, der er et link til noget, der er væk: et fund, ikke tavshed', async () => {
  fs.mkdirSync(`${root}/tilbud/engen`);
  fs.symlinkSync('../vaek.yaml', `${root}/tilbud/engen/tilbud.yaml`);
  expect(await rulesOf(nodeHost(), 'tilbud/engen/tilbud.yaml', root)).toEqual(['fil-mangler']);
});

describe('en godkendelsesfil, som ikke kan åbnes, men står der: et fund, og ingen ny i dens sted', () => {
  const SIDECAR = LOCAL.replace('.md', '.godkendelse.yaml');
  const disk = nodeHost();
  const REFUSED = 'Godkendelsesfilen »tilbud/solgaarden/alarmer.godkendelse.yaml«';

  async function saysOf(host: Host): Promise<{ readonly lint: string; readonly approve: string }> {
    expect(await rulesOf(host, SIDECAR, root)).toEqual(['godkendelse-ugyldig']);
    const { code, err } = await call(host, ['approve', LOCAL, '--rolle', 'Forstander'], root);
    expect(code).toBe(1);
    return { lint: (await call(host, ['lint', LOCAL], root)).out, approve: err };
  }

  test('ingen må læse den', async () => {
    write({ [SIDECAR]: '- version: 1.0.0\n' });
    const host = { ...disk, read: (file: string) => (file.endsWith(SIDECAR) ? null : disk.read(file)) };
    const { lint, approve } = await saysOf(host);
    expect(lint).toMatch(/kan ikke åbnes.*\n.*få adgang til at læse den\./);
    expect(lint).not.toContain('sikkerhedskopi');
    expect(approve).toContain(`${REFUSED} kan ikke åbnes.`);
    expect(fs.readFileSync(`${root}/${SIDECAR}`, 'utf8')).toBe('- version: 1.0.0\n');
  });

  test('den er en mappe', async () => {
    fs.mkdirSync(`${root}/${SIDECAR}`);
    const { lint, approve } = await saysOf(disk);
    expect(lint).toMatch(/kan ikke åbnes.*\n.*Se efter, om det er en fil/);
    expect(approve).toContain(`${REFUSED} kan ikke åbnes.`);
  });

  test.each([
    ['en genvej til noget, der er væk', 'vaek.godkendelse.yaml'],
    ['en genvej til noget uden for arbejdsområdet, der er væk', '../../../udenfor/vaek.yaml'],
    ['en genvej til sig selv', 'alarmer.godkendelse.yaml'],
  ])('den er %s', async (_, target) => {
    fs.symlinkSync(target, `${root}/${SIDECAR}`);
    const { lint, approve } = await saysOf(disk);
    expect(lint).toMatch(
      /er en genvej, der ikke fører nogen steder hen.*\n.*Se efter, hvor genvejen fører hen/,
    );
    expect(approve).toContain(`${REFUSED} er en genvej, der ikke fører nogen steder hen.`);
    expect(fs.readlinkSync(`${root}/${SIDECAR}`)).toBe(target);
  });
});

describe('det, indstillingerne peger på, og som ikke kan åbnes: et fund, ikke tavshed', () => {
  const CONFIGURED = `${CONFIGURATION}standarder: data/standarder.yaml\nudseende: { logo: data/logo.svg }\nordbog: data/ord.txt\n`;
  test.each([
    ['standarder.yaml', 'som ingen må læse', 'closed'],
    ['logo.svg', 'som ingen må læse', 'closed'],
    ['ord.txt', 'som ingen må læse', 'closed'],
    ['standarder.yaml', 'som er en mappe', 'folder'],
    ['logo.svg', 'som er en mappe', 'folder'],
  ])('%s, %s', async (name, _, way) => {
    write({
      'skrivefelt.yaml': CONFIGURED,
      'data/standarder.yaml': '[]\n',
      'data/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'data/ord.txt': 'ord\n',
    });
    expect(await rulesOf(nodeHost(), 'skrivefelt.yaml', root)).toEqual([]);
    if (way === 'folder') {
      fs.rmSync(`${root}/data/${name}`);
      fs.mkdirSync(`${root}/data/${name}`);
    }
    const disk = nodeHost();
    const host = { ...disk, read: (file: string) => (file.endsWith(name) ? null : disk.read(file)) };
    const { out } = await call(host, ['lint'], root);
    expect(out).toContain(`»data/${name}« kan ikke åbnes`);
  });
});

test('der bliver ikke udgivet uden for arbejdsområdet, fordi indstillingerne siger det', async () => {
  write({ 'skrivefelt.yaml': `${CONFIGURATION}udgivet: ../udenfor/nettet\n` });
  const { code, err } = await call(nodeHost(), ['render', '--to', 'docx'], root);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('uden for arbejdsområdet') });
  expect(fs.existsSync(`${base}/udenfor/nettet`)).toBe(false);
  expect(await call(nodeHost(), ['render', '--to', 'docx', '--out', '../ud'], root)).toMatchObject({
    code: 0,
  });
  expect(fs.existsSync(`${base}/ud`)).toBe(true);
});

describe('navne med mellemrum og æøå', () => {
  test.each([
    ['som de skrives på de fleste maskiner', (name: string) => name.normalize('NFC')],
    ['som en Mac skriver dem', (name: string) => name.normalize('NFD')],
  ])('%s: intet dokument bliver væk', async (_, form) => {
    const folder = form('tilbud/Bo & støtte på Ærø');
    const file = `${folder}/${form('når det går galt – år 1.md')}`;
    write({
      [`${folder}/tilbud.yaml`]: 'id: aeroe\nnavn: Ærø\n',
      [file]: answered('Blåbærgrød på Ærø.', 'tilbud: aeroe\n'),
    });
    expect(await rulesOf(nodeHost(), file, root)).not.toContain('tilbud-ukendt');
    expect((await call(nodeHost(), ['lint', file], root)).err).not.toMatch(/findes ikke/);
    expect(await everything()).toContain('Blåbærgrød');
  });

  test('en sti, der er tastet, og et billede findes, selv om en Mac har skrevet navnene', async () => {
    const folder = 'tilbud/Bo på Ærø';
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    const text = answered(
      'Vi ringer.\n\n![Vejen til Ærø](billeder fra år 1/vejen på Ærø.svg)',
      'tilbud: aeroe\n',
    );
    write({
      [`${folder}/tilbud.yaml`.normalize('NFD')]: 'id: aeroe\nnavn: Ærø\n',
      [`${folder}/alarmer.md`.normalize('NFD')]: text.replace(/\(.*\)/, (path) =>
        path.replaceAll(' ', '%20'),
      ),
      [`${folder}/billeder fra år 1/vejen på Ærø.svg`.normalize('NFD')]: svg,
    });
    for (const typed of [folder, `${folder}/alarmer.md`, `${root}/${folder}`]) {
      const { out, err } = await call(nodeHost(), ['lint', typed], root);
      expect({ out, err }).toEqual({ out: expect.stringContaining('1 fil tjekket'), err: '' });
      expect(out).not.toContain('billede-mangler');
    }
  });

  test('et hoved i NFD og en mappe i NFC er det samme tilbud', async () => {
    write({
      'tilbud/ærø/tilbud.yaml': 'navn: Ærø\n',
      'tilbud/ærø/alarmer.md': answered('Vi ringer.', `tilbud: ${'aeroe'.normalize('NFD')}\n`).normalize(
        'NFD',
      ),
    });
    const rules = await rulesOf(nodeHost(), 'tilbud/ærø/alarmer.md', root);
    expect(rules).not.toContain('tilbud-ukendt');
    expect(rules).not.toContain('skabelon-ukendt');
  });
});
