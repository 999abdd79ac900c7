import { describe, expect, test } from 'vitest';
import type { DataKind } from '../../src/model/data-kinds.ts';
import { readDataFile } from '../../src/read/data-file.ts';
import { found } from './found.ts';

const DIGEST = `sha256/1:${'0'.repeat(64)}`;

function read(kind: DataKind, text: string) {
  const { value, findings } = readDataFile(kind, 'fil.yaml', new TextEncoder().encode(text));
  return { value, found: found(findings, text) };
}

const CONFIGURATION = `sprogversion: 1
myndighed: { id: rs, navn: Region Sjælland, kortnavn: RS }
skabeloner: skabeloner
tilbud: tilbud
godkendere: [{ rolle: Forstander, niveau: lokal }]
`;
const APPROVAL = `version: 1.0.0, niveau: lokal, rolle: Forstander, dato: 2026-09-30, digest: "${DIGEST}", dele: { dokument: "${DIGEST}" }`;
const TILBUD = 'id: a\nnavn: A\n';

describe('valid files', () => {
  test.each<[DataKind, string, unknown]>([
    ['konfiguration', CONFIGURATION, { udgivet: 'udgivet', hovedblok: 'region-sjaelland' }],
    [
      'konfiguration',
      `${CONFIGURATION}regler: { link-http: info, rå-html: fra }`,
      { regler: { 'link-http': 'info', 'raa-html': 'fra' } },
    ],
    [
      'konfiguration',
      `${CONFIGURATION}udseende: { farver: { primær: "#1F4E79" } }`,
      { udseende: { farver: { primaer: '#1F4E79' } } },
    ],
    [
      'tilbud',
      `${TILBUD}cvr: 12345674\nadresse: { postnummer: 0460 }\npladser: "24"`,
      { cvr: '12345674', adresse: { postnummer: '0460' }, pladser: 24 },
    ],
    [
      'tilbud',
      `${TILBUD}målgruppe: [børn og unge]\nalder: 18-`,
      { maalgruppe: ['børn og unge'], alder: '18-' },
    ],
    ['standarder', '- { nummer: 1.9, id: overgreb, navn: Overgreb, gruppe: 2 }', [{ nummer: '1.9' }]],
    [
      'standarder',
      'myndighed: rs\nversion: 2.0.0\ngyldig-fra: januar 2027\ngrupper: [{ nummer: 2, navn: Tryghed, afledt: ja }]\nstandarder:\n- { nummer: 1.9, id: overgreb, navn: Overgreb, gruppe: 2 }',
      { 'gyldig-fra': '2027-01', grupper: [{ afledt: true }], standarder: [{ nummer: '1.9', gruppe: 2 }] },
    ],
    ['godkendelser', `- { ${APPROVAL}, betydning: godkendt }`, [{ betydning: 'godkendt' }]],
    [
      'godkendelser',
      `- { ${APPROVAL}, betydning: overført, begrundelse: På papir }`,
      [{ betydning: 'overfoert' }],
    ],
    [
      'felttype',
      '{"$schema": "x", "grundtype": "linje", "pattern": "^\\\\d{2}-\\\\d{4}$"}',
      { grundtype: 'linje', pattern: '^\\d{2}-\\d{4}$' },
    ],
    [
      'hovedblok',
      'id: a\nnavn: A\nvis-navn: ja\nkolonner: [1]\nrækker: [{ celler: [{ etiket: T, værdi: titel, fremhævet: nej }] }]',
      { 'vis-navn': true, raekker: [{ celler: [{ vaerdi: 'titel', fremhaevet: false, kolonner: 1 }] }] },
    ],
  ])('%s: %s', (kind, text, value) => {
    const result = read(kind, text);
    expect(result.found).toEqual([]);
    expect(result.value).toMatchObject(value as object);
  });
});

