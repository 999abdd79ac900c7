import { describe, expect, test } from 'vitest';
import { isAsked, rankOf, STATES, type StateId } from '../../src/coverage/states.ts';
import {
  answerOf,
  approve,
  approvedHost,
  CONFIGURATION,
  cellOf,
  coverage,
  DEMANDS,
  host,
  LOCAL,
  local,
  TEMPLATE,
  template,
} from './small-overview.ts';

const ENTRY = 'aendringer: [{ version: 1.0.0, dato: 2026-11-01, tekst: Ny. }]\n';
const COPY = 'Teamlederen afprøver alarmen hver mandag morgen sammen med aftenvagten.';
const WAIVED = '::skrivefelt{#nat ikke-relevant="Huset har ingen nattevagt"}\n';

describe('dokumentets tilstand', () => {
  test('uden fil er det ikke begyndt', () => {
    const cell = cellOf(host());
    expect([cell.state, cell.file, cell.answered, cell.applicable]).toEqual(['ikke-begyndt', null, 0, 4]);
  });

  test('en fil uden svar er ikke begyndt', () => {
    const answers = { afproevning: null, frist: '<!-- Skriv et tal -->', vagt: null, nat: null };
    const cell = cellOf(host({ [LOCAL]: local({ answers, status: 'klar' }) }));
    expect(cell.state).toBe('ikke-begyndt');
    expect(cell.notes).toEqual(['filen er lavet, men der står ingen svar i den']);
    expect(answerOf(cell, 'frist').state).toBe('ikke-begyndt');
  });

  test.each<[string, Parameters<typeof local>[0], StateId]>([
    ['alt besvaret venter på godkendelse', {}, 'besvaret'],
    ['et bør-krav må stå åbent', { answers: { vagt: null } }, 'besvaret'],
    ['kladde er kladde, selv om alt er besvaret', { status: 'kladde' }, 'kladde'],
    ['i høring er det stadig kladde', { status: 'hoering' }, 'kladde'],
    ['klar, men et skal-krav mangler', { answers: { frist: null } }, 'mangler'],
    ['klar, men et svar er skrevet af', { answers: { afproevning: COPY } }, 'kopieret'],
    [
      'et krav, der mangler, er værre end et, der er skrevet af',
      { answers: { afproevning: COPY, frist: null } },
      'mangler',
    ],
    ['klar, men et svar passer ikke', { answers: { frist: '9' } }, 'fejl'],
    ['klar, men der er en fejl uden for svarene', { typed: '\nTekst uden felt\n' }, 'fejl'],
    ['udgået', { status: 'udgaaet' }, 'ophoert'],
    ['svarer på en version, der ikke findes', { version: '9.9.9' }, 'fejl'],
    ['kun fravalg er ikke relevant, ikke besvaret', { answers: { nat: null }, typed: WAIVED }, 'besvaret'],
  ])('%s', (_, document, state) => {
    expect(cellOf(host({ [LOCAL]: local(document) })).state).toBe(state);
  });

  test('når alle krav er fravalgt, er dokumentet fravalgt, også når det er godkendt', async () => {
    const files = {
      [TEMPLATE]: template('# Alarmer\n\n::skrivefelt[Natalarm]{#nat kan-fravaelges}\n'),
      [LOCAL]: local({ answers: { afproevning: null, frist: null, vagt: null, nat: null }, typed: WAIVED }),
    };
    const cell = cellOf(await approvedHost(files));
    expect([cell.state, cell.answered, cell.applicable]).toEqual(['fravalgt', 0, 1]);
  });

  test('fejlene tælles, når svarene ikke selv siger, hvad der er galt', () => {
    const { notes } = cellOf(host({ [LOCAL]: local({ typed: '\nTekst uden felt\n' }) }));
    expect(notes).toEqual(['lint finder én fejl, som hindrer godkendelse']);
  });

  test.each(['klar', 'kladde'])('et svar uden felt nævnes, for intet krav viser det: %s', (status) => {
    const typed = '\n# Svar uden felt\n\n:::skrivefelt{#gammelt}\nEt gammelt svar.\n:::\n';
    const { notes } = cellOf(host({ [LOCAL]: local({ typed, status }) }));
    expect(notes).toContainEqual(expect.stringContaining('ét svar hører ikke til noget felt'));
  });

  test('to filer til det samme: den værste taler', () => {
    const cell = cellOf(host({ [LOCAL]: local(), 'tilbud/solgaarden/kopi.md': local({ status: 'kladde' }) }));
    expect(cell.state).toBe('kladde');
    expect(cell.notes[0]).toContain('flere filer svarer på det samme');
  });
});

