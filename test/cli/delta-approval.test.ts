import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const OLD = `# Formål

Alarmer skal tages hurtigt, så ingen venter.

# A

::::skrivefelt[Frist]{#frist type=tal hoejst=5}
Skriv antallet af dage.
::::

::::skrivefelt[Rolle]{#rolle type=linje krav=boer}
Skriv rollen.
::::

::::skrivefelt[Vikar]{#vikar krav=kan}
Skriv om vikarer.
::::

:::::betingelse{egenskaber="hest"}
::::skrivefelt[Heste]{#heste}
Skriv om hestene.
::::
:::::
`;
const ANSWERS = '# A\n\n::skrivefelt[3]{#frist}\n\n:::skrivefelt{#rolle}\nForstander\n:::\n';
const ENTRY = (version: string, told = 'Ny.'): string =>
  `version: ${version}\naendringer: [{ version: ${version}, dato: 2026-11-01, tekst: ${told} }]\n`;

function changed(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Intet at bytte: ${from}`);
    return text.replace(from, to);
  }, OLD);
}

function write(host: MemoryHost, path: string, text: string): void {
  host.write(path, new TextEncoder().encode(text));
}

async function done(host: MemoryHost, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await call(host, args);
  expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
  return out;
}

/** A workspace in which the old version is answered and approved, the new one released and approved, the answers moved. */
async function updated(body: string, answers = ANSWERS, old = OLD): Promise<MemoryHost> {
  const { host } = workspace({ [TEMPLATE]: template(old, ENTRY('2.0.0')), [LOCAL]: local(answers) });
  await done(host, 'approve', TEMPLATE, '--rolle', 'Styregruppen');
  await done(host, 'release', 'alarmer');
  await done(host, 'approve', LOCAL, '--rolle', 'Forstander');
  write(
    host,
    TEMPLATE,
    template(
      body,
      ENTRY('3.0.0', `Fjernet er ${['vikar', 'runde'].filter((id) => !body.includes(id)).join(', ')}.`),
    ),
  );
  await done(host, 'approve', TEMPLATE, '--rolle', 'Styregruppen');
  await done(host, 'release', 'alarmer');
  await done(host, 'update');
  // Whoever has read what the update points at says so.
  write(host, LOCAL, (host.text(LOCAL) ?? '').replace('status: kladde', 'status: klar'));
  return host;
}

const RENEW = ['approve', LOCAL, '--rolle', 'Forstander', '--betydning', 'administrativ-godkendelse'];

describe('efter en opdatering er en administrativ godkendelse nok, når skabelonen', () => {
  test.each<[string, string]>([
    ['har fået et nyt eksempel', changed(['dage.\n', 'dage.\n\n:::eksempel\n2\n:::\n'])],
    ['har fået en ny etiket', changed(['[Frist]', '[Frist for svar]'])],
    ['har omdøbt et felt', changed(['{#frist ', '{#svarfrist tidligere=frist '])],
    [
      'har flyttet et felt',
      changed(
        ['::::skrivefelt[Rolle]{#rolle type=linje krav=boer}\nSkriv rollen.\n::::\n\n', ''],
        ['# A\n', '# A\n\n::::skrivefelt[Rolle]{#rolle type=linje krav=boer}\nSkriv rollen.\n::::\n'],
      ),
    ],
    ['er lempet', changed(['hoejst=5', 'hoejst=9'])],
    [
      'har skærpet et felt, der ikke er besvaret',
      changed(['{#vikar krav=kan}', '{#vikar krav=kan ord="20-"}']),
    ],
    [
      'har fjernet et felt, der ikke er besvaret',
      changed(['::::skrivefelt[Vikar]{#vikar krav=kan}\nSkriv om vikarer.\n::::\n', '']),
    ],
    [
      'har ændret et krav, der ikke gælder for tilbuddet',
      changed(['om hestene.', 'om hestene og deres vagt.']),
    ],
    [
      'har fået et felt, der ikke gælder for tilbuddet',
      changed([
        'om hestene.\n::::\n',
        'om hestene.\n::::\n\n::::skrivefelt[Stald]{#stald}\nSkriv om stalden.\n::::\n',
      ]),
    ],
    [
      'er sat op på en anden måde',
      changed(['Alarmer skal tages hurtigt, så', 'Alarmer skal **tages** hurtigt så']),
    ],
  ])('%s', async (_, body) => {
    const host = await updated(body);
    const dry = await done(host, 'approve', LOCAL, '--rolle', 'Forstander', '--dry-run');
    expect(dry).toContain('Hverken svar, krav eller tekst skal læses igen. Ændret siden sidst: »skabelon«');
    expect(await done(host, ...RENEW)).toContain('Godkendt administrativt');
    const { findings } = JSON.parse((await call(host, ['lint', LOCAL, '--format', 'json'])).out);
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });
});

describe('en tjekliste, som ingen har rørt, er ikke et svar, og derfor', () => {
  const LIST = `::::skrivefelt[Runde]{#runde type=tjekliste krav=kan}
- [ ] Tjek 1. sal
- [ ] Se www.eksempel.dk efter
::::
`;
  const WITH_LIST = changed(['# A\n', `# A\n\n${LIST}`]);
  const UNTOUCHED = '\n:::skrivefelt{#runde}\n- [ ] Tjek 1. sal\n- [ ] Se www.eksempel.dk efter\n:::\n';
  const MORE = changed(['# A\n', `# A\n\n${LIST.replace('::::\n', '- [ ] Luk døren\n::::\n')}`]);

  test('nævnes kun kravet, når den er kommet med opdateringen', async () => {
    const host = await updated(WITH_LIST);
    expect(host.text(LOCAL)).toContain('- [ ] Tjek 1. sal\n');
    const dry = await done(host, 'approve', LOCAL, '--rolle', 'Forstander', '--dry-run');
    expect(dry).toContain('Skal læses igen, for det er ændret siden sidst: ');
    expect(dry).toContain('skabelonens krav »Runde« (runde)');
    expect(dry).not.toContain('svaret på');
  });

  test.each<[string, string, string]>([
    ['har fået punkter', MORE, '- [ ] Luk døren'],
    ['er væk', OLD, 'Frist'],
  ])('er en administrativ godkendelse nok, når den %s', async (_, body, shown) => {
    const host = await updated(body, `${ANSWERS}${UNTOUCHED}`, WITH_LIST);
    expect(host.text(LOCAL)).toContain(shown);
    expect(await done(host, ...RENEW)).toContain('Godkendt administrativt');
  });

  test.each<[string, string]>([
    ['et kryds', '- [x] Tjek 1. sal'],
    ['en bemærkning', '- [ ] Tjek 1. sal – i morgen'],
    ['et punkt mindre', ''],
  ])('men et svar er den med %s', async (_, line) => {
    const host = await updated(MORE, `${ANSWERS}${UNTOUCHED}`, WITH_LIST);
    write(host, LOCAL, (host.text(LOCAL) ?? '').replace('{#runde}\n- [ ] Tjek 1. sal', `{#runde}\n${line}`));
    const { code, err } = await call(host, RENEW);
    expect([code, err]).toEqual([1, expect.stringContaining('svaret på »Runde« (runde)')]);
  });
});

