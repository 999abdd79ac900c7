import { describe, expect, test } from 'vitest';
import { LOCAL, local, TEMPLATE, TILBUD, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const OLD =
  '# A\n\n:::skrivefelt[Frist]{#frist type=tal hoejst=5}\nSkriv antallet af dage.\n:::\n\n:::skrivefelt[Rolle]{#rolle type=linje}\nSkriv rollen.\n:::\n';
const NEW =
  '# A\n\n:::skrivefelt[Frist]{#svarfrist type=tal hoejst=3 tidligere=frist}\nSkriv antallet af dage.\n:::\n\n:::skrivefelt[Vagt]{#vagt}\nHvem har vagten?\n:::\n';
const ANSWERS = '# A\n\n::skrivefelt[3]{#frist}\n\n:::skrivefelt{#rolle}\nForstander\n:::\n';

const FILES = {
  [TEMPLATE]: template(NEW),
  'skabeloner/arkiv/alarmer@1.0.0.md': template(OLD, 'version: 1.0.0\n'),
  [LOCAL]: local(ANSWERS, 'skabelon: alarmer@1.0.0\n'),
};

const UPDATED = `# A

<!-- Frist (skal udfyldes, type: tal, højst 3)

Skriv antallet af dage. -->
::skrivefelt[3]{#svarfrist}

<!-- Vagt (skal udfyldes, type: tekst)

Hvem har vagten? -->
:::skrivefelt{#vagt}

:::

# Svar uden felt

<!-- Skabelonen har ikke længere et felt til svarene herunder. Flyt det, der stadig gælder, op i et skrivefelt, og slet resten. -->

:::skrivefelt{#rolle}
Forstander
:::
`;

describe('update', () => {
  test('flytter svarene til den nyeste version og siger, hvad nogen skal læse', async () => {
    const { host } = workspace(FILES);
    expect(await call(host, ['update', LOCAL])).toEqual({
      code: 0,
      err: '',
      out: `${LOCAL}: alarmer 1.0.0 → 2.0.0
  omdøbt: frist hedder nu svarfrist
  læs igen: »Frist« (svarfrist) er ændret: skærpet højst: fra 5 til 3.
  skriv svar: »Vagt« (vagt) er nyt: skal udfyldes, type: tekst.
  læs igen: »Rolle« (rolle) er fjernet.
  uden felt: svaret rolle står under »Svar uden felt« sidst i filen
  status er sat til kladde, til nogen har læst det igennem
1 opdateret, 0 uændret.
`,
    });
    expect(host.text(LOCAL)).toBe(local(UPDATED, 'status: kladde\n'));
    expect(await call(host, ['update'])).toMatchObject({ code: 0, out: '0 opdateret, 1 uændret.\n' });
    expect(host.text(LOCAL)).toBe(local(UPDATED, 'status: kladde\n'));
  });

  test('viser forskellen med --dry-run og skriver ingenting', async () => {
    const { host } = workspace(FILES);
    const before = new Map(host.files);
    const { code, out } = await call(host, ['update', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('-skabelon: alarmer@1.0.0\n+skabelon: alarmer@2.0.0\n');
    expect(out).toContain('-::skrivefelt[3]{#frist}\n');
    expect(out).toMatch(/1 ville blive opdateret, 0 uændret\. Intet er skrevet \(--dry-run\)\.\n$/);
    expect(host.files).toEqual(before);
  });

  test('et svar uden felt meldes af lint og hindrer godkendelse', async () => {
    const { host } = workspace(FILES);
    await call(host, ['update']);
    const { findings } = JSON.parse((await call(host, ['lint', LOCAL, '--format', 'json'])).out);
    expect(findings.map(({ rule, severity }: Record<string, string>) => `${severity} ${rule}`)).toEqual([
      'info skrivefelt-ubesvaret',
      'error skrivefelt-ukendt',
    ]);
    await call(host, ['approve', TEMPLATE, '--rolle', 'Styregruppen']);
    expect(await call(host, ['approve', LOCAL, '--rolle', 'Forstander'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Der er en fejl i dokumentet.'),
    });
  });

  test('lint nævner det gamle og det nye krav, ved det regionale sted', async () => {
    const { host } = workspace(FILES);
    const { findings } = JSON.parse((await call(host, ['lint', LOCAL, '--format', 'json'])).out);
    const [found] = findings.filter(({ rule }: { rule: string }) => rule === 'bygger-paa-foraeldet');
    expect(found).toMatchObject({
      severity: 'warning',
      related: [
        { file: TEMPLATE, message: '»Frist« (svarfrist) er ændret: skærpet højst: fra 5 til 3.' },
        { file: TEMPLATE, message: '»Vagt« (vagt) er nyt: skal udfyldes, type: tekst.' },
        { file: 'skabeloner/arkiv/alarmer@1.0.0.md', message: '»Rolle« (rolle) er fjernet.' },
      ],
    });
  });

  test('et dokument, der er godkendt på den gamle version, er det stadig, når den nye kommer', async () => {
    const entry = 'aendringer: [{ version: 2.0.0, dato: 2026-11-01, tekst: Første. }]\n';
    const { host } = workspace({ [TEMPLATE]: template(OLD, entry), [LOCAL]: local(ANSWERS) });
    await call(host, ['approve', TEMPLATE, '--rolle', 'Styregruppen']);
    expect(await call(host, ['approve', LOCAL, '--rolle', 'Forstander'])).toMatchObject({ code: 0 });
    expect(await call(host, ['release', 'alarmer'])).toMatchObject({ code: 0 });
    host.write(TEMPLATE, new TextEncoder().encode(template(NEW, 'version: 3.0.0\n')));
    const rules = async (): Promise<readonly string[]> =>
      JSON.parse((await call(host, ['lint', LOCAL, '--format', 'json'])).out).findings.map(
        ({ rule }: { rule: string }) => rule,
      );
    expect(await rules()).toEqual(['bygger-paa-foraeldet']);
    await call(host, ['update']);
    expect(await rules()).toContain('godkendelse-brudt');
    const dry = await call(host, [
      'approve',
      LOCAL,
      '--rolle',
      'Forstander',
      '--betydning',
      'overfoert',
      '--begrundelse',
      'x',
      '--dry-run',
    ]);
    expect(dry.code).toBe(1);
  });

  test('et dokument på den gældende version røres kun, når et felt er kommet til at gælde', async () => {
    const conditional = `${OLD}\n::::betingelse{egenskaber="hest"}\n:::skrivefelt[Heste]{#heste}\nSkriv om hestene.\n:::\n::::\n`;
    const files = { [TEMPLATE]: template(conditional), [LOCAL]: local(ANSWERS) };
    const { host } = workspace(files);
    expect(await call(host, ['update'])).toMatchObject({ code: 0, out: '0 opdateret, 1 uændret.\n' });
    expect(host.text(LOCAL)).toBe(files[LOCAL]);
    const tilbud = host.text(TILBUD) ?? '';
    host.write(TILBUD, new TextEncoder().encode(tilbud.replace('[alarm]', '[alarm, hest]')));
    expect((await call(host, ['update'])).out).toContain('tomt felt: »Heste« (heste)\n');
    expect(host.text(LOCAL)).toContain(':::skrivefelt{#heste}');
    host.write(TILBUD, new TextEncoder().encode(tilbud));
    expect((await call(host, ['update'])).out).toBe('0 opdateret, 1 uændret.\n');
  });

  test('en skabelon, der er ved at blive skrevet, er ikke den nyeste', async () => {
    for (const pinned of ['1.0.0', '2.0.0']) {
      const text = local(ANSWERS, `skabelon: alarmer@${pinned}\n`);
      const { host } = workspace({ ...FILES, [TEMPLATE]: template(NEW, 'status: hoering\n'), [LOCAL]: text });
      expect(await call(host, ['update'])).toMatchObject({ code: 0, out: '0 opdateret, 1 uændret.\n' });
      expect(host.text(LOCAL)).toBe(text);
    }
  });

  test('bytes, der ikke er tekst, og et mærke først i filen bliver, som de er', async () => {
    const marked = workspace({ ...FILES, [LOCAL]: `\ufeff${FILES[LOCAL]}` });
    await call(marked.host, ['update']);
    expect([...(marked.host.files.get(`/arbejdsomraade/${LOCAL}`)?.slice(0, 4) ?? [])]).toEqual([
      0xef, 0xbb, 0xbf, 0x2d,
    ]);

    const broken = Uint8Array.from([...new TextEncoder().encode(FILES[LOCAL]), 0xe6, 0x0a]);
    const host = workspace(FILES).host;
    host.write(LOCAL, broken);
    expect(await call(host, ['update'])).toMatchObject({ code: 1, err: expect.stringContaining('UTF-8') });
    expect(host.files.get(`/arbejdsomraade/${LOCAL}`)).toBe(broken);
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'uden skabelon',
      { [TEMPLATE]: '', 'skabeloner/arkiv/alarmer@1.0.0.md': '' },
      /Ingen version af skabelonen er i kraft/,
    ],
    ['med et ukendt tilbud', { [LOCAL]: local(ANSWERS, 'tilbud: ukendt\n') }, /Tilbuddet findes ikke/],
    [
      'med en version, der ikke findes endnu',
      { [LOCAL]: local(ANSWERS, 'skabelon: alarmer@9.0.0\n') },
      /Version 9\.0\.0 af skabelonen findes ikke\. Skriv »alarmer@/,
    ],
    ['uden hoved', { [LOCAL]: ANSWERS }, /Hovedet øverst i filen/],
    [
      'med et felt, der ikke er lukket',
      { [LOCAL]: local(':::skrivefelt{#frist}\n3\n') },
      /ikke lukket; det begynder i linje \d/,
    ],
  ])('lader et dokument %s være og siger hvorfor', async (_, files, reason) => {
    const { host } = workspace({ ...FILES, ...files });
    const before = new Map(host.files);
    expect(await call(host, ['update'])).toMatchObject({ code: 1, err: expect.stringMatching(reason) });
    expect(host.files).toEqual(before);
  });

  test('er forkert brug, når der intet er at opdatere', async () => {
    const { host } = workspace(FILES);
    expect(await call(host, ['update', TEMPLATE])).toMatchObject({ code: 2, out: '' });
  });
});

describe('update --fra', () => {
  const MERGED = template(
    '# A\n\n:::skrivefelt[Svarfrist]{#svarfrist type=tal hoejst=5}\nSkriv antallet af dage.\n:::\n\n:::skrivefelt[Rolle]{#rolle type=linje}\nSkriv rollen.\n:::\n',
    'id: alarm-oest\nversion: 1.0.0\nerstatter: [alarmer]\n',
  );
  const files = {
    [TEMPLATE]: template(OLD, 'status: udgaaet\n'),
    'skabeloner/alarm-oest.md': MERGED,
    [LOCAL]: local(ANSWERS),
  };

  test('flytter svarene til den skabelon, der erstatter, efter kortet', async () => {
    const { host } = workspace({ ...files, 'kort.yaml': 'frist: svarfrist\n' });
    expect(await call(host, ['update', '--fra', 'alarmer', '--kort', 'kort.yaml'])).toMatchObject({
      code: 0,
      err: '',
      out: `${LOCAL}: alarmer 2.0.0 → alarm-oest 1.0.0\n  omdøbt: frist hedder nu svarfrist\n1 opdateret, 0 uændret.\n`,
    });
    const text = host.text(LOCAL) ?? '';
    expect(text).toContain('skabelon: alarm-oest@1.0.0\n');
    expect(text).toContain('status: klar\n');
    expect(text).toContain('::skrivefelt[3]{#svarfrist}\n');
    expect(text).toContain(':::skrivefelt{#rolle}\nForstander\n:::');
    expect(await call(host, ['update'])).toMatchObject({ code: 0, out: '0 opdateret, 1 uændret.\n' });
  });

  test('uden kort finder et svar med et andet id sin plads til sidst', async () => {
    const { host } = workspace(files);
    const { code, out } = await call(host, ['update', '--fra', 'alarmer']);
    expect(code).toBe(0);
    expect(out).toContain('uden felt: svaret frist');
    expect(host.text(LOCAL)).toMatch(/# Svar uden felt[\s\S]*::skrivefelt\[3\]\{#frist\}\n$/);
  });

  test('rører ikke andre skabeloners svar', async () => {
    const { host } = workspace({ ...files, [LOCAL]: local(ANSWERS, 'skabelon: andet@1.0.0\n') });
    expect(await call(host, ['update', '--fra', 'alarmer'])).toMatchObject({
      out: '0 opdateret, 1 uændret.\n',
    });
  });

  test.each<[string, Readonly<Record<string, string>>, readonly string[], RegExp]>([
    ['ingen skabelon erstatter den', {}, ['--fra', 'andet'], /Ingen gældende skabelon erstatter »andet«/],
    ['navnet er skrevet forkert', {}, ['--fra', 'alarmre'], /erstatter »alarmre«\. Mente du »alarmer«\?/],
    [
      'to gør',
      { 'skabeloner/to.md': MERGED.replace('id: alarm-oest', 'id: to') },
      ['--fra', 'alarmer'],
      /Flere skabeloner/,
    ],
    ['kortet er væk', {}, ['--fra', 'alarmer', '--kort', 'kort.yaml'], /findes ikke i arbejdsområdet/],
    [
      'kortet er en liste',
      { 'kort.yaml': '- a\n' },
      ['--fra', 'alarmer', '--kort', 'kort.yaml'],
      /Skriv en linje for hvert felt/,
    ],
    [
      'kortet nævner et ukendt felt',
      { 'kort.yaml': 'frits: dato\n' },
      ['--fra', 'alarmer', '--kort', 'kort.yaml'],
      /har intet skrivefelt »frits«\. Mente du »frist«\?/,
    ],
    ['kortet står alene', {}, ['--kort', 'kort.yaml'], /sammen med --fra/],
  ])('er forkert brug, når %s', async (_, more, args, reason) => {
    const { host } = workspace({ ...files, ...more });
    const before = new Map(host.files);
    expect(await call(host, ['update', ...args])).toMatchObject({
      code: 2,
      err: expect.stringMatching(reason),
    });
    expect(host.files).toEqual(before);
  });
});
