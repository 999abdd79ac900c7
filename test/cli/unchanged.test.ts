import { describe, expect, test } from 'vitest';
import { cachesIn } from '../../src/read/user-cache.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';
import { sealed, unsealed } from '../read/sealed.ts';
import { type Called, call } from './run-command.ts';

const CACHE = '/hjemme/.cache/skrivefelt';

/** Calls the program as a user whose cache is on the same disk. */
function run(host: MemoryHost, args: readonly string[]): Promise<Called> {
  return call(host, args, MEMORY_ROOT, cachesIn(host, CACHE));
}

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const HEADER =
  'id: eget\nnavn: Dokumenthoved\nkolonner: [1]\nraekker: [{ celler: [{ etiket: Titel, vaerdi: titel }] }]\n';
const KONTAKT = 'skabeloner/kontakt.md';
const ALARM = 'skabeloner/alarm.md';
const LOCAL = 'tilbud/solgaarden/kontakt.md';
const OTHER = 'tilbud/moelleparken/kontakt.md';

function template(id: string): string {
  return `---\nniveau: regional\ndokumenttype: instruks\nid: ${id}\ntitel: Om ${id}\nversion: 1.0.0\nstatus: klar\n---\n\n# Formål\n\nHer i {{tilbud.navn}}.\n\n::skrivefelt[Frist]{#frist}\n`;
}

function local(tilbud: string): string {
  return `---\nniveau: lokal\nskabelon: kontakt@1.0.0\ntilbud: ${tilbud}\nversion: 1.0.0\nstatus: klar\n---\n\n# Formål\n\n::skrivefelt[To hverdage]{#frist}\n`;
}

