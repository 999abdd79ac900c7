import { describe, expect, test } from 'vitest';
import { MEMORY_ROOT } from '../memory-host.ts';
import { findings, LOCAL, local, TEMPLATE, TILBUD, template, workspace } from './small-workspace.ts';

const FIELDS = `# Alarmer

:::skrivefelt[Prøve]{#proeve}
Beskriv prøven.
:::

:::skrivefelt[Kontakt]{#kontakt krav=boer}
Skriv, hvem I ringer til.
:::

:::skrivefelt[Andet]{#andet krav=kan}
Skriv resten.
:::
`;
const ANSWERED =
  '# Alarmer\n\n::skrivefelt[Vi prøver alarmen hver onsdag.]{#proeve}\n\n::skrivefelt[Forstanderen]{#kontakt}\n';

describe('hvor alvorligt det er, at noget mangler', () => {
  const at = (status: string, rules = ''): readonly string[] =>
    findings(
      workspace({
        [TEMPLATE]: template(FIELDS),
        [LOCAL]: local('# Alarmer\n', `status: ${status}`),
        ...(rules && { 'skrivefelt.yaml': configuration(rules) }),
      }),
      LOCAL,
    ).map((found) => found.replace(/ \d+:\d+$/, ''));

  test.each([
    ['kladde', ['info skrivefelt-anbefalet', 'info skrivefelt-ubesvaret']],
    ['hoering', ['warning skrivefelt-anbefalet', 'warning skrivefelt-ubesvaret']],
    ['klar', ['warning skrivefelt-anbefalet', 'error skrivefelt-ubesvaret']],
  ])('status: %s', (status, expected) => expect(at(status)).toEqual(expected));

  test('en status, der ikke er skrevet, er kladde', () => {
    const text = local('# Alarmer\n').replace('status: klar\n', '');
    expect(findings(workspace({ [TEMPLATE]: template(FIELDS), [LOCAL]: text }), LOCAL)).toEqual([
      expect.stringMatching(/^info/),
      expect.stringMatching(/^info/),
    ]);
  });

  test.each([
    ['fra', ['warning skrivefelt-anbefalet']],
    ['info', ['warning skrivefelt-anbefalet', 'info skrivefelt-ubesvaret']],
    ['advarsel', ['warning skrivefelt-anbefalet', 'warning skrivefelt-ubesvaret']],
  ])('regler: { skrivefelt-ubesvaret: %s }', (setting, expected) => {
    expect(at('klar', `skrivefelt-ubesvaret: ${setting}`)).toEqual(expected);
  });
});

describe('en mappe, hvor tilbud.yaml er væk eller hedder noget andet', () => {
  const there = 'tilbud/engbo/dybt nede/alarmer.md';
  const { project } = workspace({
    [TEMPLATE]: template(FIELDS),
    [LOCAL]: local(ANSWERED),
    [there]: local(ANSWERED, 'tilbud: engbo'),
    'tilbud/engbo/tilbud.yml': 'id: engbo\nnavn: Engbo\n',
    'tilbud/noter.md': '# Noter\n\nDet er ingen retningslinje.\n',
  });

  test('dens dokumenter bliver tjekket og siger, at tilbuddet ikke er der', () => {
    expect(project.documents()).toEqual([TEMPLATE, LOCAL, there]);
    expect(project.lint().map(({ file, ruleId }) => [file, ruleId])).toEqual([[there, 'tilbud-ukendt']]);
  });
});

describe('et udfyldt dokument', () => {
  test('er uden fejl', () => {
    expect(findings(workspace({ [TEMPLATE]: template(FIELDS), [LOCAL]: local(ANSWERED) }))).toEqual([]);
  });

  test('en fejl ved et svar viser også kravet i skabelonen', () => {
    const own = workspace({
      [TEMPLATE]: template('# A\n\n:::skrivefelt[Frist]{#frist type=tal}\nx\n:::\n'),
      [LOCAL]: local('# A\n\n:::skrivefelt{#frist}\nsnart\n:::\n'),
    });
    const [found, ...others] = own.project.lint([LOCAL]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      file: LOCAL,
      ruleId: 'svar-type',
      place: { start: { line: 13, column: 1 }, end: { line: 13, column: 6 } },
      related: [
        {
          file: TEMPLATE,
          place: { start: { line: 15, column: 1 } },
          message: 'Kravet står i skabelonen: »Frist«.',
        },
      ],
    });
    expect(`${found?.reason} ${found?.note}`).toContain('et tal, fx 12');
  });
});

