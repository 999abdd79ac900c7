import { describe, expect, test } from 'vitest';
import type { Approval } from '../../src/model/data.ts';
import { templateDigest } from '../../src/sign/parts.ts';
import { readSidecar } from '../../src/sign/sidecar.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  CONFIGURATION,
  changed,
  FILES,
  type Files,
  LOCAL,
  stateOf,
  subjectOf,
  TEMPLATE,
  TILBUD,
} from './signed-workspace.ts';

/** The approval of the tilbud's document that is written for some files. */
function signed(files: Files = FILES): Approval {
  const approval = readSidecar('x', bytesOf(approveLocal({ files }))).approvals?.[0];
  if (!approval) throw new Error('no approval');
  return approval;
}

/** What of the document counts as changed when files that were approved become others. */
function changeOf(before: Files, after: Files, file = LOCAL): readonly string[] | string {
  const approve = file === LOCAL ? approveLocal : approveTemplate;
  const state = stateOf(file, bytesOf(approve({ files: before })), after);
  if (state.kind !== 'broken') return state.kind;
  const { answers, demands, front, templateFront, values, text, templateText } = state.changes;
  return [
    ...answers,
    ...demands,
    ...front,
    ...templateFront,
    ...values,
    ...(text ? ['tekst'] : []),
    ...(templateText ? ['skabelon.tekst'] : []),
  ];
}

describe('en godkendelse gemmer, hvad den dækker', () => {
  test('i en fast orden: hovedet, skabelonen, stamdata, hver efter navn', () => {
    const { dele } = signed();
    expect(Object.keys(dele)).toEqual(['dokument', 'skabelon', 'stamdata', 'felter', 'krav', 'vaerdier']);
    expect(Object.keys(dele.felter ?? {})).toEqual(['arbejdsgang', 'svarfrist']);
    expect(Object.keys(dele.krav ?? {})).toEqual(['alarm', 'arbejdsgang', 'svarfrist']);
    expect(Object.keys(dele.vaerdier ?? {})).toEqual([
      'niveau',
      'skabelon',
      'status',
      'tekst',
      'tilbud',
      'udarbejdet-af',
      'version',
      'skabelon.dokumenttype',
      'skabelon.id',
      'skabelon.niveau',
      'skabelon.status',
      'skabelon.tekst',
      'skabelon.titel',
      'skabelon.version',
      'myndighed.navn',
      'tilbud.egenskaber',
      'tilbud.navn',
      'tilbud.pladser',
    ]);
  });

  test('og skabelonen ved det fingeraftryk, den også selv har', () => {
    const { template } = subjectOf(LOCAL);
    expect(template && templateDigest(template)).toBe(signed().dele.skabelon);
  });

  test('i en skabelon uden stamdata er der ingen stamdata at dække', () => {
    const files = changed(
      TEMPLATE,
      ':oplysning[tilbud.navn] i :oplysning[myndighed.navn] svarer',
      'Vi svarer',
    );
    const [approval] = readSidecar('x', bytesOf(approveTemplate({ files }))).approvals ?? [];
    expect(Object.keys(approval?.dele ?? {})).toEqual(['dokument', 'felter', 'vaerdier']);
  });

  test('i et tilbuds dokument altid, også når det ingen bruger', () => {
    const bare = changed(
      TEMPLATE,
      ':oplysning[tilbud.navn] i :oplysning[myndighed.navn] svarer',
      'Vi svarer',
    );
    const plain = changed(LOCAL, 'De :oplysning[tilbud.pladser] pladser', 'Pladserne', bare);
    const files = changed(TEMPLATE, /::::betingelse[\s\S]*$/, '', plain);
    const header = {
      'hoved.yaml': 'id: h\nnavn: H\nkolonner: [1]\nraekker: [{ celler: [{ etiket: T, vaerdi: titel }] }]\n',
    };
    const { dele } = signed({
      ...changed(CONFIGURATION, 'region-sjaelland', 'hoved.yaml', files),
      ...header,
    });
    expect(dele.stamdata).toMatch(/^sha256\/1:/);
    expect(Object.keys(dele.vaerdier ?? {}).filter((key) => /^(?:tilbud|myndighed)\./.test(key))).toEqual([]);
  });
});