const FILES = {
  'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
hovedblok: hoved.yaml
godkendere:
  - { rolle: Styregruppen, niveau: regional }
  - { rolle: Forstander, niveau: lokal }
udseende: { logo: logo.svg }
`,
  'hoved.yaml': HEADER,
  'logo.svg': SQUARE,
  'tilbud/solgaarden/tilbud.yaml': 'id: solgaarden\nnavn: Solgården\n',
  'tilbud/moelleparken/tilbud.yaml': 'id: moelleparken\nnavn: Mølleparken\n',
  [KONTAKT]: template('kontakt'),
  [ALARM]: template('alarm'),
  [LOCAL]: local('solgaarden'),
  [OTHER]: local('moelleparken'),
};

const OUTPUTS = {
  [KONTAKT]: 'udgivet/regional/kontakt.docx',
  [ALARM]: 'udgivet/regional/alarm.docx',
  [LOCAL]: 'udgivet/solgaarden/kontakt.docx',
  [OTHER]: 'udgivet/moelleparken/kontakt.docx',
};
const ALL = Object.values(OUTPUTS).toSorted();

/** A workspace that remembers what is written to it, and what `render` says. */
function workspace(): {
  readonly host: MemoryHost;
  /** Calls `render` and gives the rendered files that it wrote. */
  render(...args: readonly string[]): Promise<Called & { readonly written: readonly string[] }>;
} {
  const memory = memoryHost(FILES);
  const written: string[] = [];
  const host: MemoryHost = {
    ...memory,
    write: (path, bytes) => {
      if (/\.(docx|pdf)$/.test(path)) written.push(path.replace('/arbejdsomraade/', ''));
      memory.write(path, bytes);
    },
  };
  return {
    host,
    render: async (...args) => {
      written.length = 0;
      const called = await run(host, ['render', '--to', 'docx', ...args]);
      return { ...called, written: written.toSorted() };
    },
  };
}

function edit(host: MemoryHost, file: string, from: string, to: string): void {
  const text = host.text(file) ?? '';
  expect(text).toContain(from);
  host.write(`/arbejdsomraade/${file}`, new TextEncoder().encode(text.replace(from, to)));
}

describe('en kørsel til', () => {
  test('skriver intet, siger hvor mange der er uændrede, og melder det samme', async () => {
    const { render } = workspace();
    const first = await render();
    expect(first).toMatchObject({ code: 0, written: ALL });
    expect(first.err).toContain('er en SVG');
    const second = await render();
    expect(second).toEqual({
      ...first,
      out: '4 uændrede dokumenter er ikke udgivet igen.\n',
      written: [],
    });
  });

  test('indlæser ingen skrifter, når intet skal sættes', async () => {
    const { host, render } = workspace();
    const fonts = (): number => host.reads.filter((file) => file.endsWith('.ttf')).length;
    await render('--to', 'pdf');
    const loaded = fonts();
    expect(loaded).toBeGreaterThan(0);
    await render('--to', 'pdf');
    expect(fonts()).toBe(loaded);
  });

  test('med --liste har også det uændrede', async () => {
    const { host, render } = workspace();
    await render('--liste', 'a.json');
    await render('--liste', 'b.json');
    expect(host.text('b.json')).toBe(host.text('a.json'));
  });

  test('skriver det format, der mangler, og nævner kun det', async () => {
    const { render } = workspace();
    await render(LOCAL);
    const { out, written } = await render(LOCAL, '--to', 'docx,pdf');
    expect(written).toEqual(['udgivet/solgaarden/kontakt.pdf']);
    expect(out).not.toContain('docx');
  });

  test('i en anden mappe skriver alt', async () => {
    const { render } = workspace();
    await render();
    expect((await render('--out', 'andet')).written).toHaveLength(4);
    expect((await render()).written).toEqual([]);
  });

  test('af ét dokument glemmer ikke de andre', async () => {
    const { host, render } = workspace();
    await render();
    edit(host, LOCAL, 'To hverdage', 'Tre hverdage');
    await render(LOCAL);
    expect((await render()).written).toEqual([]);
  });
});

describe('udgives igen, og kun det, som ændringen gælder:', () => {
  const { [KONTAKT]: kontakt, [ALARM]: alarm, [LOCAL]: solgaarden, [OTHER]: moelleparken } = OUTPUTS;

  test.each<[string, (host: MemoryHost) => void, readonly string[]]>([
    ['intet', () => undefined, []],
    ['et ord i et svar', (host) => edit(host, LOCAL, 'To hverdage', 'Tre hverdage'), [solgaarden]],
    [
      'et ord i skabelonen',
      (host) => edit(host, KONTAKT, 'Her i', 'Hos os i'),
      [kontakt, solgaarden, moelleparken],
    ],
    ['en skabelon, som ingen bygger på', (host) => edit(host, ALARM, 'Her i', 'Hos os i'), [alarm]],
    [
      'stamdata, som teksten bruger',
      (host) => edit(host, 'tilbud/solgaarden/tilbud.yaml', 'Solgården', 'Solhjem'),
      [solgaarden],
    ],
    ['hovedblokken', (host) => edit(host, 'hoved.yaml', 'etiket: Titel', 'etiket: Navn'), ALL],
    ['logoets bytes', (host) => edit(host, 'logo.svg', '<rect width="9"', '<rect width="8"'), ALL],
    ['myndighedens navn', (host) => edit(host, 'skrivefelt.yaml', 'Region Test', 'Region Prøve'), ALL],
    [
      'farverne',
      (host) => edit(host, 'skrivefelt.yaml', 'logo.svg', "logo.svg, farver: { primaer: '#005f50' }"),
      ALL,
    ],
    ['en fil, der er slettet', (host) => host.remove(alarm), [alarm]],
    [
      'en fil, nogen har rettet i',
      (host) => host.write(`/arbejdsomraade/${alarm}`, new Uint8Array([1, 2, 3])),
      [alarm],
    ],
    [
      'en fil, der er byttet med en anden',
      (host) =>
        host.write(
          `/arbejdsomraade/${alarm}`,
          host.files.get(`/arbejdsomraade/${kontakt}`) ?? new Uint8Array(),
        ),
      [alarm],
    ],
  ])('%s', async (_, change, expected) => {
    const { host, render } = workspace();
    await render();
    change(host);
    expect((await render()).written).toEqual(expected.toSorted());
    expect((await render()).written).toEqual([]);
  });

  test('en godkendelse', async () => {
    const { host, render } = workspace();
    await render();
    await call(host, ['approve', ALARM, '--rolle', 'Styregruppen']);
    expect((await render()).written).toEqual([alarm]);
  });

  test.each(['package.json', 'dist/program/digest'])('en ny udgave af programmet (%s)', async (part) => {
    const { host, render } = workspace();
    await render();
    const newer: MemoryHost = {
      ...host,
      read: (path) => {
        const bytes = host.read(path);
        return path === host.packaged(part)
          ? new TextEncoder().encode(`${new TextDecoder().decode(bytes ?? new Uint8Array())} `)
          : bytes;
      },
    };
    const { out } = await run(newer, ['render', '--to', 'docx']);
    expect(out).not.toContain('uændrede');
    expect(out.match(/\.docx/g)).toHaveLength(4);
  });
});

describe('hukommelsen', () => {
  test('bruges ikke med --uden-cache, og røres ikke', async () => {
    const { host, render } = workspace();
    await render('--uden-cache');
    expect([...host.files.keys()].filter((file) => file.startsWith(CACHE))).toEqual([]);
    await render();
    expect((await render('--uden-cache')).written).toEqual(ALL);
  });

  test.each([
    ['cut in half', (text: string) => text.slice(0, text.length / 2)],
    [
      'with values of another form',
      () => JSON.stringify({ form: 2, values: { [OUTPUTS[ALARM]]: { fil: 1 } } }),
    ],
    ['without what it says of files', (text: string) => text.replace(/"file":"\w+"/g, '"file":""')],
    [
      'with problems that are none',
      (text: string) => text.replaceAll(/"problems":\[.*?\]/g, '"problems":[7]'),
    ],
    ['no JSON', () => 'æøå'],
  ])('der er ødelagt (%s), bliver der set bort fra', async (_, damage) => {
    const { host, render } = workspace();
    const first = await render();
    for (const [path, bytes] of host.files) {
      if (!path.includes('/udgivelser-')) continue;
      host.write(path, encoded(sealed(damage(unsealed(new TextDecoder().decode(bytes))))));
    }
    expect(await render()).toEqual(first);
    expect((await render()).written).toEqual([]);
  });

  test('husker ikke filer, hvis skrift maskinen kan have lagt til', async () => {
    const { host, render } = workspace();
    edit(host, 'logo.svg', '<rect width="9" height="9"/>', '<text>RT</text>');
    await render();
    expect((await render()).written).toEqual(ALL);
  });

  test('af to kørsler på én gang er der ingen, der ødelægger noget', async () => {
    const { host, render } = workspace();
    const runs = ['1/2', '2/2'].map((part) => run(host, ['render', '--to', 'docx', '--shard', part]));
    const codes = (await Promise.all(runs)).map(({ code }) => code);
    expect(codes).toEqual([0, 0]);
    expect((await render()).code).toBe(0);
    expect((await render()).written).toEqual([]);
  });
});

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
