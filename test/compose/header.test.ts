import { describe, expect, test } from 'vitest';
import type { HeaderCell } from '../../src/publication/publication.ts';
import { publisherOf } from '../../src/publish.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  CONFIGURATION as CONFIGURATION_FILE,
  changed,
  type Files,
  LOCAL,
  projectOf,
  sidecarName,
  TEMPLATE,
} from '../sign/signed-workspace.ts';
import { composed } from './composed.ts';

/** A workspace whose header block has one cell to a row, given as YAML. */
function withCells(cells: readonly string[], further = ''): Files {
  return {
    'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
hovedblok: hoved.yaml
godkendere: []
${further}`,
    'hoved.yaml': profile(cells),
  };
}

function profile(cells: readonly string[]): string {
  const rows = cells.map((cell) => `  - celler: [{ etiket: E, ${cell} }]\n`);
  return `id: proeve\nnavn: Prøve\nkolonner: [1]\nraekker:\n${rows.join('')}`;
}

const BODY = '# Formål\n\nTekst.\n\n## Mål\n\n# Fremgang *straks*\n\n:::skrivefelt[F]{#f}\nBeskriv.\n:::\n';
const FRONT = 'sidst-revideret: 2026-09-30\nmaalgruppe: Voksne';

/** The lines of a value path in the regional document and in the tilbud's. */
async function values(path: string): Promise<readonly (readonly string[])[]> {
  const files = withCells([`vaerdi: ${path}`]);
  const regional = await composed({ template: BODY, front: FRONT, files });
  const local = await composed({ template: BODY, front: FRONT, local: '', files });
  return [regional, local].map(({ header }) => header.rows[0]?.[0]?.value ?? []);
}

describe('en værdi i hovedblokken', () => {
  const nothing = ['–'];

  test.each<[string, readonly string[], readonly string[]]>([
    ['titel', ['Retningslinje for alarmer'], ['Retningslinje for alarmer']],
    ['dokumenttype', ['Retningslinje'], ['Retningslinje']],
    ['skabelon.dokumenttype', ['Retningslinje'], ['Retningslinje']],
    ['version', ['2.0.0'], ['1.0.0']],
    ['skabelon.version', ['2.0.0'], ['2.0.0']],
    ['sidst-revideret', ['30.\u00a0september\u00a02026'], nothing],
    ['naeste-revision', ['30.\u00a0september\u00a02029'], nothing],
    ['kapitler', ['Formål', 'Fremgang straks'], ['Formål', 'Fremgang straks']],
    ['tilbud.navn', nothing, ['Solgården']],
    ['tilbud.egenskaber', nothing, ['alarm']],
    ['findes-ikke', nothing, nothing],
    ['godkendelse.regional.rolle', nothing, nothing],
    ['[tilbud.navn, myndighed.navn]', ['Region Test'], ['Solgården']],
    ['[tilbud.kortnavn, findes-ikke]', nothing, nothing],
  ])('%s: %j regionalt, %j lokalt', async (path, regional, local) => {
    expect(await values(path)).toEqual([regional, local]);
  });

  test('kun dokumenttypen er et ord, der skrives med stort', async () => {
    const files = withCells(['vaerdi: dokumentbrugere']);
    const { header } = await composed({ template: BODY, front: 'dokumentbrugere: politik', files });
    expect(header.rows[0]?.[0]?.value).toEqual(['politik']);
  });

  test.each([
    ['retningslinje', 'Retningslinje'],
    ['procedure', 'Procedure'],
    ['vejledning', 'Vejledning'],
    ['instruks', 'Instruks'],
    ['politik', 'Politik'],
    ['strategi', 'Strategi'],
  ])('dokumenttypen %s skrives %s', async (type, printed) => {
    const files = withCells(['vaerdi: dokumenttype']);
    const { header } = await composed({ template: BODY, front: `dokumenttype: ${type}`, files });
    expect(header.rows[0]?.[0]?.value).toEqual([printed]);
  });
});

describe('en celle', () => {
  const PLAIN: HeaderCell = {
    label: 'E',
    value: ['2.0.0'],
    columnSpan: 1,
    rowSpan: 1,
    align: 'start',
    prominent: false,
  };

  test.each<[string, Partial<HeaderCell>]>([
    ['vaerdi: version', {}],
    ['vaerdi: version, justering: midt', { align: 'center' }],
    ['vaerdi: version, justering: venstre', {}],
    ['vaerdi: version, fremhaevet: ja', { prominent: true }],
    ['vaerdi: version, fremhaevet: nej', {}],
  ])('%s', async (cell, differences) => {
    const { header } = await composed({ template: BODY, files: withCells([cell]) });
    expect(header).toEqual({
      name: 'Prøve',
      showName: false,
      columns: [1],
      rows: [[{ ...PLAIN, ...differences }]],
    });
  });

  test('kan fylde flere kolonner og rækker', async () => {
    const files = {
      ...withCells([]),
      'hoved.yaml': `id: proeve
navn: Prøve
kolonner: [1, 2]
raekker:
  - celler: [{ etiket: A, vaerdi: version, kolonner: 2 }]
  - celler: [{ etiket: B, vaerdi: version, raekker: 2 }, { etiket: C, vaerdi: version }]
  - celler: [{ etiket: D, vaerdi: version }]
`,
    };
    const { header } = await composed({ template: BODY, files });
    const spans = header.rows.map((row) =>
      row.map(({ label, columnSpan, rowSpan }) => `${label} ${columnSpan} × ${rowSpan}`),
    );
    expect(spans).toEqual([['A 2 × 1'], ['B 1 × 2', 'C 1 × 1'], ['D 1 × 1']]);
  });

  test('i en række for det ene niveau står ikke på det andet', async () => {
    const files = {
      ...withCells([]),
      'hoved.yaml': `id: proeve
navn: Prøve
vis-navn: ja
kolonner: [1]
raekker:
  - kun: regional
    celler: [{ etiket: Regional, vaerdi: version }]
  - kun: lokal
    celler: [{ etiket: Lokal, vaerdi: version }]
  - celler: [{ etiket: Begge, vaerdi: version }]
`,
    };
    const labels = async (local?: string): Promise<readonly string[]> => {
      const { header } = await composed({ template: BODY, files, ...(local === undefined ? {} : { local }) });
      expect(header.showName).toBe(true);
      return header.rows.flat().map(({ label }) => label);
    };
    expect(await labels()).toEqual(['Regional', 'Begge']);
    expect(await labels('')).toEqual(['Lokal', 'Begge']);
  });
});

describe('godkendelser i hovedblokken', () => {
  const CELLS = [
    'godkendelse.regional.rolle',
    'godkendelse.regional.navn',
    'godkendelse.regional.dato',
    'godkendelse.lokal.rolle',
    'godkendelse.lokal.navn',
    'godkendelse.lokal.dato',
    'godkendelse.lokal',
    'godkendelse.lokal.digest',
    'naeste-revision',
  ].map((path) => `vaerdi: ${path}`);

  /** The values of the cells when the template is approved by a committee and the document by a person. */
  async function approved(file: string): Promise<readonly string[]> {
    const own = changed(
      CONFIGURATION_FILE,
      'hovedblok: region-sjaelland',
      'hovedblok: hoved.yaml\nrevision: { interval: 12 måneder }',
    );
    const files = { ...own, 'hoved.yaml': profile(CELLS) };
    const named = { files, request: { navn: 'Ida Holm' } };
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    const project = projectOf({
      ...files,
      [sidecarName(TEMPLATE)]: text(bytesOf(approveTemplate({ files }))),
      [sidecarName(LOCAL)]: text(bytesOf(approveLocal(named))),
    });
    const document = project.load(file);
    if (!document) throw new Error('no document');
    const { header } = (await publisherOf(project, [])).publication(document, false);
    return header.rows.flatMap((row) => row.map(({ value }) => value.join(' | ').replaceAll('\u00a0', ' ')));
  }

  test('i skabelonen er det dens egen, og den næste revision regnes fra den', async () => {
    expect(await approved(TEMPLATE)).toEqual([
      'Styregruppen',
      '–',
      '30. september 2026',
      '–',
      '–',
      '–',
      '–',
      '–',
      '30. september 2027',
    ]);
  });

  test('i tilbuddets dokument er det begges, og den næste revision regnes fra dets egen', async () => {
    expect(await approved(LOCAL)).toEqual([
      'Styregruppen',
      '–',
      '30. september 2026',
      'Forstander Ida Holm',
      'Ida Holm',
      '16. november 2026',
      '–',
      '–',
      '16. november 2027',
    ]);
  });
});