describe('efter en opdatering skal indholdet godkendes, når', () => {
  test.each<[string, string, string]>([
    [
      'et besvaret krav er ændret',
      changed(['antallet af dage.', 'antallet af hverdage.']),
      'skabelonens krav »Frist« (frist)',
    ],
    ['et besvaret krav er skærpet', changed(['hoejst=5', 'hoejst=4']), 'skabelonens krav »Frist« (frist)'],
    [
      'et krav binder mere',
      changed(['#vikar krav=kan', '#vikar krav=boer']),
      'skabelonens krav »Vikar« (vikar)',
    ],
    [
      'der er et nyt felt',
      changed(['# A\n', '# A\n\n:::skrivefelt[Ny]{#ny krav=kan}\nSkriv det nye.\n:::\n']),
      'skabelonens krav »Ny« (ny)',
    ],
    [
      'den regionale tekst siger noget andet',
      changed(['så ingen venter', 'så ingen venter mere end ti minutter']),
      'skabelonens tekst',
    ],
  ])('%s', async (_, body, words) => {
    const host = await updated(body);
    const before = new Map(host.files);
    const { code, err } = await call(host, RENEW);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(err).not.toContain('(rolle)');
    expect(host.files).toEqual(before);
    const dry = await done(host, 'approve', LOCAL, '--rolle', 'Forstander', '--dry-run');
    expect(dry).toContain('Skal læses igen, for det er ændret siden sidst: ');
    await done(host, 'approve', LOCAL, '--rolle', 'Forstander');
  });

  test('det gamle og det nye krav nævnes for den, der skal læse', async () => {
    const host = await updated(changed(['hoejst=5', 'hoejst=4']));
    expect(await done(host, 'approve', LOCAL, '--rolle', 'Forstander', '--dry-run')).toContain(
      '    »Frist« (frist) er ændret: skærpet højst: fra 5 til 4.\n',
    );
  });

  test('det, der skal læses, nævnes også, når der ikke kan godkendes', async () => {
    const host = await updated(changed(['hoejst=5', 'hoejst=4']));
    const demand = '    »Frist« (frist) er ændret: skærpet højst: fra 5 til 4.\n';
    expect((await call(host, RENEW)).err).toContain(demand);
    write(host, LOCAL, (host.text(LOCAL) ?? '').replace('status: klar', 'status: kladde'));
    const refused = await call(host, ['approve', LOCAL, '--rolle', 'Forstander', '--dry-run']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('Dokumentet har status kladde');
    expect(refused.err).toContain('  Skal læses igen, for det er ændret siden sidst: ');
    expect(refused.err).toContain(demand);
  });

  test.each<[string, readonly [string, string], string]>([
    ['et svar er ændret i samme ombæring', ['[3]', '[4]'], 'svaret på »Frist«'],
    ['et svar er slettet', [':::skrivefelt{#rolle}\nForstander\n:::\n', ''], 'svaret på »Rolle«'],
  ])('%s', async (_, [from, to], words) => {
    const host = await updated(changed(['hoejst=5', 'hoejst=9']));
    const text = host.text(LOCAL) ?? '';
    expect(text).toContain(from);
    write(host, LOCAL, text.replace(from, to));
    const { code, err } = await call(host, RENEW);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(err).not.toContain('skabelonens krav');
  });

  test('den version, der er godkendt, ikke længere findes', async () => {
    const host = await updated(changed(['hoejst=5', 'hoejst=9']));
    write(
      host,
      'skabeloner/arkiv/alarmer@2.0.0.md',
      template(changed(['Skriv rollen', 'Nævn rollen']), ENTRY('2.0.0')),
    );
    const { code, err } = await call(host, RENEW);
    expect(code).toBe(1);
    expect(err).toContain('skabelonens krav »Frist« (frist)');
  });
});
