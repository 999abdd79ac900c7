import { describe, expect, test } from 'vitest';
import {
  type Asked,
  approveLocal,
  approveTemplate,
  bytesOf,
  CONFIGURATION,
  changed,
  LOCAL,
  reasonsOf,
  stateOf,
  TEMPLATE,
} from './signed-workspace.ts';

const FIRST = bytesOf(approveLocal());
const ENDED = bytesOf(approveLocal({ sidecar: FIRST, request: { betydning: 'ophoert' } }));

const WHEN_READY =
  'Skriv »status: klar« i hovedet, når teksten er færdig, kør »skrivefelt lint«, og godkend igen.';
const RUN_LINT = 'Kør »skrivefelt lint« på filen, ret fejlene, og godkend igen.';
const STATE_VERSION =
  'Dokumentet har ingen version, og så kan ingen se, hvad der er godkendt. Skriv versionen i hovedet som tre tal, fx »version: 1.0.0«.';
const GIVE_REASON =
  'En overført godkendelse skal have en begrundelse. Skriv efter --begrundelse, hvor godkendelsen står, fx "Godkendt på papir af styregruppen".';
const READ_DATE = 'Skriv fx --dato 2026-09-30, eller --dato 2015-09, hvis kun måneden kendes.';
const ROLE_OR_CONFIGURE =
  'Skriv rollen efter --rolle, eller tilføj den under »godkendere« i skrivefelt.yaml.';
const NOT_RENEWABLE =
  'Der er ingen gældende godkendelse at forny. Brug --betydning godkendt: så er det indholdet, der bliver godkendt.';

describe('et dokument bliver ikke godkendt, og det bliver sagt hvorfor og hvad der skal til', () => {
  test.each<[string, Asked, string]>([
    ['med én fejl', { errors: 1 }, `Der er en fejl i dokumentet. ${RUN_LINT}`],
    ['med flere fejl', { errors: 3 }, `Der er 3 fejl i dokumentet. ${RUN_LINT}`],
    [
      'som kladde',
      { files: changed(LOCAL, 'status: klar', 'status: kladde') },
      `Dokumentet har status kladde. ${WHEN_READY}`,
    ],
    ['i høring', { files: changed(LOCAL, 'klar', 'høring') }, `Dokumentet har status høring. ${WHEN_READY}`],
    [
      'der er udgået',
      { files: changed(LOCAL, 'klar', 'udgaaet') },
      `Dokumentet har status udgået. ${WHEN_READY}`,
    ],
    [
      'uden version',
      {
        files: changed(LOCAL, 'version: 1.0.0\n', ''),
        errors: 1,
        request: { betydning: 'overfoert', begrundelse: 'Papir' },
      },
      STATE_VERSION,
    ],
    [
      'med en version, der ikke er tre tal',
      {
        files: changed(LOCAL, 'version: 1.0.0\n', 'version: 1.0\n'),
        errors: 1,
        request: { betydning: 'overfoert', begrundelse: 'Papir' },
      },
      STATE_VERSION,
    ],
  ])('%s', (_, asked, reason) => {
    expect(reasonsOf(approveLocal(asked))).toEqual([reason]);
  });
});

