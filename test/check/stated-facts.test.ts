import { describe, expect, test } from 'vitest';
import { contradictionsOf } from '../../src/check/stated-facts.ts';
import type { TilbudData } from '../../src/model/data.ts';

const TILBUD: TilbudData = {
  id: 'solgaarden',
  navn: 'Herberget Solgården',
  kortnavn: 'Solgården',
  lovgrundlag: ['serviceloven § 110'],
  alder: '18-65',
  pladser: 24,
  adresse: { vej: 'Eksempelvej 1 A', postnummer: '4600', by: 'Køge' },
  leder: { rolle: 'Forstander', navn: 'Hanne Holm' },
  telefon: '12 34 56 78',
};

/** What a text says wrongly, as typed. */
function wrong(text: string, data: Partial<TilbudData> = {}): readonly string[] {
  const look = contradictionsOf({ ...TILBUD, ...data })([text]);
  return look(text).map(({ start, end }) => text.slice(start, end));
}

describe('antallet af pladser', () => {
  test.each<[string, readonly string[]]>([
    ['Vi har 40 pladser.', ['40']],
    ['Vi har i alt plads til 40 pladser.', ['40']],
    ['Vi  råder  over 40  døgnpladser', ['40']],
    ['Vi er  godkendt  til i  alt 40 bopladser', ['40']],
    ['Solgården består  af tre dagpladser', ['tre']],
    ['SOLGÅRDEN RUMMER FYRRE PLADSER', ['FYRRE']],
    ['Alle 23 pladser', ['23']],
    ['Vi har nitten og Alle tyve pladser', ['tyve']],
    ['Vi har 24 pladser', []],
    ['Vi har en pladser, to pladser', []],
    ['Vi har 1240 pladser', []],
    ['Vi har 4 pladser i afdeling Nord', []],
    ['Vi har 4 pladser på værkstedet', []],
    ['Vi har 4 pladser i  hus 2 og 5 pladser  til  gæster', []],
    ['Vi har 4 pladser i byen', ['4']],
    ['Vi har 4 pladser til biler', []],
    ['Vi har 4 pladserne', []],
    ['Kalle 4 pladser', []],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test.each([
    ['tolv', 12],
    ['tredive', 30],
    ['fyrre', 40],
    ['halvtreds', 50],
    ['tyve', 20],
  ])('%s er %i', (word, pladser) => {
    expect(wrong(`Vi har ${word} pladser`, { pladser })).toEqual([]);
    expect(wrong(`Vi har ${word} pladser`, { pladser: pladser + 1 })).toEqual([word]);
  });

  test('et tal med store bogstaver', () => {
    expect(wrong('VI HAR SEKSTEN PLADSER', { pladser: 16 })).toEqual([]);
  });

  test('hvad der står, og hvad der skal skrives', () => {
    const text = 'Vi har 40 pladser.';
    expect(contradictionsOf({ ...TILBUD })([text])(text)).toEqual([
      {
        path: ['pladser'],
        what: 'antallet af pladser',
        start: 7,
        end: 9,
        actual: '24',
        replacement: ':oplysning[tilbud.pladser]',
      },
    ]);
  });
});

describe('lovgrundlaget', () => {
  test.each<[string, readonly string[]]>([
    ['Vi drives efter serviceloven § 107', ['serviceloven § 107']],
    ['Vi er oprettet i henhold til serviceloven § 107', ['serviceloven § 107']],
    ['Solgården er godkendt jf. serviceloven § 107', ['serviceloven § 107']],
    ['Vi er et botilbud efter serviceloven § 107.', ['serviceloven § 107']],
    ['Vi er et helt nyt, lille herberg på landet efter serviceloven § 107', []],
    ['Vi er et helt nyt herberg på landet efter serviceloven § 107', ['serviceloven § 107']],
    ['Vi er et botilbud. Vi følger op efter serviceloven § 107', []],
    ['Vi drives efter serviceloven § 110', []],
    ['Vi drives efter serviceloven § 110, stk. 2', []],
    ['Vi drives efter et skøn og serviceloven § 107', []],
    ['Vi arbejder efter serviceloven § 107', []],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test('et grundlag, der nævner mere, end teksten gør, passer', () => {
    expect(
      wrong('Vi drives efter serviceloven § 110', { lovgrundlag: ['serviceloven § 110, stk. 1'] }),
    ).toEqual([]);
  });

  test('uden lovgrundlag er der ikke noget at afvige fra', () => {
    expect(wrong('Vi drives efter serviceloven § 107', { lovgrundlag: [] })).toEqual([]);
  });

  test('flere grunde nævnes sammen', () => {
    const text = 'Vi drives efter serviceloven § 107';
    const tilbud = { ...TILBUD, lovgrundlag: ['serviceloven § 110', 'barnets lov § 43'] };
    expect(contradictionsOf(tilbud)([text])(text)).toMatchObject([
      {
        path: ['lovgrundlag'],
        what: 'lovgrundlaget',
        actual: 'serviceloven § 110 og barnets lov § 43',
        replacement: null,
      },
    ]);
  });
});

describe('alderen', () => {
  test.each<[string, readonly string[]]>([
    ['Målgruppen er voksne på 18-85 år.', ['18-85']],
    ['Vores  målgruppe er 16 - 65år', ['16 - 65']],
    ['Målgruppen: 16-65-årige', []],
    ['Målgruppen er 16–65-årige', ['16–65']],
    ['Vi modtager borgere fra 18 til 70 år', ['18 til 70']],
    ['Vi tager  imod unge mellem 16 og 65 -årige', ['16 og 65']],
    ['Vi henvender  os til unge. Solgården henvender sig til unge 16-65 år', ['16-65']],
    ['Solgården er et herberg for voksne på 20-65 år', ['20-65']],
    ['Vi er til voksne på 20-65 år', ['20-65']],
    ['Solgårdens beboere er 20-65 år', ['20-65']],
    ['Solgårdens mange beboere er 20-65 år', ['20-65']],
    ['Målgruppen er voksne. Nogle er 30-40 år', []],
    ['Målgruppen er voksne på 118-65 år', ['118-65']],
    ['Målgruppen er 18-65 år', []],
    ['Nogle er mellem 30 og 40 år', []],
    ['Delmålgruppen er 30-40 år', []],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ['18-', 'Målgruppen er 18-85 år', []],
    ['18-65', 'Målgruppen er 18-65 år', []],
    ['18-', 'Målgruppen er 17-85 år', ['17-85']],
    ['-65', 'Målgruppen er 0-65 år', []],
    ['-65', 'Målgruppen er 0-64 år', ['0-64']],
    ['voksne', 'Målgruppen er 0-64 år', []],
  ])('alder: %s; %s', (alder, text, expected) => {
    expect(wrong(text, { alder })).toEqual(expected);
  });

  test('hvad der skal skrives', () => {
    const text = 'Målgruppen er 16-65 år';
    expect(contradictionsOf({ ...TILBUD })([text])(text)).toMatchObject([
      { path: ['alder'], what: 'alderen', actual: '18-65', replacement: ':oplysning[tilbud.alder]' },
    ]);
  });
});

describe('lederen', () => {
  test.each<[string, readonly string[]]>([
    ['Forstander Bo Berg svarer', ['Bo Berg']],
    ['Vores forstander,  Bo B. Berg, svarer', ['Bo B. Berg']],
    ['Forstanderen Anne-Mette Berg-Hansen svarer', ['Anne-Mette Berg-Hansen']],
    ['Forstander Hanne  Holm svarer', []],
    ['Forstander Hanne svarer', []],
    ['Viceforstander Bo Berg og vice-forstander Bo Berg svarer', []],
    ['FORSTANDER Bo Berg', []],
    ['Vi ledes af centerlederen', ['centerlederen']],
    ['Solgården bliver  ledet  af en områdeleder', ['områdeleder']],
    ['Vi ledes af vores leder', ['leder']],
    ['Vi ledes af en forstander', []],
    ['Vi ledes af viceforstanderen', []],
    ['Vi ledes af forstandere', []],
    ['Vi ledes af lyst', []],
    ['De ledes af centerlederen', []],
    ['Vi ledes af en daglig leder', ['daglig leder']],
    ['Vi ledes af den daglige  leder', ['daglige  leder']],
    ['Vi ledes af daglig omsorg', []],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test.each([
    ['Daglig leder', 'den daglige leder', []],
    ['Daglig leder', 'lederen', []],
    ['Daglig leder', 'en forstander', ['forstander']],
    ['Leder', 'en daglig leder', []],
    ['Centerleder', 'en daglig leder', ['daglig leder']],
  ])('er lederen %s, ledes tilbuddet af %s', (rolle, typed, expected) => {
    expect(wrong(`Vi ledes af ${typed}`, { leder: { rolle } })).toEqual(expected);
  });

  test('uden navn eller rolle er der ikke noget at afvige fra', () => {
    expect(wrong('Forstander Bo Berg', { leder: { rolle: 'Forstander' } })).toEqual([]);
    expect(wrong('Vi ledes af centerlederen', { leder: { rolle: ' ' } })).toEqual([]);
  });

  test('hvad der skal skrives', () => {
    const text = 'Forstander Bo Berg er ny. Vi ledes af centerlederen.';
    expect(contradictionsOf({ ...TILBUD })([text])(text)).toMatchObject([
      {
        path: ['leder', 'navn'],
        what: 'lederens navn',
        actual: 'Hanne Holm',
        replacement: ':oplysning[tilbud.leder.navn]',
      },
      { path: ['leder', 'rolle'], what: 'lederens rolle', actual: 'Forstander', replacement: null },
    ]);
  });
});

describe('adressen', () => {
  test.each<[string, readonly string[]]>([
    ['Vi bor på Eksempelvej 7.', ['Eksempelvej 7']],
    ['Adressen er eksempelvej  1 b', ['eksempelvej  1 b']],
    ['Adressen er Eksempelvej 1', ['Eksempelvej 1']],
    ['Vi bor på Eksempelvej 1a.', []],
    ['Vi bor på Eksempelvej 1 A.', []],
    ['Bussen holder på Eksempelvej 7.', []],
    ['Vi bor her. Bussen holder på Eksempelvej 7.', []],
    ['Vi bor på Eksempelvej 12 med have', ['Eksempelvej 12']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test('en vej uden nummer siger ikke hvor', () => {
    const adresse = { vej: 'Eksempelvej', postnummer: '4600', by: 'Køge' };
    expect(wrong('Vi bor på Eksempelvej 7', { adresse })).toEqual([]);
  });

  test('hvad der skal skrives', () => {
    const text = 'Vi bor på Eksempelvej 7.';
    expect(contradictionsOf({ ...TILBUD })([text])(text)).toMatchObject([
      {
        path: ['adresse', 'vej'],
        what: 'adressen',
        actual: 'Eksempelvej 1 A',
        replacement: ':oplysning[tilbud.adresse.vej]',
      },
    ]);
  });
});

describe('telefonen', () => {
  test.each<[string, readonly string[]]>([
    ['Vores telefon er 12 34 56 79', ['12 34 56 79']],
    ['Husets  hovednummer: 12345679', ['12345679']],
    ['Solgårdens telefonnummer  er +45 12 34 56 79', ['+45 12 34 56 79']],
    ['Vores telefon +4512345678', []],
    ['Vores telefon 12345678', []],
    ['Vores telefon 123456789', []],
    ['Lægens telefon 12 34 56 79', []],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test('hvad der skal skrives', () => {
    const text = 'Vores telefon er 12 34 56 79';
    expect(contradictionsOf({ ...TILBUD })([text])(text)).toMatchObject([
      {
        path: ['telefon'],
        what: 'telefonnummeret',
        actual: '12 34 56 78',
        replacement: ':oplysning[tilbud.telefon]',
      },
    ]);
  });
});

test('det, som stamdata ikke siger, kan ingen modsige', () => {
  const text =
    'Vi har 40 pladser. Målgruppen er 16-65 år. Forstander Bo Berg. Vi bor på Eksempelvej 7. Vores telefon er 12 34 56 79.';
  expect(contradictionsOf({ id: 'solgaarden', navn: 'Solgården' })([text])(text)).toEqual([]);
});