describe('godkendelse', () => {
  test('gyldig', async () => {
    const cell = cellOf(await approvedHost());
    expect([cell.state, cell.approval]).toEqual(['godkendt', { date: '2026-11-16', role: 'Forstander' }]);
  });

  test('et ændret svar bryder den, og det nævnes, hvilket', async () => {
    const at = await approvedHost();
    at.write(LOCAL, new TextEncoder().encode(local({ answers: { frist: '2' } })));
    const cell = cellOf(at);
    expect([cell.state, cell.approval]).toEqual(['brudt', null]);
    expect(cell.notes[0]).toContain('svaret på »Frist«');
    expect(answerOf(cell, 'frist').notes).toEqual(['svaret er ændret siden godkendelsen']);
    expect(answerOf(cell, 'vagt')).toMatchObject({ state: 'brudt', notes: [] });
  });

  test('brudt og samtidig ufuldstændig er brudt, men svaret, der mangler, mangler', async () => {
    const at = await approvedHost();
    at.write(LOCAL, new TextEncoder().encode(local({ status: 'kladde', answers: { frist: null } })));
    const cell = cellOf(at);
    expect([cell.state, answerOf(cell, 'frist').state]).toEqual(['brudt', 'mangler']);
  });

  test('efter en ny version nævnes det, der skal læses igen, og ikke de krav, der er lempet', async () => {
    const at = await approvedHost({ [TEMPLATE]: template(DEMANDS, ENTRY) });
    const { call } = await import('../cli/run-command.ts');
    await call(at, ['release', 'alarmer']);
    const body = DEMANDS.replace('hoejst=5', 'hoejst=9').replace('bliver afprøvet.', 'bliver afprøvet nu.');
    const front = ENTRY.replace('1.0.0', '2.0.0');
    at.write(TEMPLATE, new TextEncoder().encode(template(body, front, '2.0.0')));
    expect((await call(at, ['release', 'alarmer'])).err).toBe('');
    expect((await call(at, ['update'])).err).toBe('');
    const { state, notes } = cellOf(at);
    expect(state).toBe('brudt');
    expect(notes[0]).toContain('skabelonens krav »Afprøvning« (afproevning);');
    expect(notes[0]).not.toContain('(frist)');
  });

  test('et dokument, der er for stort til at blive læst, mangler ikke svar: det er ikke læst', async () => {
    const at = await approvedHost();
    at.write(LOCAL, new TextEncoder().encode(`${local()}\n${'ord '.repeat(200_000)}\n`));
    const cell = cellOf(at);
    const why = 'filen er for stor til at blive læst, så svarene kendes ikke; kør »skrivefelt lint«';
    expect(cell).toMatchObject({ state: 'fejl', notes: [why], file: LOCAL, answered: 0, applicable: 4 });
    expect(answerOf(cell, 'frist')).toMatchObject({ state: 'fejl', notes: [why] });
    expect(answerOf(cell, 'hund')).toMatchObject({ state: 'gaelder-ikke', notes: [] });
  });

  test('en rettet godkendelse tæller ikke', async () => {
    const at = await approvedHost();
    const sidecar = LOCAL.replace('.md', '.godkendelse.yaml');
    at.write(sidecar, new TextEncoder().encode((at.text(sidecar) ?? '').replace('2026-11-16', '2026-11-17')));
    expect(cellOf(at).state).toBe('brudt');
  });

  test('en godkendelse, der er bragt til ophør', async () => {
    const at = await approvedHost();
    const { call } = await import('../cli/run-command.ts');
    await call(at, [
      'approve',
      LOCAL,
      '--rolle',
      'Forstander',
      '--betydning',
      'ophoert',
      '--dato',
      '2026-11-20',
    ]);
    expect(cellOf(at)).toMatchObject({ state: 'ophoert', notes: ['ophørt 20. november 2026'] });
  });
});

