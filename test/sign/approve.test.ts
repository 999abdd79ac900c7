import { describe, expect, test } from 'vitest';
import { readSidecar } from '../../src/sign/sidecar.ts';
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

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const FIRST = bytesOf(approveLocal());
const LATER: Asked = { sidecar: FIRST, request: { dato: '2026-12-01' } };

describe('en godkendelse', () => {
  test('siger, hvem der har godkendt hvad hvornår, og gælder bagefter', () => {
    const outcome = approveLocal({
      request: { navn: ' Ida  Holm ', dato: '16. november 2026', begrundelse: 'Møde 4' },
    });
    expect(outcome).toMatchObject({
      ok: true,
      approval: {
        version: '1.0.0',
        niveau: 'lokal',
        rolle: 'Forstander',
        navn: 'Ida Holm',
        betydning: 'godkendt',
        dato: '2026-11-16',
        begrundelse: 'Møde 4',
        digest: expect.stringMatching(/^sha256\/1:[0-9a-f]{64}$/),
      },
    });
    expect(stateOf(LOCAL, bytesOf(outcome)).kind).toBe('valid');
  });

  test('af et udvalg har intet navn', () => {
    const outcome = approveTemplate({ request: { navn: '  ' } });
    expect(outcome.ok && 'navn' in outcome.approval).toBe(false);
    expect(stateOf(TEMPLATE, bytesOf(outcome)).kind).toBe('valid');
  });

  test.each(['Overført: "ja" # nej', '- 1: {x}', "'", 'null', '2026', 'æ\u2028ø', ': \\n', '@%`!'])(
    'bevarer en begrundelse med særlige tegn: %s',
    (begrundelse) => {
      const bytes = bytesOf(approveLocal({ request: { betydning: 'overført', begrundelse } }));
      const written = readSidecar('x', bytes).approvals?.[0]?.begrundelse;
      expect(written).toBe(begrundelse.replace(/\s+/g, ' '));
    },
  );

  test('skriver rollen, som den står i indstillingerne', () => {
    const outcome = approveLocal({ request: { rolle: ' forstander ' } });
    expect(outcome.ok && outcome.approval.rolle).toBe('Forstander');
  });

  test('giver de samme bytes hver gang', () => {
    expect(bytesOf(approveLocal())).toEqual(FIRST);
  });

  test('kan bygge på en skabelon uden et eneste felt', () => {
    const files = changed(TEMPLATE, /# Fremgangsmåde[\s\S]*/, '');
    expect(stateOf(TEMPLATE, bytesOf(approveTemplate({ files })), files).kind).toBe('valid');
  });

  test.each(['målgruppe', 'constructor', '__proto__', '12', 'a.b'])(
    'holder også med et felt, der hedder »%s«',
    (id) => {
      const files = changed(LOCAL, '{#svarfrist}', `{id="${id}"}`);
      const bytes = bytesOf(
        approveLocal({ files, errors: 1, request: { betydning: 'overfoert', begrundelse: 'Papir' } }),
      );
      expect(stateOf(LOCAL, bytes, files).kind).toBe('valid');
    },
  );
});

describe('filen med godkendelser vokser kun', () => {
  test('den første godkendelse lægger en forklaring øverst', () => {
    expect(decode(FIRST)).toMatch(/^# Godkendelser .*\n# Skrives kun af »skrivefelt approve«/);
  });

  test.each<[string, Uint8Array]>([
    ['som programmet skrev den', FIRST],
    ['uden linjeskift til sidst', encode(decode(FIRST).trimEnd())],
    ['med linjeskift som i Windows', encode(decode(FIRST).replaceAll('\n', '\r\n'))],
    ['med byte order mark', encode(`\uFEFF${decode(FIRST)}`)],
    ['med en egen bemærkning', encode(`${decode(FIRST)}# set af Ida\n`)],
  ])('en fil %s beholder hver byte og får én post mere', (_, sidecar) => {
    const bytes = bytesOf(approveLocal({ ...LATER, sidecar }));
    expect([...bytes.slice(0, sidecar.length)]).toEqual([...sidecar]);
    const dates = readSidecar('x', bytes).approvals?.map(({ dato }) => dato);
    expect(dates).toEqual(['2026-11-16', '2026-12-01']);
    expect(stateOf(LOCAL, bytes).kind).toBe('valid');
  });

  test('nye linjer får filens egne linjeskift', () => {
    const sidecar = encode(decode(FIRST).replaceAll('\n', '\r\n'));
    expect(decode(bytesOf(approveLocal({ ...LATER, sidecar })))).not.toMatch(/[^\r]\n/);
  });

  test.each<[string, Uint8Array]>([
    ['tom', encode('')],
    ['skåret over midt i en post', FIRST.slice(0, FIRST.length / 2)],
    ['kun en forklaring', encode('# Godkendelser\n')],
    ['noget andet end en liste', encode('navn: Solgården\n')],
    [
      'en post med en ukendt nøgle',
      encode(decode(FIRST).replace('navn', 'nawn').replace('  dato:', '  datoen:')),
    ],
    ['ikke UTF-8', new Uint8Array([...FIRST, 0x23, 0xe6, 0x0a])],
  ])('en fil, der er %s, bliver ikke rørt', (_, sidecar) => {
    expect(reasonsOf(approveLocal({ sidecar }))).toEqual([
      expect.stringMatching(/kan ikke læses .*ikke skrevet over/),
    ]);
  });

  test('en fil, som har fået en anden form, bliver ikke rørt', () => {
    const approvals = readSidecar('x', FIRST).approvals;
    const reasons = reasonsOf(approveLocal({ ...LATER, sidecar: encode(`${JSON.stringify(approvals)}\n`) }));
    expect(reasons).toEqual([expect.stringMatching(/har fået en anden form/)]);
  });
});

describe('en godkendelse afvises', () => {
  const draft = changed(LOCAL, 'status: klar', 'status: kladde');

  test.each<[string, Asked, RegExp]>([
    ['når der er én fejl', { errors: 1 }, /Der er en fejl i dokumentet.*lint/],
    ['når der er flere fejl', { errors: 3 }, /Der er 3 fejl/],
    [
      'fra en rolle, der ikke må',
      { request: { rolle: 'Medarbejder' } },
      /»Medarbejder« må ikke godkende tilbuddenes.*»Forstander«/,
    ],
    [
      'fra en rolle på det andet niveau',
      { request: { rolle: 'Styregruppen' } },
      /må ikke godkende tilbuddenes dokumenter/,
    ],
    [
      'når ingen roller må',
      { files: changed(CONFIGURATION, '\n  - { rolle: Forstander, niveau: lokal }', '') },
      /Ingen roller må godkende/,
    ],
    ['af en kladde', { files: draft }, /status kladde.*»status: klar«/],
    ['af en tekst i høring', { files: changed(LOCAL, 'klar', 'høring') }, /status høring/],
    ['af et udgået dokument', { files: changed(LOCAL, 'klar', 'udgaaet') }, /status udgået/],
    [
      'uden version',
      {
        files: changed(LOCAL, 'version: 1.0.0\n', ''),
        errors: 1,
        request: { betydning: 'overfoert', begrundelse: 'Papir' },
      },
      /ingen version/,
    ],
    ['af en dato, der ikke findes', { request: { dato: '2026-02-30' } }, /kan ikke læses som en dato/],
    ['af en dato før regionens godkendelse', { request: { dato: '2026-09-29' } }, /30\. september 2026/],
    [
      'af en dato før den seneste godkendelse',
      { sidecar: FIRST, request: { dato: '2026-11-15' } },
      /før den seneste godkendelse.*16\. november 2026/,
    ],
    ['af en betydning, der ikke findes', { request: { betydning: 'ok' } }, /»ok« findes ikke.*overfoert/],
    [
      'af en overført godkendelse uden begrundelse',
      { request: { betydning: 'overfoert', begrundelse: ' ' } },
      /skal have en begrundelse/,
    ],
    ['af det samme to gange', { sidecar: FIRST }, /Den samme godkendelse står der allerede/],
    [
      'af et ophør uden godkendelse',
      { request: { betydning: 'ophoert' } },
      /ingen godkendelse, der kan ophøre/,
    ],
    [
      'af et ophør to gange',
      {
        sidecar: bytesOf(approveLocal({ sidecar: FIRST, request: { betydning: 'ophoert' } })),
        request: { betydning: 'ophoert' },
      },
      /allerede ophørt/,
    ],
    [
      'af en administrativ godkendelse som den første',
      { request: { betydning: 'administrativ-godkendelse' } },
      /ingen gældende godkendelse at forny/,
    ],
    [
      'af en administrativ godkendelse af nye ord',
      {
        sidecar: FIRST,
        files: changed(LOCAL, '[3]', '[4]'),
        request: { betydning: 'administrativ-godkendelse' },
      },
      /Indholdet er ændret/,
    ],
    [
      'når skabelonen ikke er godkendt',
      { templateState: { kind: 'none' } },
      /Skabelonen er ikke godkendt\. Få regionen/,
    ],
    ['når skabelonen er ukendt', { templateState: null }, /Skabelonen findes ikke/],
    ['med en dato, der ikke er kommet', { request: { dato: '2100-01-01' } }, /ligger ude i fremtiden/],
    [
      'når skabelonen er ændret siden',
      {
        templateState: stateOf(TEMPLATE, bytesOf(approveTemplate()), changed(TEMPLATE, 'hurtigt', 'straks')),
      },
      /Skabelonen er ændret, siden den blev godkendt \(version 2\.0\.0, Styregruppen, 30\. september 2026\)/,
    ],
    [
      'når skabelonens godkendelse er ophørt',
      {
        templateState: stateOf(
          TEMPLATE,
          bytesOf(
            approveTemplate({ sidecar: bytesOf(approveTemplate()), request: { betydning: 'ophoert' } }),
          ),
        ),
      },
      /Godkendelsen af skabelonen er ophørt/,
    ],
    [
      'når skabelonens godkendelsesfil er i stykker',
      { templateState: stateOf(TEMPLATE, '- x') },
      /godkendelsesfil kan ikke læses/,
    ],
    [
      'når skabelonens godkendelse er rettet i hånden',
      {
        templateState: stateOf(TEMPLATE, decode(bytesOf(approveTemplate())).replace('sha256/1', 'sha256/9')),
      },
      /Godkendelsen af skabelonen har et fingeraftryk/,
    ],
  ])('%s', (_, asked, reason) => {
    expect(reasonsOf(approveLocal(asked))).toEqual([expect.stringMatching(reason)]);
  });

  test('med alle grunde på én gang', () => {
    const asked = {
      files: draft,
      errors: 2,
      templateState: null,
      request: { rolle: 'X', dato: 'i går', betydning: 'ja' },
    };
    expect(reasonsOf(approveLocal(asked))).toHaveLength(5);
  });

  test('regionalt uden hensyn til de lokale regler', () => {
    expect(reasonsOf(approveTemplate({ request: { rolle: 'Forstander' } }))).toEqual([
      expect.stringMatching(/må ikke godkende regionale dokumenter.*»Styregruppen«/),
    ]);
  });
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

describe('en administrativ godkendelse', () => {
  test.each<[string, Asked]>([
    ['fornyer en, der gælder', { sidecar: FIRST }],
    [
      'fornyer en, der er brudt af ny version og dato i hovedet',
      {
        sidecar: FIRST,
        files: changed(LOCAL, 'version: 1.0.0', 'version: 1.0.1\nsidst-revideret: 2026-12-01'),
      },
    ],
  ])('%s', (_, asked) => {
    const bytes = bytesOf(
      approveLocal({ ...asked, request: { betydning: 'administrativ-godkendelse', dato: '2026-12-01' } }),
    );
    expect(stateOf(LOCAL, bytes, asked.files).kind).toBe('valid');
  });
});

describe('datoer med kun måned', () => {
  test.each<[string, string, string, boolean]>([
    ['samme måned', '2026-05', '2026-05-20', true],
    ['måneden før', '2026-05', '2026-04', false],
    ['dagen i en tidligere måned', '2026-05', '2026-04-30', false],
    ['måneden efter', 'maj 2026', 'juni 2026', true],
  ])('%s', (_, regional, local, isAllowed) => {
    const template = bytesOf(approveTemplate({ request: { dato: regional } }));
    const outcome = approveLocal({ templateState: stateOf(TEMPLATE, template), request: { dato: local } });
    expect(outcome.ok).toBe(isAllowed);
  });
});