describe('en rolle, der ikke må godkende, får at vide, hvem der må', () => {
  const local = (roles: string) =>
    changed(CONFIGURATION, '  - { rolle: Forstander, niveau: lokal }\n', roles);

  test.each<[string, Asked, string]>([
    [
      'en ukendt rolle',
      { request: { rolle: ' Medarbejder ' } },
      `Rollen »Medarbejder« må ikke godkende tilbuddenes dokumenter. Det må »Forstander«. ${ROLE_OR_CONFIGURE}`,
    ],
    [
      'en rolle på det andet niveau',
      { request: { rolle: 'Styregruppen' } },
      `Rollen »Styregruppen« må ikke godkende tilbuddenes dokumenter. Det må »Forstander«. ${ROLE_OR_CONFIGURE}`,
    ],
    [
      'når flere må',
      {
        files: local(
          '  - { rolle: Leder, niveau: lokal }\n  - { rolle: Souschef, niveau: lokal }\n  - { rolle: Viceforstander, niveau: lokal }\n',
        ),
      },
      `Rollen »Forstander« må ikke godkende tilbuddenes dokumenter. Det må »Leder«, »Souschef« og »Viceforstander«. ${ROLE_OR_CONFIGURE}`,
    ],
    [
      'når ingen må',
      { files: local('') },
      'Rollen »Forstander« må ikke godkende tilbuddenes dokumenter. Ingen roller må godkende dem endnu. Skriv dem under »godkendere« i skrivefelt.yaml.',
    ],
  ])('%s', (_, asked, reason) => {
    expect(reasonsOf(approveLocal(asked))).toEqual([reason]);
  });

  test('i en skabelon er det regionens roller', () => {
    expect(reasonsOf(approveTemplate({ request: { rolle: 'Forstander' } }))).toEqual([
      `Rollen »Forstander« må ikke godkende regionale dokumenter. Det må »Styregruppen«. ${ROLE_OR_CONFIGURE}`,
    ]);
  });
});

describe('en dato må hverken ligge ude i fremtiden eller før det, den bygger på', () => {
  test.each<[string, Asked, string]>([
    [
      'ikke en dato',
      { request: { dato: '2026-02-30' } },
      `»2026-02-30« kan ikke læses som en dato. ${READ_DATE}`,
    ],
    [
      'i morgen',
      { request: { dato: '2100-01-01' } },
      'Datoen 1. januar 2100 ligger ude i fremtiden. Ret --dato til den dag, godkendelsen er givet, eller udelad den: så bruges dagen i dag.',
    ],
    [
      'før regionens godkendelse af skabelonen',
      { request: { dato: '2026-09-29' } },
      'Datoen 29. september 2026 ligger før den dag, skabelonen blev godkendt (30. september 2026). Ret --dato. Tilbuddet kan først godkende sine svar, når regionen har godkendt skabelonen.',
    ],
    [
      'før den seneste godkendelse af det selv',
      { sidecar: FIRST, request: { dato: '2026-11-15' } },
      'Datoen 15. november 2026 ligger før den seneste godkendelse i filen (version 1.0.0, Forstander, 16. november 2026). Ret --dato. Godkendelserne skal stå i den rækkefølge, de er givet.',
    ],
  ])('%s', (_, asked, reason) => {
    expect(reasonsOf(approveLocal(asked))).toEqual([reason]);
  });

  test.each<[string, Asked]>([
    ['dagen i dag', { request: { dato: '2099-12-31' } }],
    ['samme dag som regionen', { request: { dato: '2026-09-30' } }],
    ['samme dag som den seneste, men af en anden', { sidecar: FIRST, request: { navn: 'Ida Holm' } }],
    [
      'et ophør før regionens seneste godkendelse',
      {
        sidecar: bytesOf(approveLocal({ request: { dato: '2026-10-01' } })),
        request: { betydning: 'ophoert', dato: '2026-10-02' },
        templateState: stateOf(TEMPLATE, bytesOf(approveTemplate({ request: { dato: '2026-11-01' } }))),
      },
    ],
  ])('%s er i orden', (_, asked) => {
    expect(reasonsOf(approveLocal(asked))).toEqual([]);
  });
});

