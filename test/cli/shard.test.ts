import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasDocument, shardOf } from '../../src/cli/shard.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { type Called, call } from './run-command.ts';

const TILBUD = ['birkely', 'fyrren', 'lunden', 'solgaarden'];

/** Five templates, one of them internal, and their answers; two documents share an id, and one names a picture that only some programs show. */
function files(look = ''): Readonly<Record<string, string>> {
  const head = (id: string, more = ''): string =>
    `---\nniveau: regional\ndokumenttype: instruks\nid: ${id}\ntitel: Om ${id}\nversion: 1.0.0\nstatus: klar\n${more}---\n\n# Formål\n\n::skrivefelt[Frist]{#frist}\n`;
  const local = (tilbud: string): string =>
    `---\nniveau: lokal\nskabelon: kontakt@1.0.0\ntilbud: ${tilbud}\nversion: 1.0.0\nstatus: klar\n---\n\n# Formål\n\n::skrivefelt[To hverdage]{#frist}\n\n![Kort over huset](kort.svg)\n`;
  return {
    'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
godkendere:
  - { rolle: Styregruppen, niveau: regional }
  - { rolle: Forstander, niveau: lokal }
${look}`,
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'skabeloner/alarm.md': head('alarm', 'synlighed: intern\n'),
    'skabeloner/kontakt-igen.md': head('kontakt'),
    'skabeloner/kontakt.md': head('kontakt'),
    'skabeloner/medicin.md': head('medicin'),
    ...Object.fromEntries(
      TILBUD.flatMap((tilbud) => [
        [`tilbud/${tilbud}/tilbud.yaml`, `id: ${tilbud}\nnavn: ${tilbud}\n`],
        [`tilbud/${tilbud}/kort.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
        [`tilbud/${tilbud}/kontakt.md`, local(tilbud)],
      ]),
    ),
  };
}

interface Run extends Called {
  /** What was written, but for what the program remembers, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly listed: readonly unknown[];
}

async function run(initial: Readonly<Record<string, string>>, args: readonly string[]): Promise<Run> {
  const host: MemoryHost = memoryHost(initial);
  const given = new Set(host.files.keys());
  const called = await call(host, ['render', '--to', 'docx', '--liste', 'liste.json', ...args]);
  const list: { readonly documents?: readonly unknown[] } = JSON.parse(host.text('liste.json') ?? '{}');
  const made = [...host.files].filter(
    ([path]) => !given.has(path) && !path.includes('cache') && !path.endsWith('.json'),
  );
  return {
    ...called,
    files: Object.fromEntries(made.map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])),
    listed: list.documents ?? [],
  };
}

/** The findings as they are printed: each with the file it stands under. */
function found(err: string): readonly string[] {
  let file = '';
  return err.split('\n').flatMap((line) => {
    if (/^\S+\.(?:md|yaml)$/.test(line)) file = line;
    return /^\s+\d+:\d+/.test(line) ? [`${file} ${line.trim()}`] : [];
  });
}

describe('delene er tilsammen det hele:', () => {
  const SVG = 'udseende: { logo: logo.svg }\n';
  test.each<[string, string, readonly string[]]>([
    ['alt', '', []],
    ['et fund i konfigurationen, som alle dokumenter viser', SVG, []],
    ['den offentlige udgave, hvor det første dokument er internt', SVG, ['--offentlig']],
    ['når nogle ikke må udgives', SVG, ['--kraev-godkendelse']],
    ['et udvalg', SVG, ['tilbud', 'skabeloner/medicin.md']],
    ['en sti, der ikke findes', SVG, ['tilbud', 'mangler.md']],
  ])('%s', async (_, look, args) => {
    const whole = await run(files(look), args);
    for (const count of [1, 2, 3, 5, 20]) {
      const parts = await Promise.all(
        Array.from({ length: count }, (_, at) =>
          run(files(look), [...args, '--shard', `${at + 1}/${count}`]),
        ),
      );
      const all = parts.flatMap((part) => Object.entries(part.files));
      expect(all).toHaveLength(Object.keys(whole.files).length);
      expect(Object.fromEntries(all)).toEqual(whole.files);
      expect(parts.flatMap(({ err }) => found(err)).toSorted()).toEqual(found(whole.err).toSorted());
      const sentences = (err: string): readonly string[] => err.split('\n').filter((line) => /^»/.test(line));
      expect(parts.flatMap(({ err }) => sentences(err)).toSorted()).toEqual(sentences(whole.err).toSorted());
      expect(
        parts
          .flatMap(({ out }) => out.split('\n'))
          .filter(Boolean)
          .toSorted(),
      ).toEqual(whole.out.split('\n').filter(Boolean).toSorted());
      const byText = (one: unknown): string => JSON.stringify(one);
      expect(parts.flatMap(({ listed }) => listed.map(byText)).toSorted()).toEqual(
        whole.listed.map(byText).toSorted(),
      );
      expect(Math.max(...parts.map(({ code }) => code))).toBe(whole.code);
    }
  });

  test('en del for sig slutter efter sit eget', async () => {
    const broken = { ...files(), 'tilbud/birkely/kontakt.md': '\u0000' };
    const args = ['skabeloner/medicin.md', 'tilbud/birkely/kontakt.md', '--kraev-godkendelse'];
    const host = memoryHost(broken);
    await call(host, ['approve', 'skabeloner/medicin.md', '--rolle', 'Styregruppen']);
    const codes = ['1/2', '2/2'].map((part) =>
      call(host, ['render', '--to', 'docx', ...args, '--shard', part]),
    );
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual([0, 1]);
  });
});

describe('delene', () => {
  const shards = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 60 }));

  test('har hvert dokument i netop én, og er lige store på nær ét dokument', () => {
    fc.assert(
      fc.property(shards, ([documents, parts]) => {
        const sizes = Array.from({ length: parts }, () => 0);
        for (let place = 0; place < documents; place += 1) {
          const having = sizes.flatMap((_, at) => (hasDocument({ part: at + 1, parts }, place) ? [at] : []));
          expect(having).toHaveLength(1);
          for (const at of having) sizes[at] = (sizes[at] ?? 0) + 1;
        }
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each(['1/1', '2/5', '5/5', ' 2 / 5 '])('kan hedde %s', (text) => {
    expect(() => shardOf({ shard: text })).not.toThrow();
  });

  test.each([
    ['0/5', 'delene hedder 1/5 til 5/5'],
    ['6/5', 'delene hedder 1/5 til 5/5'],
    ['1/0', 'Skriv --shard 2/5'],
    ['x', 'Skriv --shard 2/5'],
    ['2', 'Skriv --shard 2/5'],
    ['2/5/7', 'Skriv --shard 2/5'],
    ['-1/5', 'Skriv --shard 2/5'],
    ['1.5/5', 'Skriv --shard 2/5'],
    ['1/99999', 'Skriv --shard 2/5'],
    ['', 'Skriv --shard 2/5'],
  ])('kan ikke hedde »%s«', async (text, words) => {
    const { code, err } = await call(memoryHost(files()), ['render', `--shard=${text}`]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  });
});
