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

  test('kender rollen igen, hvor mange blanke tegn der end er i den', () => {
    const files = changed(CONFIGURATION, 'Forstander', 'Forstander for Solgården');
    const outcome = approveLocal({ files, request: { rolle: ' forstander  FOR\tSolga\u030Arden' } });
    expect(outcome.ok && outcome.approval.rolle).toBe('Forstander for Solgården');
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
    expect(decode(bytesOf(approveLocal()))).toMatch(
      /^# Godkendelser .*\n# Skrives kun af »skrivefelt approve«/,
    );
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