describe('en betydning, der ikke passer til, hvad der er godkendt før', () => {
  const administrative = { betydning: 'administrativ-godkendelse' };

  test.each<[string, Asked, string]>([
    [
      'en, der ikke findes',
      { request: { betydning: 'ok' } },
      'Betydningen »ok« findes ikke. Skriv --betydning og en af disse: godkendt (indholdet er godkendt), administrativ-godkendelse (godkendt igen uden ændring i indholdet), overfoert (en godkendelse, der er givet på papir før), ophoert (dokumentet gælder ikke længere).',
    ],
    ['overført uden begrundelse', { request: { betydning: 'overfoert' } }, GIVE_REASON],
    [
      'overført med en tom begrundelse',
      { request: { betydning: 'overfoert', begrundelse: ' ' } },
      GIVE_REASON,
    ],
    [
      'ophørt uden at have været godkendt',
      { request: { betydning: 'ophoert' } },
      'Dokumentet har ingen godkendelse, der kan ophøre. Der er ikke mere at gøre.',
    ],
    [
      'ophørt to gange',
      { sidecar: ENDED, request: { betydning: 'ophoert', dato: '2026-12-01' } },
      'Godkendelsen er allerede ophørt. Der er ikke mere at gøre.',
    ],
    ['administrativt uden at have været godkendt', { request: administrative }, NOT_RENEWABLE],
    ['administrativt efter et ophør', { sidecar: ENDED, request: administrative }, NOT_RENEWABLE],
    [
      'administrativt med et nyt svar',
      { sidecar: FIRST, files: changed(LOCAL, '[3]', '[4]'), request: administrative },
      'Indholdet er ændret siden den seneste godkendelse (version 1.0.0, Forstander, 16. november 2026): svaret på »Frist for svar« (svarfrist). Læs det igennem, og brug --betydning godkendt: så er det indholdet, der bliver godkendt.',
    ],
    [
      'det samme en gang til',
      { sidecar: FIRST },
      'Den samme godkendelse står der allerede (version 1.0.0, Forstander, 16. november 2026). Der er ikke mere at gøre. Er godkendelsen givet igen en anden dag, så skriv dagen efter --dato.',
    ],
  ])('%s', (_, asked, reason) => {
    expect(reasonsOf(approveLocal(asked))).toEqual([reason]);
  });

  test('administrativt, når skabelonen er væk: så nævnes felterne ved deres id', () => {
    const asked = { sidecar: FIRST, request: administrative, templateState: null };
    const files = changed(LOCAL, 'kontakt@2.0.0', 'kontakt@1.0.0', changed(LOCAL, '[3]', '[4]'));
    expect(reasonsOf(approveLocal({ ...asked, files }))[0]).toMatch(
      /: svaret på »svarfrist«; »skabelon« i dokumentets hoved; .*skabelonens krav »alarm«, »arbejdsgang« og »svarfrist«; /,
    );
  });

  test.each(['Godkendt', ' GODKENDT ', 'overført', 'Overfoert', 'administrativ-godkendelse'])(
    '»%s« er en betydning, som den er skrevet',
    (betydning) => {
      const asked = { sidecar: FIRST, request: { betydning, begrundelse: 'Papir', dato: '2026-12-01' } };
      expect(reasonsOf(approveLocal(asked))).toEqual([]);
    },
  );
});

test('alle grunde bliver sagt på én gang, i den rækkefølge man møder dem', () => {
  const asked: Asked = {
    files: changed(LOCAL, 'status: klar', 'status: kladde'),
    errors: 2,
    templateState: null,
    request: { rolle: 'X', dato: 'i går', betydning: 'ja' },
  };
  expect(reasonsOf(approveLocal(asked)).map((reason) => reason.split('.')[0])).toEqual([
    'Betydningen »ja« findes ikke',
    'Rollen »X« må ikke godkende tilbuddenes dokumenter',
    '»i går« kan ikke læses som en dato',
    'Dokumentet har status kladde',
    'Skabelonen findes ikke i den version, som dokumentet svarer på',
  ]);
});

describe('fejl hindrer ikke', () => {
  test.each<[string, Asked]>([
    [
      'en overført godkendelse med begrundelse',
      { request: { betydning: 'overført', begrundelse: 'Godkendt på papir' } },
    ],
    [
      'et ophør, heller ikke af en kladde',
      { sidecar: FIRST, files: changed(LOCAL, 'klar', 'kladde'), request: { betydning: 'ophoert' } },
    ],
  ])('%s', (_, asked) => {
    expect(reasonsOf(approveLocal({ ...asked, errors: 7 }))).toEqual([]);
  });

  test('et ophør af et dokument, hvis skabelon er væk', () => {
    expect(
      reasonsOf(approveLocal({ sidecar: FIRST, templateState: null, request: { betydning: 'ophoert' } })),
    ).toEqual([]);
  });
});