describe('revision', () => {
  test.each<[string, string, StateId, string]>([
    ['2026-11-16', '2029-08-17', 'godkendt', 'senere'],
    ['2026-11-16', '2029-08-18', 'snart', 'snart'],
    ['2026-11-16', '2029-11-16', 'snart', 'snart'],
    ['2026-11-16', '2029-11-17', 'overskredet', 'overskredet'],
    ['2026-11', '2029-11-30', 'snart', 'snart'],
    ['2026-11', '2029-12-01', 'overskredet', 'overskredet'],
  ])('godkendt %s og set %s: %s', async (approved, today, state, revision) => {
    const cell = cellOf(await approvedHost({}, approved), today);
    expect([cell.state, cell.revision?.state, answerOf(cell, 'frist').state]).toEqual([
      state,
      revision,
      state,
    ]);
  });

  test('varslet er konfigurationens', async () => {
    const files = { 'skrivefelt.yaml': CONFIGURATION.replace('90 dage', '1 år') };
    expect(cellOf(await approvedHost(files), '2028-11-17').state).toBe('snart');
  });

  test('en kladde bliver ikke bedre eller værre af sin dato, men datoen er med', () => {
    const cell = cellOf(
      host({ [LOCAL]: local({ status: 'kladde', front: 'naeste-revision: 2026-01-01\n' }) }),
    );
    expect([cell.state, cell.revision?.state]).toEqual(['kladde', 'overskredet']);
  });
});

describe('en ny version af skabelonen', () => {
  const ARCHIVED = 'skabeloner/arkiv/alarmer@1.0.0.md';
  const next = (from: string, to: string): string => template(DEMANDS.replace(from, to), '', '1.1.0');

  async function updated(newer: string, document = local()): Promise<ReturnType<typeof host>> {
    const at = await approvedHost({ [LOCAL]: document });
    const old = at.text(TEMPLATE) ?? '';
    const sidecar = TEMPLATE.replace('.md', '.godkendelse.yaml');
    at.write(ARCHIVED, new TextEncoder().encode(old));
    at.write(ARCHIVED.replace('.md', '.godkendelse.yaml'), new TextEncoder().encode(at.text(sidecar) ?? ''));
    at.write(TEMPLATE, new TextEncoder().encode(newer));
    return at;
  }

  test('et skærpet krav berører svaret og dokumentet, men ikke de andre svar', async () => {
    const cell = cellOf(await updated(next('hoejst=5', 'hoejst=4')));
    expect([cell.state, answerOf(cell, 'frist').state, answerOf(cell, 'vagt').state]).toEqual([
      'beroert',
      'beroert',
      'godkendt',
    ]);
    expect(cell.approval?.date).toBe('2026-11-16');
    expect(cell.notes).toEqual(['svarer på version 1.0.0; den gældende er 1.1.0']);
  });

  test('et nyt krav er ubesvaret, fordi det er nyt', async () => {
    const cell = cellOf(await updated(next('# Alarmer\n', '# Alarmer\n\n::skrivefelt[Nyt]{#nyt}\n')));
    expect(answerOf(cell, 'nyt')).toMatchObject({ state: 'beroert', written: false });
    expect([cell.answered, cell.applicable]).toEqual([4, 5]);
  });

  test('et krav, der er væk, berører dokumentet', async () => {
    const cell = cellOf(await updated(next('::skrivefelt[Vagtordning]{#vagt krav=boer}\n', '')));
    expect(cell.state).toBe('beroert');
    expect(cell.notes).toEqual([
      'svarer på version 1.0.0; den gældende er 1.1.0',
      '»Vagtordning« (vagt) er fjernet.',
    ]);
  });

  test('svaret følger med et felt, der har skiftet id', async () => {
    const cell = cellOf(await updated(next('{#frist ', '{#svarfrist tidligere=frist ')));
    expect(answerOf(cell, 'svarfrist')).toMatchObject({ state: 'godkendt', written: true });
    expect(cell.state).toBe('godkendt');
  });

  test('en redaktionel ændring berører ingen', async () => {
    const cell = cellOf(await updated(next('[Frist]', '[Fristen]')));
    expect([cell.state, cell.answered]).toEqual(['godkendt', 4]);
  });

  test('en ny version, der kun er en kladde, kræver ikke noget endnu', async () => {
    const at = await updated(template(DEMANDS.replace('hoejst=5', 'hoejst=4'), '', '1.1.0', 'kladde'));
    expect(cellOf(at).state).toBe('godkendt');
    expect(coverage(at).rows[0]?.template?.version).toBe('1.0.0');
  });
});