describe('hvad et dokument bygger på', () => {
  const pinned = (skabelon: string, files: Readonly<Record<string, string>> = {}): readonly string[] =>
    findings(
      workspace({
        [TEMPLATE]: template(FIELDS),
        [LOCAL]: local(ANSWERED, `skabelon: ${skabelon}`),
        ...files,
      }),
      LOCAL,
    );

  test('en skabelon, der ikke findes', () => {
    expect(pinned('findes-ikke@1.0.0')).toEqual(['error skabelon-ukendt 3:11']);
  });

  test('en version, der ikke findes', () =>
    expect(pinned('alarmer@1.0.0')).toEqual(['error skabelon-version 3:11']));

  test('en arkiveret version bruges, som den er', () => {
    const archived = template(
      '# Alarmer\n\n::skrivefelt[Prøve]{#proeve}\n\n::skrivefelt[Kontakt]{#kontakt type=tal}\n',
      'version: 1.0.0',
    );
    const found = pinned('alarmer@1.0.0', { 'skabeloner/arkiv/alarmer@1.0.0.md': archived });
    expect(found.filter((line) => line.includes('error'))).toEqual(['error svar-type 14:14']);
  });

  test('et tilbud, der ikke findes', () => {
    const own = workspace({ [TEMPLATE]: template(FIELDS), [LOCAL]: local(ANSWERED, 'tilbud: maanegaarden') });
    expect(findings(own, LOCAL)).toEqual([expect.stringMatching(/^error tilbud-ukendt/)]);
  });

  test('filer med andre navne findes også', () => {
    const own = workspace({
      'skabeloner/helt andet navn.md': template(FIELDS),
      'tilbud/Ærø gård/tilbud.yaml': 'id: aeroe\nnavn: Ærø Gård\n',
      'tilbud/Ærø gård/alarmer.md': local(ANSWERED, 'tilbud: aeroe'),
    });
    expect(findings(own)).toEqual([]);
  });
});

describe('der læses kun, hvad der er brug for, og hver fil én gang', () => {
  const FILES = {
    [TEMPLATE]: template(FIELDS),
    [LOCAL]: local(ANSWERED),
    'skabeloner/kost.md': template('# Kost\n', 'id: kost\ntitel: Kost'),
    'skabeloner/arkiv/alarmer@1.0.0.md': template(FIELDS, 'version: 1.0.0'),
    'skabeloner/arkiv/alarmer@1.1.0.md': template(FIELDS, 'version: 1.1.0'),
    'skabeloner/arkiv/kost@2.0.0.md': template('# Kost\n', 'id: kost\ntitel: Kost'),
    'tilbud/maanegaarden/tilbud.yaml': 'id: maanegaarden\nnavn: Månegården\n',
    'tilbud/maanegaarden/alarmer.md': local(ANSWERED, 'tilbud: maanegaarden'),
    'standarder.yaml': '[]\n',
  };
  const own = (reads: readonly string[]): readonly string[] =>
    reads.flatMap((path) => (path.startsWith(`${MEMORY_ROOT}/`) ? [path.slice(MEMORY_ROOT.length + 1)] : []));

  test('til ét dokument: skabelonernes begreber og tilbuddenes navne, men ingen andres svar og intet arkiv', () => {
    const { host, project } = workspace(FILES);
    project.lint([LOCAL]);
    const read = own(host.reads).filter((path) => !path.endsWith('.godkendelse.yaml'));
    const index = ['skabeloner/kost.md', 'tilbud/maanegaarden/tilbud.yaml'];
    expect([...read].sort()).toEqual([TEMPLATE, 'skrivefelt.yaml', LOCAL, TILBUD, ...index].sort());
  });

  test('til det hele: af arkivet kun den nyeste version, som skabelonen holdes op imod', () => {
    const older = 'skabeloner/arkiv/alarmer@0.9.0.md';
    const { host, project } = workspace({ ...FILES, [older]: template(FIELDS, 'version: 0.9.0') });
    project.lint();
    project.lint();
    const read = own(host.reads);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toContain('skabeloner/arkiv/alarmer@1.1.0.md');
    expect(read).not.toContain(older);
  });

  test('og intet skrives', () => {
    const { host, project } = workspace(FILES);
    const before = [...host.files.keys()];
    project.lint();
    expect([...host.files.keys()]).toEqual(before);
  });
});

test('et dokument tjekkes sammen med sit tilbuds stamdata, som meldes én gang', () => {
  const other = LOCAL.replace('alarmer.md', 'vagter.md');
  const { project } = workspace({
    [TEMPLATE]: template(FIELDS),
    [LOCAL]: local(ANSWERED),
    [other]: local(ANSWERED),
    [TILBUD]: 'navn: [x',
    'tilbud/nabo/tilbud.yaml': 'navn: [y',
  });
  const broken = (files: readonly string[]) =>
    project.lint(files).flatMap(({ file, ruleId }) => (ruleId === 'datafil-yaml' ? file : []));
  expect(broken([LOCAL])).toEqual([TILBUD]);
  expect(broken([LOCAL, other])).toEqual([TILBUD]);
  expect(broken([TEMPLATE])).toEqual([]);
});

test('fundene kommer i læserækkefølge, fil for fil', () => {
  const { project } = workspace({
    [TEMPLATE]: template('# A\n\n<b>x</b>\n\n### C\n'),
    [LOCAL]: local('Løs\n\n<i>y</i>\n'),
  });
  const places = project
    .lint()
    .map(({ file, place }) => `${file} ${String(place.start.offset).padStart(6, '0')}`);
  expect(places.length).toBeGreaterThan(3);
  expect(places).toEqual([...places].sort());
});

function configuration(rules: string): string {
  return `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
hovedblok: region-sjaelland
godkendere:
  - { rolle: Styregruppen, niveau: regional }
regler: { ${rules} }
`;
}
