import { describe, expect, test } from 'vitest';
import type { Configuration } from '../../src/model/data.ts';
import { type Facts, lookUp } from '../../src/model/facts.ts';
import { nextRevision } from '../../src/model/revision.ts';
import { LOCAL, REGIONAL, TILBUD } from './small-models.ts';

const CONFIGURATION: Configuration = {
  sprogversion: 1,
  myndighed: {
    id: 'region-test',
    navn: 'Region Test',
    kortnavn: 'RT',
    'tidligere-navne': ['Amtet', 'Regionen'],
  },
  skabeloner: 'skabeloner',
  tilbud: 'tilbud',
  udgivet: 'udgivet',
  hovedblok: 'region-sjaelland',
  godkendere: [],
};

const TEMPLATE = {
  ...REGIONAL,
  'udarbejdet-af': 'Kvalitetsteamet',
  'sidst-revideret': '2026-05',
  maalgruppe: ['voksne', 'unge'],
  anvendelsesomraade: {
    lovgrundlag: ['serviceloven § 107', 'barnets lov § 43'],
    alder: '18-85',
    tilbudstyper: ['botilbud'],
  },
};

const LOCALLY: Facts = {
  document: { ...LOCAL, 'sidst-revideret': '2026-09-30' },
  template: TEMPLATE,
  tilbud: TILBUD,
  configuration: CONFIGURATION,
};
const REGIONALLY: Facts = { ...LOCALLY, document: TEMPLATE, tilbud: null };

describe('en oplysning slås op', () => {
  test.each([
    ['tilbud.navn', ['Solgården']],
    ['tilbud.pladser', ['24']],
    ['tilbud.lovgrundlag', ['serviceloven § 107', 'serviceloven § 108']],
    ['tilbud.målgruppe', ['voksne med udviklingshandicap']],
    ['tilbud.adresse', ['Eksempelvej 1, 4600 Køge']],
    ['tilbud.adresse.by', ['Køge']],
    ['tilbud.leder', ['Forstander, Ledelsen']],
    ['tilbud.leder.rolle', ['Forstander']],
    [' tilbud.navn ', ['Solgården']],
    ['myndighed.navn', ['Region Test']],
    ['myndighed.tidligere-navne', ['Amtet', 'Regionen']],
    ['skabelon.version', ['2.0.0']],
    ['skabelon.udarbejdet-af', ['Kvalitetsteamet']],
    ['titel', ['Retningslinje for alarmer']],
    ['målgruppe', ['voksne', 'unge']],
    ['anvendelsesområde', ['botilbud, serviceloven § 107, barnets lov § 43, 18-85 år']],
    ['version', ['1.0.0']],
    ['sidst-revideret', ['30. september 2026']],
    ['skabelon.sidst-revideret', ['maj 2026']],
  ])('%s', (path, lines) => expect(lookUp(path, LOCALLY)).toEqual({ kind: 'value', lines }));

  test.each([
    [{ tekst: 'Alle botilbud', alder: '18-85' }, 'Alle botilbud'],
    [{ alder: '18-85' }, '18-85 år'],
    [{ tilbudstyper: ['botilbud'] }, 'botilbud'],
  ])('anvendelsesområdet %o står som »%s«', (anvendelsesomraade, line) => {
    const template = { ...TEMPLATE, anvendelsesomraade };
    expect(lookUp('anvendelsesomraade', { ...LOCALLY, template })).toEqual({ kind: 'value', lines: [line] });
  });

  test.each(['tilbud.navn', 'tilbud.adresse.by'])('%s mangler i den regionale udgave', (path) =>
    expect(lookUp(path, REGIONALLY)).toEqual({ kind: 'missing' }),
  );

  test.each(['udarbejdet-af', 'gyldig-fra', 'tilbud.cvr'])('%s er der, men intet er skrevet', (path) =>
    expect(lookUp(path, LOCALLY)).toEqual({ kind: 'missing' }),
  );

  test.each([
    'tilbud.nawn',
    'tilbud',
    'navn',
    'myndighed',
    'skabelon',
    '',
    'tilbud.__proto__',
    'constructor',
    'tilbud.adresse.',
  ])('»%s« findes ikke', (path) => expect(lookUp(path, LOCALLY)).toMatchObject({ kind: 'unknown' }));

  test('hvor stien går galt, nævnes de navne, der findes', () => {
    expect(lookUp('tilbud.nawn', LOCALLY)).toMatchObject({ near: expect.arrayContaining(['tilbud.navn']) });
    expect(lookUp('titl', LOCALLY)).toMatchObject({ near: expect.arrayContaining(['titel']) });
  });
});

describe('næste revision', () => {
  const due = (front: object, template: object | null, revision: string | null, approved: string | null) =>
    nextRevision(
      { ...LOCAL, ...front },
      template && { ...REGIONAL, ...template },
      { ...CONFIGURATION, ...(revision && { revision: { interval: revision } }) },
      approved,
    );

  test.each([
    [
      'det, dokumentet siger',
      { 'naeste-revision': '2027-01-01', revisionsinterval: '1 år' },
      {},
      null,
      '2026-01-01',
      '2027-01-01',
    ],
    [
      'dets eget interval fra godkendelsen',
      { revisionsinterval: '1 år' },
      { revisionsinterval: '3 år' },
      null,
      '2026-01-01',
      '2027-01-01',
    ],
    ['skabelonens interval', {}, { revisionsinterval: '36 måneder' }, '1 år', '2026-01-01', '2029-01-01'],
    ['myndighedens interval', {}, {}, '2 år', '2026-01-01', '2028-01-01'],
    [
      'fra sidste revision, når intet er godkendt',
      { 'sidst-revideret': '2026-05' },
      {},
      '2 år',
      null,
      '2028-05',
    ],
    ['ukendt uden et interval', { 'sidst-revideret': '2026-05' }, {}, null, '2026-01-01', null],
    ['ukendt uden en dato', {}, {}, '2 år', null, null],
    ['ukendt uden en skabelon', {}, null, null, null, null],
  ])('%s', (_, front, template, revision, approved, expected) => {
    expect(due(front, template, revision, approved)).toBe(expected);
  });
});