describe('hvem kravet gælder', () => {
  test.each<[string, string, StateId]>([
    ['en anden lov', 'lovgrundlag: [barnets lov § 107]', 'gaelder-ikke'],
    ['den samme lov, sat anderledes', 'lovgrundlag: [Serviceloven §107]', 'ikke-begyndt'],
    ['en anden alder', 'alder: 0-17', 'gaelder-ikke'],
    ['en alder, der når ind over', 'alder: 80-', 'ikke-begyndt'],
    ['en tilbudstype, som tilbuddet ikke har oplyst', 'tilbudstyper: [botilbud]', 'ikke-begyndt'],
    ['kun ord', 'tekst: Alle', 'ikke-begyndt'],
  ])('%s', (_, scope, state) => {
    const files = { [TEMPLATE]: template(DEMANDS, `anvendelsesomraade: { ${scope} }\n`) };
    expect(cellOf(host(files)).state).toBe(state);
  });

  test('et dokument uden for anvendelsesområdet tælles ikke, men nævnes', () => {
    const files = {
      [TEMPLATE]: template(DEMANDS, 'anvendelsesomraade: { alder: 0-17 }\n'),
      [LOCAL]: local(),
    };
    const cell = cellOf(host(files));
    expect([cell.state, cell.applicable, cell.file]).toEqual(['gaelder-ikke', 0, LOCAL]);
    expect(cell.notes).toEqual(['tilbuddet er uden for skabelonens anvendelsesområde, men har en fil']);
  });

  test.each(['kladde', 'hoering', 'udgaaet'])('en skabelon med status %s kræver ikke noget', (status) => {
    const at = host({ [TEMPLATE]: template(DEMANDS, '', '1.0.0', status) });
    expect(cellOf(at).state).toBe('ingen-skabelon');
  });
});

describe('ordret som et andet tilbud', () => {
  const OTHER = 'tilbud/engbo/tilbud.yaml';
  const long =
    'Vagten afprøver alarmen hver søndag aften, skriver resultatet i vagtbogen og ringer til service ved fejl.';
  const files = {
    [OTHER]: 'id: engbo\nnavn: Engbo\n',
    'tilbud/engbo/alarmer.md': local({ tilbud: 'engbo', answers: { afproevning: long } }),
  };

  test('begge tilbud får det at vide, og svarene tælles for sig', () => {
    const at = host({ ...files, [LOCAL]: local({ answers: { afproevning: `${long}\n` } }) });
    for (const [tilbud, other] of [
      ['solgaarden', 'Engbo'],
      ['engbo', 'Solgården'],
    ]) {
      const cell = cellOf(at, undefined, tilbud);
      expect(answerOf(cell, 'afproevning').sameAs).toEqual([other]);
      expect(cell.inherited).toBe(1);
    }
  });

  test('et kort svar kan være ens af sig selv', () => {
    expect(answerOf(cellOf(host({ ...files, [LOCAL]: local() })), 'frist').sameAs).toEqual([]);
  });
});

