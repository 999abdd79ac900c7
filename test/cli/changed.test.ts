import { realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { ChangedFiles } from '../../src/core/git.ts';
import { nodeGit } from '../../src/read/node-git.ts';
import { local, TILBUD, template, workspace } from '../pipeline/small-workspace.ts';
import { type GitWorkspace, gitWorkspace } from './git-workspace.ts';

const ALARMS = 'skabeloner/alarmer.md';
const FOOD = 'skabeloner/måltider.md';
const OLD_FOOD = 'skabeloner/arkiv/maaltider@1.0.0.md';
const ALARMS_HERE = 'tilbud/solgaarden/alarmer på Solgården.md';
const FOOD_HERE = 'tilbud/solgaarden/måltider.md';
const FOOD_THERE = 'tilbud/søhuset/måltider.md';
const THERE = 'tilbud/søhuset/tilbud.yaml';
const SIDECAR = 'tilbud/søhuset/måltider.godkendelse.yaml';
const STANDARDS = 'standarder.yaml';

/** Every document has one error, `<b>`, so that the report names the documents that were checked. */
const FAULT = 'Det er <b>os.\n';

const food = (version: string): string =>
  template(`# A\n\n${FAULT}`, `id: maaltider\nversion: ${version}\nstatus: klar`);
const answer = (front = '', body = ''): string => local(`# A\n\n${FAULT}${body}`, front);

function documents(): Readonly<Record<string, string>> {
  const { host } = workspace({});
  const base = Object.fromEntries(['skrivefelt.yaml', TILBUD].map((file) => [file, host.text(file) ?? '']));
  const tilbud = base[TILBUD] ?? '';
  return {
    ...base,
    'skrivefelt.yaml': `${base['skrivefelt.yaml'] ?? ''}standarder: ${STANDARDS}\n`,
    [STANDARDS]: '[]\n',
    [THERE]: tilbud.replace('id: solgaarden', 'id: soehuset').replace('Solgården', 'Søhuset'),
    [ALARMS]: template(`# A\n\n${FAULT}`),
    [FOOD]: food('2.0.0'),
    [OLD_FOOD]: food('1.0.0'),
    [ALARMS_HERE]: answer('', 'Se :henvisning{til=maaltider}.\n'),
    [FOOD_HERE]: answer('skabelon: maaltider@2.0.0'),
    [FOOD_THERE]: answer('skabelon: maaltider@1.0.0\ntilbud: soehuset'),
  };
}

const open: GitWorkspace[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

function repository(): GitWorkspace {
  const made = gitWorkspace(documents());
  open.push(made);
  return made;
}

/** The files that lint names with `--changed main`. */
async function checked(
  repo: GitWorkspace,
  ref = 'main',
  paths: readonly string[] = [],
): Promise<readonly string[]> {
  const { out, err } = await repo.call(['lint', ...paths, '--changed', ref, '--format', 'json']);
  expect(err).toBe('');
  const { findings, summary } = JSON.parse(out);
  const files = new Set<string>(findings.map(({ file }: { file: string }) => file));
  expect([...files].filter((file) => file.endsWith('.md'))).toHaveLength(summary.files);
  return [...files].sort();
}

const EVERYTHING = [ALARMS, FOOD, ALARMS_HERE, FOOD_HERE, FOOD_THERE].sort();

describe('--changed', () => {
  test('uden ændringer tjekkes intet', async () => {
    const repo = repository();
    const { code, out } = await repo.call(['lint', '--changed', 'main']);
    expect({ code, out }).toEqual({ code: 0, out: '0 filer tjekket: alt er i orden.\n' });
  });

  test.each<[string, (repo: GitWorkspace) => void]>([
    ['kun gemt', () => undefined],
    ['lagt til', (repo) => repo.git('add', '--all')],
    ['committet', (repo) => repo.commit()],
  ])('en ændret retningslinje, %s', async (_, finish) => {
    const repo = repository();
    repo.git('switch', '--quiet', '-c', 'gren');
    repo.write(ALARMS_HERE, `${answer()}Mere.\n`);
    finish(repo);
    expect(await checked(repo)).toEqual([ALARMS_HERE]);
  });

  test('en ny, der ikke er under versionsstyring endnu; ikke en, Git skal se bort fra', async () => {
    const repo = repository();
    repo.write('.gitignore', 'udkast*.md\n');
    repo.write('tilbud/søhuset/alarmer.md', answer('tilbud: soehuset'));
    repo.write('tilbud/søhuset/udkast til noget.md', answer('skabelon: maaltider@1.0.0\ntilbud: soehuset'));
    expect(await checked(repo)).toEqual(['tilbud/søhuset/alarmer.md']);
  });

  test('en retningslinje, der bliver slettet eller får et andet navn, men ikke sin godkendelsesfil', async () => {
    const repo = repository();
    repo.write(SIDECAR, '[]\n');
    repo.commit();
    repo.remove(FOOD_THERE);
    expect(await checked(repo, 'HEAD')).toEqual([SIDECAR]);
    repo.write('tilbud/søhuset/mad.md', answer('skabelon: maaltider@1.0.0\ntilbud: soehuset'));
    expect(await checked(repo, 'HEAD')).toEqual([SIDECAR, 'tilbud/søhuset/mad.md'].sort());
  });

  test('en skabelon, der får et andet navn, men ikke sin godkendelsesfil', async () => {
    const repo = repository();
    const sidecar = 'skabeloner/måltider.godkendelse.yaml';
    repo.write(sidecar, '[]\n');
    repo.commit();
    repo.remove(FOOD);
    repo.write('skabeloner/mad.md', food('2.0.0'));
    expect(await checked(repo, 'HEAD')).toContain(sidecar);
  });

  test('der sammenlignes med det sted, hvor grenene skiltes', async () => {
    const repo = repository();
    repo.git('switch', '--quiet', '-c', 'gren');
    repo.write(ALARMS_HERE, `${answer()}Mere.\n`);
    repo.commit();
    repo.git('switch', '--quiet', 'main');
    repo.write(FOOD_THERE, `${answer('skabelon: maaltider@1.0.0\ntilbud: soehuset')}Andre har rettet.\n`);
    repo.commit();
    repo.git('switch', '--quiet', 'gren');
    expect(await checked(repo, 'main')).toEqual([ALARMS_HERE]);
    expect(await checked(repo, 'HEAD~1')).toEqual([ALARMS_HERE]);
  });

  test.each<[string, (repo: GitWorkspace) => void, readonly string[]]>([
    [
      'en skabelon: de dokumenter, der bygger på den eller henviser til den',
      (repo) => repo.write(FOOD, `${food('2.0.0')}Mere.\n`),
      [FOOD, ALARMS_HERE, FOOD_HERE, FOOD_THERE],
    ],
    [
      'en skabelon, som ingen henviser til: kun de dokumenter, der bygger på den',
      (repo) => repo.write(ALARMS, `${template(`# A\n\n${FAULT}`)}Mere.\n`),
      [ALARMS, ALARMS_HERE],
    ],
    [
      'en skabelon, der fraråder et ord: også de dokumenter, der bruger det',
      (repo) => {
        repo.write(
          ALARMS,
          `${template(`# A\n\n${FAULT}`)}:::begreb[Mål]{#maal fraraadet="Søpindsvin"}\nx\n:::\n`,
        );
        repo.write(
          FOOD_THERE,
          `${answer('skabelon: maaltider@1.0.0\ntilbud: soehuset')}Vi har søpindsvin.\n`,
        );
        repo.commit();
        repo.write(
          ALARMS,
          `${template(`# A\n\n${FAULT}`)}:::begreb[Mål]{#maal fraraadet="søpindsvin"}\ny\n:::\n`,
        );
      },
      [ALARMS, ALARMS_HERE, FOOD_THERE],
    ],
    [
      'et tilbuds stamdata: dets egne dokumenter, og andres, der nævner det ved navn',
      (repo) => {
        repo.write(ALARMS_HERE, `${answer()}Som på Søhuset.\n`);
        repo.commit();
        repo.write(THERE, (documents()[THERE] ?? '').replace('pladser: 24', 'pladser: 25'));
      },
      [ALARMS_HERE, FOOD_THERE],
    ],
    [
      'en arkiveret version: de dokumenter, der bygger på skabelonen',
      (repo) => repo.write(OLD_FOOD, `${food('1.0.0')}Mere.\n`),
      [FOOD, ALARMS_HERE, FOOD_HERE, FOOD_THERE],
    ],
    [
      'en skabelon, der er væk: de, der byggede på den eller henviste til den',
      (repo) => repo.remove(FOOD),
      [ALARMS_HERE, FOOD_HERE, FOOD_THERE],
    ],
    [
      'en skabelon, der har fået et andet navn',
      (repo) => {
        repo.remove(FOOD);
        repo.write('skabeloner/mad og drikke.md', food('2.0.0').replace('id: maaltider', 'id: mad'));
      },
      ['skabeloner/mad og drikke.md', ALARMS_HERE, FOOD_HERE, FOOD_THERE],
    ],
    [
      'stamdata: tilbuddets dokumenter',
      (repo) => repo.write(THERE, (documents()[THERE] ?? '').replace('24', '25')),
      [FOOD_THERE],
    ],
    [
      'stamdata, der er væk: de dokumenter, der har mistet deres tilbud',
      (repo) => repo.remove(THERE),
      [FOOD_THERE],
    ],
    [
      'stamdata med en fejl: også filen selv',
      (repo) => repo.write(THERE, `${documents()[THERE]}ukendt: 1\n`),
      [THERE, FOOD_THERE],
    ],
    [
      'stamdata med et id, som et andet tilbud har: alt',
      (repo) => repo.write(THERE, documents()[TILBUD] ?? ''),
      [...EVERYTHING, THERE],
    ],
    [
      'filen med godkendelser: dens dokument',
      (repo) => repo.write(SIDECAR, '# tom\n'),
      [FOOD_THERE, SIDECAR],
    ],
    [
      'konfigurationen: alt',
      (repo) => repo.write('skrivefelt.yaml', `${documents()['skrivefelt.yaml']}# ny\n`),
      EVERYTHING,
    ],
    ['en fil, som konfigurationen nævner: alt', (repo) => repo.write(STANDARDS, '# ny\n[]\n'), EVERYTHING],
    ['grundlinjen: alt', (repo) => repo.write('skrivefelt-grundlinje.yaml', '[]\n'), EVERYTHING],
    ['noget andet i arkivet: intet', (repo) => repo.write('../kode/x.ts', '1\n'), []],
    ['en fil, der ikke er et dokument: intet', (repo) => repo.write('LÆSMIG.md', FAULT), []],
  ])('%s', async (_, change, expected) => {
    const repo = repository();
    change(repo);
    const { err } = await repo.call(['lint', '--changed', 'main', '--format', 'json']);
    expect(err).toBe('');
    const { out } = await repo.call(['lint', '--changed', 'main', '--format', 'json']);
    const files = new Set<string>(JSON.parse(out).findings.map(({ file }: { file: string }) => file));
    expect([...files].sort()).toEqual([...expected].sort());
  });

  test('et billede, der er ændret eller væk: de dokumenter, der viser det', async () => {
    const repo = repository();
    repo.write('tilbud/søhuset/kort over huset.png', 'x');
    repo.write(
      FOOD_THERE,
      answer('skabelon: maaltider@1.0.0\ntilbud: soehuset', '![Kort](kort%20over%20huset.png)\n'),
    );
    repo.commit();
    repo.remove('tilbud/søhuset/kort over huset.png');
    expect(await checked(repo)).toEqual([FOOD_THERE]);
  });

  test.each(['kort%20over%20%28huset%29.png', '<kort over (huset).png>', 'kort%20over%20\\(huset\\).png'])(
    'også når stien til det er skrevet %s',
    async (typed) => {
      const repo = repository();
      repo.write('tilbud/søhuset/kort over (huset).png', 'x');
      repo.write(FOOD_THERE, answer('skabelon: maaltider@1.0.0\ntilbud: soehuset', `![Kort](${typed})\n`));
      repo.commit();
      repo.remove('tilbud/søhuset/kort over (huset).png');
      expect(await checked(repo)).toEqual([FOOD_THERE]);
    },
  );

  test.each<[string, string, string]>([
    ['der erstatter en anden', '', 'erstatter: [maaltider]\n'],
    ['der er nævnt som afløser for en anden', 'erstattet-af: mad\n', ''],
  ])('en skabelon, %s: også det, der bygger på den anden', async (_, ofOld, ofNew) => {
    const repo = repository();
    const made = 'skabeloner/mad.md';
    repo.write(FOOD, template(`# A\n\n${FAULT}`, `id: maaltider\nversion: 2.0.0\n${ofOld}`));
    repo.write(made, template(`# A\n\n${FAULT}`, 'id: mad\nstatus: kladde'));
    repo.commit();
    repo.write(made, template(`# A\n\n${FAULT}`, `id: mad\n${ofNew}`));
    expect(await checked(repo, 'HEAD')).toEqual([made, FOOD, ALARMS_HERE, FOOD_HERE, FOOD_THERE]);
  });

  test('en arkiveret version, der fraråder et ord: de dokumenter, der bruger det', async () => {
    const repo = repository();
    repo.write(ALARMS_HERE, answer('', 'Vi har søpindsvin.\n'));
    repo.commit();
    repo.write(OLD_FOOD, `${food('1.0.0')}\n:::begreb[Mål]{#maal fraraadet="søpindsvin"}\nx\n:::\n`);
    expect(await checked(repo)).toContain(ALARMS_HERE);
  });

  test('stamdata for et tilbud, som et dokument i en anden mappe hører til', async () => {
    const repo = repository();
    repo.write('tilbud/solgaarden/gæst.md', answer('skabelon: maaltider@1.0.0\ntilbud: soehuset'));
    repo.commit();
    repo.write(THERE, (documents()[THERE] ?? '').replace('24', '25'));
    expect(await checked(repo, 'HEAD')).toEqual(['tilbud/solgaarden/gæst.md', FOOD_THERE]);
  });

  test('stamdata, når stavningen kontrolleres: alt, for navne og roller er ord, der ikke er stavet forkert', async () => {
    const repo = repository();
    repo.write('skrivefelt.yaml', `${documents()['skrivefelt.yaml']}stavning: ja\n`);
    repo.commit();
    repo.write(THERE, (documents()[THERE] ?? '').replace('Søhuset', 'Søhytten'));
    expect(await checked(repo, 'HEAD')).toEqual(EVERYTHING);
  });

  test.each<[string, string, string, readonly string[]]>([
    ['stamdata', 'fælles/tilbud.yaml', THERE, [FOOD_THERE]],
    ['en fil, som konfigurationen nævner,', 'fælles/standarder.yaml', STANDARDS, EVERYTHING],
    ['konfigurationen', 'fælles/opsætning.yaml', 'skrivefelt.yaml', EVERYTHING],
    ['et dokument', 'fælles/mad.md', FOOD_THERE, [FOOD_THERE]],
  ])(
    '%s, som arbejdsområdet når gennem et link: det samme, som lå filen der',
    async (_, real, link, expected) => {
      const repo = repository();
      repo.write(real, documents()[link] ?? '');
      repo.remove(link);
      symlinkSync(join(repo.root, real), join(repo.root, link));
      repo.commit();
      repo.write(real, `${documents()[link] ?? ''}\n`);
      expect(await checked(repo, 'HEAD')).toEqual(expected);
    },
  );

  test('en mappe, som arbejdsområdet når gennem et link: også dens stamdata og godkendelser', async () => {
    const repo = repository();
    repo.git('mv', join(repo.root, 'tilbud/søhuset'), join(repo.root, 'søhuset'));
    symlinkSync(join(repo.root, 'søhuset'), join(repo.root, 'tilbud/søhuset'));
    repo.commit();
    repo.write('søhuset/måltider.godkendelse.yaml', '# tom\n');
    expect(await checked(repo, 'HEAD')).toEqual([SIDECAR, FOOD_THERE]);
    repo.commit();
    repo.write('søhuset/tilbud.yaml', (documents()[THERE] ?? '').replace('24', '25'));
    expect(await checked(repo, 'HEAD')).toContain(FOOD_THERE);
  });

  test('to svar på den samme skabelon: begge', async () => {
    const repo = repository();
    repo.write('tilbud/søhuset/mad.md', answer('skabelon: maaltider@2.0.0\ntilbud: soehuset'));
    expect(await checked(repo)).toEqual(['tilbud/søhuset/mad.md', FOOD_THERE]);
  });

  test('sammen med en sti er det kun det, der er begge dele', async () => {
    const repo = repository();
    repo.write(FOOD, `${food('2.0.0')}Mere.\n`);
    expect(await checked(repo, 'main', ['tilbud/søhuset'])).toEqual([FOOD_THERE]);
  });

  test('virker fra en undermappe', async () => {
    const repo = repository();
    repo.write(ALARMS_HERE, `${answer()}Mere.\n`);
    const { out } = await repo.call(['lint', '--changed', 'main'], 'tilbud/søhuset');
    expect(out).toContain('alarmer på Solgården.md');
  });

  test('også i et hook, hvor Git har sat sine egne variable', async () => {
    const repo = repository();
    repo.write(ALARMS_HERE, `${answer()}Mere.\n`);
    process.env.GIT_DIR = '.git';
    process.env.GIT_INDEX_FILE = '.git/index';
    try {
      expect(await checked(repo)).toEqual([ALARMS_HERE]);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_INDEX_FILE;
    }
  });

  test('det, der er rettet, kan stå i grundlinjen, og resten af den bliver stående', async () => {
    const repo = repository();
    await repo.call(['baseline']);
    repo.commit();
    repo.write(FOOD_THERE, local('# A\n', 'skabelon: maaltider@1.0.0\ntilbud: soehuset'));
    const { code, err } = await repo.call(['lint', '--changed', 'HEAD', '--format', 'json']);
    expect(code).toBe(0);
    expect(err).toMatch(/^\d fund i grundlinjen er rettet\./m);
  });
});

describe('når Git ikke kan svare, er det 2 og en forklaring', () => {
  test.each(['findes-ikke', '--output=fil.txt', '-h', '', 'main; touch x', 'HEAD:skabeloner'])(
    'ukendt navn: %j',
    async (ref) => {
      const { code, out, err } = await repository().call(['lint', `--changed=${ref}`]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`Git kender ikke »${ref}«.`);
    },
  );

  test('uden for et Git-arkiv', async () => {
    expect(nodeGit().changedSince(realpathSync(tmpdir()), 'main')).toEqual({ kind: 'no-repository' });
  });

  test('uden Git på maskinen', () => {
    const { root } = repository();
    const { PATH } = process.env;
    process.env.PATH = root;
    try {
      expect(nodeGit().changedSince(root, 'main')).toEqual({ kind: 'no-git' });
    } finally {
      process.env.PATH = PATH;
    }
  });

  test('historier uden noget fælles', async () => {
    const repo = repository();
    repo.git('switch', '--quiet', '--orphan', 'ny');
    repo.git('commit', '--quiet', '--allow-empty', '-m', 'Ny');
    repo.git('checkout', '--quiet', 'main', '--', '.');
    const { code, err } = await repo.call(['lint', '--changed', 'main']);
    expect(code).toBe(2);
    expect(err).toContain('Hent hele historikken');
  });

  test.each<[ChangedFiles['kind'], string]>([
    ['no-git', '--changed kræver programmet Git'],
    ['no-repository', 'ligger i et Git-arkiv'],
    ['failed', 'Git kunne ikke svare: fatal'],
  ])('%s', async (kind, words) => {
    const answer: ChangedFiles =
      kind === 'failed' ? { kind, message: 'fatal' } : kind === 'found' ? { kind, files: [] } : { kind };
    const err: string[] = [];
    const terminal = {
      out: () => expect.unreachable(),
      err: (text: string) => err.push(text),
      colour: false,
      watched: false,
    };
    const context = {
      host: workspace({}).host,
      git: { changedSince: () => answer },
      folder: '/arbejdsomraade',
      today: '2026-11-22',
      terminal,
    };
    expect(await run(['lint', '--changed', 'main'], context)).toBe(2);
    expect(err.join('')).toContain(words);
  });

  test('uden --changed bliver Git ikke spurgt', async () => {
    const { host } = workspace({ [ALARMS]: template('# A\n') });
    const git = { changedSince: () => expect.unreachable() };
    const terminal = { out: () => undefined, err: () => undefined, colour: false, watched: false };
    expect(await run(['lint'], { host, git, terminal, folder: '/arbejdsomraade', today: '2026-11-22' })).toBe(
      0,
    );
  });
});
