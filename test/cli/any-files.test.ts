import { describe, expect, test } from 'vitest';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, TILBUD, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

/** `lint` takes any file, as pre-commit hands them over: all that were changed, documents or not. */
const FAULT = '# A\n\nDet er <b>os.\n';
const OTHER = 'skabeloner/måltider og mad.md';
const SIDECAR = 'tilbud/solgaarden/alarmer.godkendelse.yaml';
const LOOSE = 'udkast/alarmer.md';

const FILES: Readonly<Record<string, string>> = {
  [TEMPLATE]: template(FAULT),
  [OTHER]: template(FAULT, 'id: maaltider'),
  [LOCAL]: local(FAULT),
  [SIDECAR]: '# tom\n',
  [LOOSE]: local(FAULT),
  'README.md': FAULT,
  'noter/med hoved.md': `---\ntitel: Noter\n---\n${FAULT}`,
  'noter/data.yaml': 'a: 1\n',
};

/** The workspace's files, below a folder of the host. */
function below(folder: string): Readonly<Record<string, string>> {
  const { host } = workspace(FILES);
  const names = ['skrivefelt.yaml', TILBUD, ...Object.keys(FILES)];
  return Object.fromEntries(names.map((name) => [`${folder}${name}`, host.text(name) ?? '']));
}

function workspaceHost(): MemoryHost {
  return memoryHost(below(''));
}

async function checked(host: MemoryHost, paths: readonly string[]): Promise<readonly string[]> {
  const { out } = await call(host, ['lint', '--format', 'json', '--', ...paths]);
  const files = new Set<string>(JSON.parse(out).findings.map(({ file }: { file: string }) => file));
  return [...files].filter((file) => file.endsWith('.md')).sort();
}

describe('hvad en fil står for', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['en retningslinje: den selv', [LOCAL], [LOCAL]],
    ['en skabelon: den selv', [TEMPLATE], [TEMPLATE]],
    ['stamdata: tilbuddets dokumenter', [TILBUD], [LOCAL]],
    ['godkendelser: deres dokument', [SIDECAR], [LOCAL]],
    ['opsætningen: alt', ['skrivefelt.yaml'], [OTHER, TEMPLATE, LOCAL]],
    ['opsætningen og en fil til: alt', [LOCAL, 'skrivefelt.yaml'], [OTHER, TEMPLATE, LOCAL]],
    ['flere slags på en gang', ['README.md', SIDECAR, OTHER], [OTHER, LOCAL]],
    ['en retningslinje uden for mapperne: den selv', [LOOSE], [LOOSE]],
    ['en mappe og en fil med data', ['skabeloner', TILBUD], [OTHER, TEMPLATE, LOCAL]],
  ])('%s', async (_, paths, expected) => {
    expect(await checked(workspaceHost(), paths)).toEqual([...expected].sort());
  });

  test.each(['README.md', 'noter/med hoved.md', 'noter/data.yaml'])(
    '%s er ingen retningslinje: det siges, og det er ingen fejl',
    async (path) => {
      expect(await call(workspaceHost(), ['lint', path])).toEqual({
        code: 0,
        out: '0 filer tjekket: alt er i orden.\n',
        err: `»${path}« er ikke en retningslinje og er ikke tjekket.\n`,
      });
    },
  );

  test('README.md ved siden af et dokument med fejl ændrer ikke slutkoden', async () => {
    const { code, out, err } = await call(workspaceHost(), ['lint', 'README.md', LOCAL]);
    expect(code).toBe(1);
    expect(out).toContain('1 fil tjekket');
    expect(err).toBe('»README.md« er ikke en retningslinje og er ikke tjekket.\n');
  });

  test('en fil, der ikke findes, er 2, også når de andre er i orden', async () => {
    const { code, err } = await call(workspaceHost(), ['lint', LOCAL, 'væk.md']);
    expect({ code, err }).toEqual({ code: 2, err: '»væk.md« findes ikke.\n' });
  });

  test('kun lint tager imod andre filer: render siger nej', async () => {
    const { code, err } = await call(workspaceHost(), ['render', 'skrivefelt.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('er ikke en retningslinje');
  });
});

describe('flere arbejdsområder i ét kald', () => {
  const host = (): MemoryHost =>
    memoryHost({ ...below('nord/'), ...below('syd æøå/'), 'README.md': FAULT, 'løs.md': local(FAULT) });

  test('hver fil tjekkes i sit eget', async () => {
    const { code, out, err } = await call(host(), [
      ...['lint', `nord/${LOCAL}`, `syd æøå/${TEMPLATE}`, 'README.md', `nord/${OTHER}`],
    ]);
    expect(code).toBe(1);
    expect(out).toContain(`nord/${LOCAL}\n`);
    expect(out).toContain(`nord/${OTHER}\n`);
    expect(out).toContain(`syd æøå/${TEMPLATE}\n`);
    expect(out).toContain('2 filer tjekket');
    expect(out).toContain('1 fil tjekket');
    expect(err).toBe('»README.md« er ikke en retningslinje og er ikke tjekket.\n');
  });

  test('også som bemærkninger til GitHub', async () => {
    const { out } = await call(host(), [
      ...['lint', '--format', 'github', `nord/${LOCAL}`, `syd æøå/${LOCAL}`],
    ]);
    expect(out).toMatch(/^::error file=nord\/tilbud/m);
    expect(out).toMatch(/^::error file=syd æøå\/tilbud/m);
  });

  test('advarsler tælles sammen', async () => {
    const unused = '# A\n\n[^1]: En fodnote, som intet henviser til.\n';
    const one = (folder: string): Readonly<Record<string, string>> => ({
      ...below(folder),
      [`${folder}${TEMPLATE}`]: template('# A\n'),
      [`${folder}${LOCAL}`]: local(unused),
    });
    const both = memoryHost({ ...one('nord/'), ...one('syd/') });
    const counts = await Promise.all(
      [[`nord/${LOCAL}`], [`syd/${LOCAL}`], [`nord/${LOCAL}`, `syd/${LOCAL}`]].map(async (paths) => {
        const { err } = await call(both, ['lint', '--max-warnings', '0', ...paths]);
        return Number(/Antallet af advarsler er (\d+)/.exec(err)?.[1] ?? 0);
      }),
    );
    const [north = 0, south = 0, together = 0] = counts;
    expect(north).toBeGreaterThan(0);
    expect(together).toBe(north + south);
  });

  test('en rapport dækker ét: det er 2 og siger, hvad man gør', async () => {
    const { code, out, err } = await call(host(), [
      ...['lint', '--format', 'sarif', `nord/${LOCAL}`, `syd æøå/${LOCAL}`],
    ]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('ligger i 2 arbejdsområder');
    expect(err).toContain('én gang for hvert');
  });

  test('uden for dem alle: en almindelig fil er i orden, en retningslinje er 2', async () => {
    expect(await call(host(), ['lint', 'README.md'])).toEqual({
      code: 0,
      out: '',
      err: '»README.md« er ikke en retningslinje og er ikke tjekket.\n',
    });
    expect((await call(host(), ['lint', 'README.md', '--format', 'json'])).code).toBe(2);
    const { code, err } = await call(host(), ['lint', 'løs.md']);
    expect(code).toBe(2);
    expect(err).toContain('ligger ikke i et arbejdsområde');
  });
});
