import { describe, expect, test } from 'vitest';
import { composed, headerValue } from './composed.ts';

const FIELD = ':::skrivefelt[F]{#f}\nBeskriv.\n:::\n';
const BODY = `# Formål\n\n# Fremgangsmåde\n\n${FIELD}`;
const LOCAL = '::skrivefelt[svar]{#f}\n';
const NORDJYLLAND = {
  'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
hovedblok: region-nordjylland
godkendere:
  - { rolle: Styregruppen, niveau: regional }
`,
};

describe('hovedblokken region-sjaelland', () => {
  test('i den regionale udgave', async () => {
    const publication = await composed({ template: BODY });
    expect(headerValue(publication, 'Dokumenttype')).toEqual(['Retningslinje']);
    expect(headerValue(publication, 'Dokumentbrugere')).toEqual(['Ledelse og medarbejdere']);
    expect(headerValue(publication, 'Udarbejdet af')).toEqual(['Kvalitetsteamet']);
    expect(headerValue(publication, 'Godkendt af')).toEqual(['–']);
    expect(headerValue(publication, 'Dato for godkendelse')).toEqual(['–']);
    const prominent = publication.header.rows.flat().filter((cell) => cell.prominent);
    expect(prominent).toMatchObject([{ value: ['Retningslinje for alarmer'], align: 'center' }]);
  });

  test('i den lokale også tilbud, version og næste revision', async () => {
    const publication = await composed({
      template: BODY,
      local: LOCAL,
      localFront: 'sidst-revideret: 2026-09-30',
    });
    const values = publication.header.rows.flat().flatMap(({ value }) => value);
    for (const value of ['Solgården', '1.0.0', '30.\u00a0september\u00a02029'])
      expect(values).toContain(value);
  });
});

test('hovedblokken region-nordjylland er et dokumentoverblik med kapitlerne', async () => {
  const publication = await composed({
    template: BODY,
    front:
      'maalgruppe: Voksne\nsidst-revideret: maj 2026\nanvendelsesomraade: { alder: 18-85, lovgrundlag: [serviceloven § 107] }',
    files: NORDJYLLAND,
  });
  expect(publication.header).toMatchObject({ name: 'Dokumentoverblik', showName: true });
  expect(headerValue(publication, 'Indhold')).toEqual(['Retningslinje for alarmer']);
  expect(headerValue(publication, 'Anvendelsesområde')).toEqual(['serviceloven §\u00a0107, 18-85 år']);
  // Here »Målgruppe« are those who use the document, not the citizens.
  expect(headerValue(publication, 'Målgruppe')).toEqual(['Ledelse og medarbejdere']);
  expect(headerValue(publication, 'Sidst revideret')).toEqual(['maj 2026']);
  expect(headerValue(publication, 'Retningslinjer for')).toEqual(['Formål', 'Fremgangsmåde']);
});

test.each(['region-sjaelland', 'region-nordjylland'])(
  '%s fylder hele gitteret på begge niveauer',
  async (profile) => {
    const files = {
      'skrivefelt.yaml': NORDJYLLAND['skrivefelt.yaml'].replace('region-nordjylland', profile),
    };
    for (const pair of [
      { template: BODY, files },
      { template: BODY, files, local: LOCAL },
    ]) {
      const { header } = await composed(pair);
      const covered = header.rows.map(() => header.columns.map(() => 0));
      header.rows.forEach((row, y) => {
        for (const { columnSpan, rowSpan, value } of row) {
          expect(value.length).toBeGreaterThan(0);
          const x = covered[y]?.indexOf(0) ?? -1;
          for (let dy = 0; dy < rowSpan; dy += 1) {
            for (let dx = 0; dx < columnSpan; dx += 1) {
              const line = covered[y + dy];
              if (line?.[x + dx] === undefined) throw new Error('a cell outside the grid');
              line[x + dx] = (line[x + dx] ?? 0) + 1;
            }
          }
        }
      });
      expect(covered.flat().every((count) => count === 1)).toBe(true);
    }
  },
);

describe('om dokumentet som helhed', () => {
  test('den regionale udgave', async () => {
    expect(await composed({ template: BODY })).toMatchObject({
      id: 'alarmer',
      title: 'Retningslinje for alarmer',
      tilbud: null,
      version: '2.0.0',
      authority: 'Region Test',
      author: 'Kvalitetsteamet',
      date: null,
      state: { draft: true, label: 'Ikke godkendt', fingerprint: null, watermark: 'UDKAST' },
      theme: { font: 'Carlito', logo: null, fontFiles: [] },
    });
  });

  test('den lokale udgave har titel fra skabelonen og resten fra sig selv', async () => {
    expect(await composed({ template: BODY, local: LOCAL })).toMatchObject({
      id: 'solgaarden/alarmer',
      title: 'Retningslinje for alarmer',
      tilbud: 'Solgården',
      version: '1.0.0',
      author: 'Afdelingslederne',
    });
  });

  test.each([
    ['sidst-revideret: 2026-09-30', '2026-09-30'],
    ['sidst-revideret: maj 2026', '2026-05-01'],
    [
      'aendringer: [{ version: 1.0.0, dato: 2025-01-02, tekst: a }, { version: 0.9.0, dato: 2024-01-01, tekst: b }]',
      '2025-01-02',
    ],
    [
      'aendringer: [{ version: 0.9.0, dato: 2024-01-01, tekst: b }, { version: 1.0.0, dato: 2025-01, tekst: a }]',
      '2025-01-01',
    ],
    [
      'sidst-revideret: 2026-09-30\naendringer: [{ version: 1.0.0, dato: 2026-10-01, tekst: a }]',
      '2026-09-30',
    ],
    ['', null],
  ])('datoen kommer fra dokumentet: %s', async (front, date) => {
    expect((await composed({ template: BODY, front })).date).toBe(date);
  });

  test.each([
    ['sidst-revideret: 2026-11-01', '2026-11-01'],
    ['aendringer: [{ version: 1.0.0, dato: 2026-10-01, tekst: a }]', '2026-10-01'],
    ['', '2026-09-30'],
  ])('tilbuddets dato kommer fra dets eget hoved, ellers fra skabelonen: %s', async (localFront, date) => {
    const front = 'sidst-revideret: 2026-09-30';
    expect((await composed({ template: BODY, front, local: LOCAL, localFront })).date).toBe(date);
  });
});