describe('stamdata tæller kun, hvor de bruges', () => {
  const phone = (files: Files): Files => changed(TILBUD, '12345678', '87654321', files);
  const withText = (text: string, file = TEMPLATE): Files =>
    changed(file, '# Fremgangsmåde', `# Fremgangsmåde\n\n${text}`);
  const withHeader = (row: string): Files => ({
    ...changed(CONFIGURATION, 'region-sjaelland', 'hoved.yaml'),
    'hoved.yaml': `id: h\nnavn: H\nkolonner: [1]\nraekker:\n  - { celler: [{ etiket: E, vaerdi: titel }] }\n  - { ${row} }\n`,
  });

  test.each<[string, Files, readonly string[] | string]>([
    ['i skabelonens tekst', withText('Ring :oplysning[tilbud.telefon].'), ['tilbud.telefon']],
    ['i tilbuddets tekst', withText('Ring :oplysning[tilbud.telefon].', LOCAL), ['tilbud.telefon']],
    ['skrevet på en anden måde', withText('Ring :oplysning[ tilbud.telefon ].'), ['tilbud.telefon']],
    [
      'i en betingelse, der gælder',
      withText(':::betingelse{egenskaber="have"}\nRing :oplysning[tilbud.telefon].\n:::'),
      ['tilbud.telefon'],
    ],
    [
      'ikke i en betingelse, der ikke gælder',
      withText(':::betingelse{egenskaber="hest"}\nRing :oplysning[tilbud.telefon].\n:::'),
      'valid',
    ],
    [
      'ikke i et eksempel',
      changed(TEMPLATE, ':::eksempel\n3', ':::eksempel\n:oplysning[tilbud.telefon]'),
      'valid',
    ],
    ['ikke i en henvisning', withText('Se :henvisning[tilbud.telefon]{til="#formaal"}.'), 'valid'],
    ['i hovedblokken', withHeader('celler: [{ etiket: T, vaerdi: tilbud.telefon }]'), ['tilbud.telefon']],
    [
      'i hovedblokken, også som en af flere',
      withHeader('celler: [{ etiket: T, vaerdi: [tilbud.navn, tilbud.telefon] }]'),
      ['tilbud.telefon'],
    ],
    [
      'i hovedblokken med blanke tegn om',
      withHeader('celler: [{ etiket: T, vaerdi: " tilbud.telefon " }]'),
      ['tilbud.telefon'],
    ],
    [
      'i en række i hovedblokken for tilbud',
      withHeader('kun: lokal, celler: [{ etiket: T, vaerdi: tilbud.telefon }]'),
      ['tilbud.telefon'],
    ],
    [
      'ikke i en række i hovedblokken for regionen',
      withHeader('kun: regional, celler: [{ etiket: T, vaerdi: tilbud.telefon }]'),
      'valid',
    ],
  ])('%s', (_, files, expected) => {
    expect(changeOf(files, phone(files))).toEqual(expected);
  });

  test('af en betingelse tæller, om den gælder, ikke alt det, der kunne stå', () => {
    const files = changed(TEMPLATE, 'egenskaber="alarm"', 'egenskaber="alarm" alder="18-"');
    const aged = changed(TILBUD, 'pladser: 24', 'pladser: 24\nalder: 18-85', files);
    expect(changeOf(aged, changed(TILBUD, '18-85', '21-85', aged))).toBe('valid');
    expect(changeOf(aged, changed(TILBUD, '18-85', '0-17', aged))).toEqual(['tilbud.alder']);
  });

  test('en betingelse uden indhold spørger ikke om noget', () => {
    const files = withText('::betingelse{alder="18-"}');
    const aged = changed(TILBUD, 'pladser: 24', 'pladser: 24\nalder: 18-85', files);
    expect(changeOf(aged, changed(TILBUD, '18-85', '0-17', aged))).toBe('valid');
  });

  test('af to betingelser om det samme tæller de hver for sig', () => {
    const files = withText(':::betingelse{egenskaber="have"}\nOm haven.\n:::');
    expect(changeOf(files, changed(TILBUD, '[alarm, have]', '[alarm]', files))).toEqual([
      'tilbud.egenskaber',
    ]);
    expect(changeOf(files, changed(TILBUD, '[alarm, have]', '[have]', files))).toEqual(['tilbud.egenskaber']);
    expect(changeOf(files, changed(TILBUD, '[alarm, have]', '[alarm, have, kat]', files))).toBe('valid');
  });
});

describe('et felt dækkes for sig', () => {
  const nested = changed(
    TEMPLATE,
    'Skriv antallet af hverdage.',
    'Skriv antallet af hverdage.\n\n:::skrivefelt[Indre]{#indre krav=kan}\nSkriv det indre.\n:::',
  );
  const twice = changed(LOCAL, /$/, '\n::skrivefelt[4]{#svarfrist}\n');

  test.each<[string, Files, Files, readonly string[]]>([
    ['et felt i et felt', nested, changed(TEMPLATE, 'det indre', 'det inderste', nested), ['indre']],
    [
      'feltet uden om et felt',
      nested,
      changed(TEMPLATE, 'Skriv antallet', 'Angiv antallet', nested),
      ['svarfrist'],
    ],
    ['et af to svar på et felt: det første', twice, changed(LOCAL, '[3]', '[2]', twice), ['svarfrist']],
    ['et af to svar på et felt: det andet', twice, changed(LOCAL, '[4]', '[2]', twice), ['svarfrist']],
    [
      'et felts plads, men ikke de andre felter',
      changed(LOCAL, '{#svarfrist}', '{#svarfrist}\n\nLøs.'),
      changed(LOCAL, '{#svarfrist}', '{#svarfrist}\n\nLøst.'),
      ['tekst'],
    ],
    [
      'grunden til, at et felt er valgt fra',
      changed(LOCAL, '[3]{#svarfrist}', '{#svarfrist ikke-relevant="Ingen"}'),
      changed(LOCAL, '[3]{#svarfrist}', '{#svarfrist ikke-relevant="Intet"}'),
      ['svarfrist'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changeOf(before, after)).toEqual(expected);
  });

  test('hvor i skabelonen et felt uden id står, hører til dens tekst', () => {
    const files = changed(TEMPLATE, '# Formål', '# Formål\n\n::skrivefelt[Uden id]');
    const moved = changed(TEMPLATE, '# Fremgangsmåde', '# Fremgangsmåde\n\n::skrivefelt[Uden id]');
    expect(changeOf(files, moved, TEMPLATE)).toEqual(['tekst']);
  });
});

test('blanke tegn i hovedet tæller ikke, heller ikke i lister og i ting i ting', () => {
  const before = changed(
    TEMPLATE,
    'status: klar',
    'status: klar\naendringer: [{ version: 2.0.0, dato: 2026-09-01, tekst: To ord }]',
  );
  const after = changed(TEMPLATE, 'To ord', '"To  ord "', before);
  expect(changeOf(before, after, TEMPLATE)).toBe('valid');
  const other = changed(TEMPLATE, 'To ord', 'Tre ord', before);
  expect(changeOf(before, other, TEMPLATE)).toEqual(['aendringer']);
});