describe('tabellen over tilstande', () => {
  test('hver har sit eget mærke og sit eget navn', () => {
    expect(new Set(STATES.map(({ mark }) => mark)).size).toBe(STATES.length);
    expect(new Set(STATES.map(({ label }) => label)).size).toBe(STATES.length);
  });

  test('intet dokument står bedre end sit værste svar', async () => {
    const documents = [
      {},
      { status: 'kladde' },
      { answers: { frist: null } },
      { answers: { frist: '9', afproevning: COPY } },
      { answers: { vagt: 'TODO' } },
      { typed: WAIVED, answers: { nat: null } },
    ].map((one) => cellOf(host({ [LOCAL]: local(one) })));
    for (const cell of [...documents, cellOf(await approvedHost())]) {
      const parts = cell.answers.filter(
        ({ state }) => isAsked(state) && state !== 'aaben' && state !== 'fravalgt',
      );
      expect(rankOf(cell.state)).toBeLessThanOrEqual(Math.min(...parts.map(({ state }) => rankOf(state))));
    }
  });
});

describe('matricen', () => {
  test('standarder efter nummer; en uden skabelon og en skabelon uden standard er med', () => {
    const other = template()
      .replace('id: alarmer', 'id: brand')
      .replace('for alarmer', 'for brand')
      .replace('standard: alarmer\n', '');
    const at = host({
      'skabeloner/brand.md': other,
      'standarder.yaml':
        '- { nummer: "1.10", id: alarmer, navn: Alarmer }\n- { nummer: "1.9", id: mad, navn: Mad, gruppe: 3 }\n',
    });
    const rows = coverage(at).rows.map(({ standard, template: one, cells }) => [
      standard?.number ?? null,
      one?.id ?? null,
      cells[0]?.state,
    ]);
    expect(rows).toEqual([
      ['1.9', null, 'ingen-skabelon'],
      ['1.10', 'alarmer', 'ikke-begyndt'],
      [null, 'brand', 'ikke-begyndt'],
    ]);
  });

  test('tilbud i dansk orden', () => {
    const names = ['Åhuset', 'Ærø', 'Zebra'];
    const files = names.map((navn, at) => [`tilbud/t${at}/tilbud.yaml`, `id: t${at}\nnavn: ${navn}\n`]);
    const found = coverage(host(Object.fromEntries(files))).tilbud.map(({ name }) => name);
    expect(found).toEqual(['Solgården', 'Zebra', 'Ærø', 'Åhuset']);
  });

  test.each([
    ['tilbud/solgaarden/a.md', 'bare tekst', 'hovedet kan ikke læses'],
    ['tilbud/solgaarden/a.md', local().replace('alarmer@', 'ukendt@'), 'svarer på skabelonen »ukendt«'],
    ['tilbud/solgaarden/a.md', local({ tilbud: 'ukendt' }), 'hører til tilbuddet »ukendt«'],
    ['tilbud/uden-stamdata/a.md', local({ tilbud: 'engang' }), 'hører til tilbuddet »engang«'],
  ])('en fil, der ikke kan placeres, nævnes', (file, text, reason) => {
    const [found] = coverage(host({ [file]: text })).leftOut;
    expect(found?.file).toBe(file);
    expect(found?.reason).toContain(reason);
  });

  test('hvert dokument læses én gang', () => {
    const at = host({ [LOCAL]: local() });
    coverage(at);
    const twice = at.reads.filter((file, place) => at.reads.indexOf(file) !== place);
    expect(twice).toEqual([]);
  });
});

test('en skabelon, der er godkendt efter en ny udgave, siges at være det', async () => {
  const at = host();
  expect(coverage(at).rows[0]?.template?.approved).toBe(false);
  await approve(at, TEMPLATE, 'Styregruppen', '2026-11-01');
  expect(coverage(at).rows[0]?.template).toMatchObject({ approved: true, revision: { due: '2029-11-01' } });
});
