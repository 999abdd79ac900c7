import { describe, expect, test } from 'vitest';
import { HostError } from '../../src/core/host.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { call } from './run-command.ts';

const FILES = {
  'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
godkendere:
  - { rolle: Styregruppen, niveau: regional }
  - { rolle: Forstander, niveau: lokal }
`,
  'tilbud/Ærø gård/tilbud.yaml': 'id: aeroe-gaard\nnavn: Ærø gård\n',
  'skabeloner/kontakt.md':
    '---\nniveau: regional\ndokumenttype: retningslinje\nid: kontakt\ntitel: Kontakt\nversion: 1.0.0\nstatus: klar\n---\n\n# Formål\n\n::skrivefelt[Frist]{#frist}\n',
  'skabeloner/alarm.md':
    '---\nniveau: regional\ndokumenttype: instruks\nid: alarm\ntitel: Alarm\nversion: 1.0.0\nstatus: klar\nsynlighed: intern\n---\n\n# Formål\n\nKoden står i boksen.\n',
  'tilbud/Ærø gård/kontakt.md':
    '---\nniveau: lokal\nskabelon: kontakt@1.0.0\ntilbud: aeroe-gaard\nversion: 1.0.0\nstatus: klar\n---\n\n# Formål\n\n::skrivefelt[To hverdage]{#frist}\n',
};

const LOCAL = 'tilbud/Ærø gård/kontakt.md';

/** A PNG that is there to its end, and whose points nobody can read. */
const DAMAGED = Uint8Array.from(
  Buffer.from(
    '89504e470d0a1a0a0000000d4948445200000009000000090806000000e09106100000000849444154c3b864656c6167748e7d080c0000000049454e44ae426082',
    'hex',
  ),
);

function written(host: MemoryHost): readonly string[] {
  return [...host.files.keys()]
    .filter((path) => /\.(docx|pdf)$/.test(path))
    .map((path) => path.replace('/arbejdsomraade/', ''));
}

describe('render', () => {
  test('skriver regional/<id> og <tilbud>/<id> i begge formater', async () => {
    const host = memoryHost(FILES);
    expect(await call(host, ['render'])).toMatchObject({ code: 0, err: '' });
    expect(written(host).toSorted()).toEqual([
      'udgivet/aeroe-gaard/kontakt.docx',
      'udgivet/aeroe-gaard/kontakt.pdf',
      'udgivet/regional/alarm.docx',
      'udgivet/regional/alarm.pdf',
      'udgivet/regional/kontakt.docx',
      'udgivet/regional/kontakt.pdf',
    ]);
  });

  test('et billede og et logo, der er ødelagt: PDF uden dem, og det bliver sagt, hvilke det er', async () => {
    const host = memoryHost({
      ...FILES,
      'skrivefelt.yaml': `${FILES['skrivefelt.yaml']}udseende: { logo: logo.png }\n`,
      'logo.png': DAMAGED,
      'tilbud/Ærø gård/kort.png': DAMAGED,
      [LOCAL]: `${FILES[LOCAL]}\n![Kort over huset](kort.png)\n`,
    });
    const { code, err } = await call(host, ['render', LOCAL, '--to', 'pdf']);
    expect(code).toBe(0);
    expect(err).toContain('Billedet »kort.png« kan ikke læses og er ikke med i filen');
    expect(err).toMatch(/kontakt\.md\n {2}13:20/);
    expect(err).toContain('Billedet »logo.png« kan ikke læses og er ikke med i filen');
    expect(err).toMatch(/skrivefelt\.yaml\n {2}9:19/);
    expect(written(host)).toEqual(['udgivet/aeroe-gaard/kontakt.pdf']);
  });

  test('kun det format og den mappe, der er bedt om', async () => {
    const host = memoryHost(FILES);
    await call(host, ['render', LOCAL, '--to', 'docx', '--out', 'ud']);
    expect(written(host)).toEqual(['ud/aeroe-gaard/kontakt.docx']);
  });

  test.each([
    ['tilbud/Ærø gård/kontakt-kopi.md', 'udgivet/aeroe-gaard/kontakt.docx'],
    [LOCAL, 'udgivet/aeroe-gaard/kontakt-2.docx'],
    ['skabeloner/kontakt.md', 'udgivet/regional/kontakt.docx'],
    ['skabeloner/arkiv/kontakt@0.9.0.md', 'udgivet/regional/kontakt-2.docx'],
  ])(
    '%s hedder det samme, hvad der end er med i kørslen, og skriver ikke over et andet',
    async (file, name) => {
      const files = {
        ...FILES,
        'tilbud/Ærø gård/kontakt-kopi.md': FILES[LOCAL],
        'skabeloner/arkiv/kontakt@0.9.0.md': FILES['skabeloner/kontakt.md'].replace('1.0.0', '0.9.0'),
      };
      const alone = memoryHost(files);
      await call(alone, ['render', '--to', 'docx', file]);
      expect(written(alone)).toEqual([name]);
      const together = memoryHost(files);
      await call(together, ['render', '--to', 'docx', 'skabeloner', 'tilbud', file]);
      expect(together.text(name)).toBe(alone.text(name));
    },
  );

  test.each([
    ['uden hoved', 'Vi ringer.', 'udgivet/aeroe-gaard/kontakt.docx'],
    [
      'med en skabelons hoved',
      FILES['skabeloner/kontakt.md'].replace('1.0.0', '2.0.0'),
      'udgivet/regional/kontakt-2.docx',
    ],
    [
      'med et andet tilbuds id',
      FILES[LOCAL].replace('aeroe-gaard', 'birkebo'),
      'udgivet/birkebo/kontakt-2.docx',
    ],
  ])('et dokument i et tilbuds mappe %s skriver ikke over en andens fil', async (_, text, name) => {
    const host = memoryHost({
      ...FILES,
      [LOCAL]: text,
      'tilbud/Birkebo/tilbud.yaml': 'id: birkebo\nnavn: Birkebo\n',
      'tilbud/Birkebo/kontakt.md': FILES[LOCAL].replace('aeroe-gaard', 'birkebo'),
    });
    await call(host, ['render', '--to', 'docx', LOCAL]);
    expect(written(host)).toEqual([name]);
  });

  test('en sti, der ikke findes, stopper ikke de andre', async () => {
    const host = memoryHost(FILES);
    const { code, err } = await call(host, ['render', LOCAL, 'findes-ikke.md', '--to', 'docx']);
    expect(code).toBe(1);
    expect(err).toContain('»findes-ikke.md« findes ikke.');
    expect(written(host)).toEqual(['udgivet/aeroe-gaard/kontakt.docx']);
  });

  test('en fil, der ikke kan skrives, stopper ikke de andre', async () => {
    const memory = memoryHost(FILES);
    const host: MemoryHost = {
      ...memory,
      write: (path, bytes) => {
        if (path.includes('alarm'))
          throw new HostError(`Kan ikke skrive filen »${path}«: filen er åben i et andet program.`);
        memory.write(path, bytes);
      },
    };
    const { code, err } = await call(host, ['render', '--to', 'docx']);
    expect(code).toBe(2);
    expect(err).toContain('er åben i et andet program');
    expect(written(memory)).toHaveLength(2);
  });

  test('den offentlige udgave er uden interne dokumenter, og det er ingen fejl', async () => {
    const host = memoryHost(FILES);
    const { code, out } = await call(host, ['render', '--to', 'docx', '--offentlig']);
    expect(code).toBe(0);
    expect(out).toContain('»skabeloner/alarm.md« er internt');
    expect(written(host)).not.toContain('udgivet/regional/alarm.docx');
  });

  test('med krav om godkendelse udgives kun det godkendte', async () => {
    const host = memoryHost(FILES);
    await call(host, ['approve', 'skabeloner/kontakt.md', '--rolle', 'Styregruppen']);
    const { code, err } = await call(host, ['render', '--to', 'docx', '--kraev-godkendelse']);
    expect(code).toBe(1);
    expect(err).toContain('skrivefelt approve "tilbud/Ærø gård/kontakt.md" --rolle …');
    expect(written(host)).toEqual(['udgivet/regional/kontakt.docx']);
  });

  test('et godkendt dokument, hvis skabelon mangler, siges ikke at være ændret', async () => {
    const host = memoryHost(FILES);
    await call(host, ['approve', 'skabeloner/kontakt.md', '--rolle', 'Styregruppen']);
    await call(host, ['approve', LOCAL, '--rolle', 'Forstander']);
    expect((await call(host, ['render', '--to', 'docx', LOCAL])).out).toContain('Godkendt');
    host.remove('skabeloner/kontakt.md');
    const { out } = await call(host, ['render', '--to', 'docx', LOCAL]);
    expect(out).toContain('UDKAST: den version af skabelonen, det svarer på, findes ikke');
    const { err } = await call(host, ['render', '--to', 'docx', LOCAL, '--kraev-godkendelse']);
    expect(err).toContain('findes ikke. Ret »skabelon« i hovedet, eller læg versionen tilbage.');
    expect(err).not.toContain('skrivefelt approve');
  });

  test('et godkendt dokument, hvis skabelon ligger i arkivet og ikke kan åbnes, får at vide, hvad der er i vejen', async () => {
    const memory = memoryHost(FILES);
    await call(memory, ['approve', 'skabeloner/kontakt.md', '--rolle', 'Styregruppen']);
    await call(memory, ['approve', LOCAL, '--rolle', 'Forstander']);
    const archived = 'skabeloner/arkiv/kontakt@1.0.0.md';
    memory.write(archived, new Uint8Array());
    memory.remove('skabeloner/kontakt.md');
    const host = { ...memory, read: (file: string) => (file.endsWith(archived) ? null : memory.read(file)) };
    const { code, err } = await call(host, ['render', '--to', 'docx', LOCAL, '--kraev-godkendelse']);
    expect(code).toBe(1);
    expect(err).toContain(
      `den version af skabelonen, det svarer på, kan ikke åbnes. Se efter, om du har adgang til at læse »${archived}«.`,
    );
  });

  test('en skrifttype uden filer nævnes én gang, ved konfigurationen', async () => {
    const host = memoryHost({
      ...FILES,
      'skrivefelt.yaml': `${FILES['skrivefelt.yaml']}udseende: { skrifttype: { navn: Verdana } }\n`,
    });
    const { code, err } = await call(host, ['render', '--to', 'pdf']);
    expect(code).toBe(0);
    expect(err.match(/kun et navn/g)).toHaveLength(1);
    expect(err).toContain('skrivefelt.yaml\n');
  });

  test('et ukendt format er forkert brug', async () => {
    expect(await call(memoryHost(FILES), ['render', '--to', 'odt'])).toMatchObject({ code: 2 });
  });
});