describe('faults stand at their place', () => {
  test.each<[DataKind, string, readonly string[]]>([
    [
      'konfiguration',
      CONFIGURATION.replace('kortnavn', 'korntavn'),
      ['datafil-felt-ukendt/ligner »korntavn«'],
    ],
    ['konfiguration', CONFIGURATION.replace('skabeloner: skabeloner\n', ''), ['datafil-felt-mangler »«']],
    [
      'konfiguration',
      CONFIGURATION.replace(', navn: Region Sjælland', ''),
      ['datafil-felt-mangler/indeni »myndighed«'],
    ],
    ['konfiguration', CONFIGURATION.replace('lokal', 'kommunal'), ['datafil-felt-type/valg »kommunal«']],
    ['konfiguration', `${CONFIGURATION}regler: { link-http: warn }`, ['datafil-felt-type/valg »warn«']],
    [
      'konfiguration',
      `${CONFIGURATION}udseende: { farver: { primaer: blå } }`,
      ['datafil-felt-type/farve »blå«'],
    ],
    [
      'konfiguration',
      `${CONFIGURATION}udseende: { farver: { primaer: "#12" } }`,
      ['datafil-felt-type/farve »"#12"«'],
    ],
    ['konfiguration', `${CONFIGURATION}revision: 36 måneder`, ['datafil-felt-type/oplysninger »36 måneder«']],
    ['konfiguration', `${CONFIGURATION}revision: { varsel: snart }`, ['datafil-felt-type/interval »snart«']],
    ['tilbud', 'id: Ærø\nnavn: Ærø', ['datafil-felt-type/id »Ærø«']],
    ['tilbud', `${TILBUD}pladser: mange`, ['datafil-felt-type/tal »mange«']],
    ['tilbud', `${TILBUD}pladser: -1`, ['datafil-felt-type/tal »-1«']],
    ['tilbud', `${TILBUD}cvr: 123`, ['datafil-felt-type/cvr »123«']],
    ['tilbud', `${TILBUD}p-nummer: 123`, ['datafil-felt-type/p-nummer »123«']],
    ['tilbud', `${TILBUD}adresse: { postnummer: DK-4600 }`, ['datafil-felt-type/postnummer »DK-4600«']],
    ['tilbud', `${TILBUD}email: post`, ['datafil-felt-type/email »post«']],
    ['tilbud', `${TILBUD}hjemmeside: example.dk`, ['datafil-felt-type/netadresse »example.dk«']],
    ['tilbud', `${TILBUD}leder: { navn: Bo }`, ['datafil-felt-mangler/indeni »leder«']],
    ['tilbud', `${TILBUD}roller: Forstander, Leder`, ['datafil-felt-type/liste »Forstander, Leder«']],
    ['tilbud', 'navn: [a', ['datafil-yaml »«']],
    ['tilbud', '', ['datafil-yaml/tom »«']],
    ['tilbud', '- id: a', ['datafil-yaml/form »«']],
    ['standarder', 'nummer: 1.1', ['datafil-yaml/liste »«']],
    ['standarder', 'ti standarder', ['datafil-yaml/liste »«']],
    ['standarder', 'version: 1.0.0\nstandarder: []', ['datafil-felt-mangler »«']],
    ['standarder', '- { nummer: 1.1, id: a }', ['datafil-felt-mangler »{ nummer: 1.1, id: a }«']],
    ['godkendelser', `- { ${APPROVAL}, betydning: overfoert }`, ['datafil-felt-mangler »']],
    [
      'godkendelser',
      `- { ${APPROVAL.replaceAll(DIGEST, 'abc')}, betydning: godkendt }`,
      ['datafil-felt-type/digest »"abc"«', 'datafil-felt-type/digest »"abc"«'],
    ],
    ['felttype', '{"grundtype": "linie"}', ['datafil-felt-type/valg »"linie"«']],
    ['felttype', '{"grundtype": "linje", "pattern": "("}', ['datafil-felt-type/regulaert-udtryk »"("«']],
    ['hovedblok', 'id: a\nnavn: A\nkolonner: []\nraekker: [{ celler: [] }]', ['datafil-felt-type/tom »[]«']],
    [
      'hovedblok',
      'id: a\nnavn: A\nvis-navn: måske\nkolonner: [1]\nraekker: [{ celler: [] }]',
      ['datafil-felt-type/ja-nej »måske«'],
    ],
  ])('%s: %s', (kind, text, expected) => {
    const result = read(kind, text).found;
    expect(result).toHaveLength(expected.length);
    for (const [at, line] of expected.entries()) expect(result[at]).toContain(line);
  });

  test('an approval that is not whole counts as none; the others stay', () => {
    const text = `- { ${APPROVAL}, betydning: godkendt }\n- { ${APPROVAL}, betydning: overfoert }\n- { version: 2.0.0 }`;
    expect(read('godkendelser', text).value).toMatchObject([{ betydning: 'godkendt' }]);
  });

  test('a file that is not UTF-8 says so and is still read', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('id: a\nnavn: '), 0xe6, 0x61]);
    const { value, findings } = readDataFile('tilbud', 'tilbud.yaml', bytes);
    expect(findings.map(({ rule, message }) => `${rule}/${message}`)).toEqual(['datafil-yaml/utf8']);
    expect(value?.id).toBe('a');
  });
});
