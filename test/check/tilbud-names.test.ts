import { describe, expect, test } from 'vitest';
import { foreignNames } from '../../src/check/foreign-names.ts';
import { misspeltNames } from '../../src/check/misspelt-name.ts';
import { capitalised, type NamedTilbud, namesIn, tilbudNames } from '../../src/check/tilbud-names.ts';
import type { TilbudData } from '../../src/model/data.ts';

const PLACE = { file: 'tilbud/x/tilbud.yaml', span: { start: 0, end: 0 } };

function named(data: NamedTilbud['data']): NamedTilbud {
  const navn = { ...PLACE, span: { start: 1, end: 2 } };
  return { data, places: { navn, kortnavn: { ...PLACE, span: { start: 3, end: 4 } } } };
}

/** Made anew, so that every test sees what is made. */
const names = () =>
  tilbudNames([
    named({ id: 'nordkaj', navn: 'Herberget Nordkaj', kortnavn: 'NK' }),
    named({ id: 'birkebo', navn: 'Birkebo', kortnavn: 'Birkebo' }),
    named({ id: 'birkebo-syd', navn: 'Birkebo  Syd' }),
    named({
      id: 'koege',
      navn: 'Botilbuddet Køge',
      adresse: { vej: 'Vej 1', postnummer: '4600', by: 'Køge' },
    }),
    named({ id: 'huset', navn: 'Huset' }),
    named({ id: 'lille', navn: 'lille hus' }),
    named({ id: 'plus', navn: 'Café+(Nord' }),
    named({ id: 'as', navn: 'Bofællesskabet Ås' }),
    named({ id: 'as2', navn: 'Ås' }),
    named({ id: 'lindegaarden', navn: 'Lindegården' }),
  ]);

describe('navne på tilbud i en tekst', () => {
  test.each<[string, readonly string[]]>([
    ['Herberget Nordkaj, Nordkaj og NK', ['Herberget Nordkaj', 'Nordkaj', 'NK']],
    ["Birkebos, Birkebo’s, Birkebo's og Birkebo’ hus", ['Birkebos', 'Birkebo’s', "Birkebo's", 'Birkebo’']],
    ['Birkebo\nSyd og Birkebo  Syd', ['Birkebo\nSyd', 'Birkebo  Syd']],
    ['birkebo, BIRKEBO, Birkeboen, Birkebo-bussen, Syd-Birkebo, Birkebo2', []],
    ['Køge, Botilbuddet Køge og Botilbuddet', ['Botilbuddet Køge']],
    ['lille hus, Lille hus', []],
    ['Café+(Nord og Café', ['Café+(Nord']],
    ['Hos Ås (Birkebo)', ['Ås', 'Birkebo']],
    ['Αθήνα og Birkebos', ['Birkebos']],
    ['Αθήνα og Syd-Birkebo, Birkebo Syd', ['Birkebo Syd']],
  ])('%s', (text, expected) => {
    const found = namesIn({ text }, names());
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('to, der deler navn, er begge med, og hvert navn står et sted', () => {
    const [as] = namesIn({ text: 'Hos Ås.' }, names());
    expect(as?.names.map(({ tilbud }) => tilbud).sort()).toEqual(['as', 'as2']);
    const [nk, kaj] = namesIn({ text: 'NK og Nordkaj' }, names());
    expect(nk?.names).toMatchObject([{ tilbud: 'nordkaj', name: 'NK', at: { span: { start: 3 } } }]);
    expect(kaj?.names).toMatchObject([{ tilbud: 'nordkaj', name: 'Nordkaj', at: { span: { start: 1 } } }]);
  });

  test('ét navn er ét, også når kortnavnet er det samme', () => {
    const written = [...names().byName].filter(([name]) => name.startsWith('Birkebo'));
    expect(written.map(([name, found]) => [name, found.length])).toEqual([
      ['Birkebo', 1],
      ['Birkebo Syd', 1],
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['Vi i Køge, Åsen 4B, x-Ray, 1A og éN', ['Vi', 'Køge', 'Åsen']],
    ['Æ Ø @A [Z {B Þ', ['Æ', 'Ø', 'A', 'Z', 'B', 'Þ']],
    ['Ωμέγα og Vi, x-Vi, aVi, Vi2', ['Ωμέγα', 'Vi', 'Vi2']],
  ])('ord med stort: %s', (text, expected) => {
    const found = capitalised({ text });
    expect(found.map(({ word }) => word)).toEqual(expected);
    expect(found.map(({ word, index }) => text.slice(index, index + word.length))).toEqual(expected);
  });
});

describe('navne, der ikke hører til', () => {
  const own: TilbudData = {
    id: 'solgaarden',
    navn: 'Solgården',
    adresse: { vej: 'Nordkaj 4', postnummer: '4600', by: 'Ås' },
  };

  function foreign(text: string, tilbud: TilbudData | null = own, whole = text): readonly string[] {
    return foreignNames({ text }, names(), tilbud, whole).map(({ start, end }) => text.slice(start, end));
  }

  test.each<[string, readonly string[]]>([
    ['Hos Birkebo er der ro.', ['Birkebo']],
    ['Hos Ås ved Nordkaj.', []],
    ['På Birkebo Allé og Syd Birkebo bor ingen.', []],
    ['Vi bor i Botilbuddet Birkebo.', ['Birkebo']],
    ['Vi ses. På Birkebo er der ro, og Hos Birkebo er der ro.', ['Birkebo', 'Birkebo']],
    ['A Birkebo og Gamle1 Birkebo', []],
    ['Hos Birkebo \t Allé', []],
    ['Hos Birkebo\nAllé', ['Birkebo']],
    ['Huset Birkebo og På Birkebo', ['Birkebo', 'Birkebo']],
    ['Huset er rødt.', []],
    ['Ro i Huset.', ['Huset']],
    ['Ro. »Huset er rødt«, siger de.', []],
    ['Lindegården er fin, og lindegården er stor.', []],
    ['Lindegården er fin, og lindegårdenes og xlindegården er store.', ['Lindegården']],
    ['Vi kender Lindegården og lindegården.', ['Lindegården']],
    ['Herberget Nordkaj er fint, og herberget nordkaj med.', ['Herberget Nordkaj']],
  ])('%s', (text, expected) => {
    expect(foreign(text)).toEqual(expected);
  });

  test.each([
    'Vi samarbejder med Birkebo.',
    'Et samarbejde med Birkebo.',
    'Et samarbejd med Birkebo.',
    'Vores samarbejdspartner i alt det nye med Birkebo.',
    'Vi arbejder sammen med  kommunen,  Birkebo.',
    'Vi samarbejder tæt om alle vagter med Birkebo.',
    'Vi arbejder sammen  med Birkebo.',
    'Vi har aftale med Birkebo og aftaler med Birkebo.',
    'Vi samarbejder med kommunen, f.eks. Køge Kommune, Birkebo.',
    'Vi arbejder sammen med kommunen og Birkebo.',
    'Vi samarbejder med andre, bl.a. Birkebo.',
    'Vores nabotilbud Birkebo og søstertilbuddet Birkebo.',
    'Vi låner en bus af Birkebo og deler en have med Birkebo.',
    'Vi får hjælp fra Birkebo og besøg af Birkebo.',
    'Vikaren fra Birkebo og kollegerne hos Birkebo.',
    'Borgeren kan flytte senere til Birkebo eller flytter fra Birkebo.',
    'Vi besøger Birkebo.',
  ])('ikke i »%s«', (text) => {
    expect(foreign(text)).toEqual([]);
  });

  test.each([
    'Vi samarbejder. Med Birkebo er der ro.',
    'Vi samarbejder med kommunen. Her er Birkebo.',
    'Vi samarbejder med kommunen Birkebo.',
    'Vi er på besøg i Birkebo.',
    'Vi besøgte Birkebo.',
    'Vi aftalte noget i Birkebo.',
  ])('men i »%s«', (text) => {
    expect(foreign(text)).toEqual(['Birkebo']);
  });

  test('et tilbuds egne navne er det selv, og i en regional tekst er alle andres', () => {
    expect(foreign('Hos Birkebo.', { id: 'birkebo', navn: 'Birkebo' })).toEqual([]);
    expect(foreign('Vi samarbejder med Birkebo. Hos Ås ved Nordkaj.', null)).toEqual([
      'Birkebo',
      'Ås',
      'Nordkaj',
    ]);
  });
});

describe('et navn, der næsten er tilbuddets', () => {
  const own: TilbudData = {
    id: 'solgaarden',
    navn: 'Herberget Solgården',
    kortnavn: 'Kirkebo',
    adresse: { vej: 'Solgaarden 4', postnummer: '4600', by: 'Køge' },
  };

  function misspelt(text: string, data: TilbudData = own): readonly string[] {
    return misspeltNames({ text, start: 0, ancestors: [] }, { ...data }, names()).map(
      ({ typed, index, right }) => {
        expect(text.slice(index, index + typed.length)).toBe(typed);
        return `${typed}: ${right}`;
      },
    );
  }

  test.each<[string, readonly string[]]>([
    ['Hos Solgårde er der ro.', ['Solgårde: Solgården']],
    [
      'Hos Solgårdden, Sologården og Solgirden',
      ['Solgårdden: Solgården', 'Sologården: Solgården', 'Solgirden: Solgården'],
    ],
    ['Hos Solgårdenn og Solgårdes', ['Solgårdenn: Solgården', 'Solgårdes: Solgården']],
    ['Hos Soolgårdens naboer', ['Soolgårdens: Solgårdens']],
    ['Hos Solgården og Solgårdens naboer', []],
    ['Hos Solgaarden, som vejen hedder', []],
    ['Hos Folgården og Solgord', []],
    ['Hos Solgordin', []],
    ['Hos Solgårde-folket', []],
    ['Hos Solgård2n', []],
    [
      'Solgårde er fint. Solgirden, ja: Solgirden!',
      ['Solgårde: Solgården', 'Solgirden: Solgården', 'Solgirden: Solgården'],
    ],
    ['Hos Kirkebe er der ro.', ['Kirkebe: Kirkebo']],
    ['Kirkebe er fint. (Kirkebe!', []],
    ['Hos Birkebo er der ro.', []],
    ['Herbeget er rødt', []],
  ])('%s', (text, expected) => {
    expect(misspelt(text)).toEqual(expected);
  });

  test('skrevet uden æ, ø og å er det også forkert, når det ikke er vejen', () => {
    expect(misspelt('Hos Solgaarden.', { id: 'a', navn: 'Solgården' })).toEqual(['Solgaarden: Solgården']);
    expect(misspelt('Hos Solgaardens.', { id: 'a', navn: 'Solgården' })).toEqual(['Solgaardens: Solgårdens']);
  });

  test('korte navne og ord med småt har ingen, der ligner', () => {
    expect(misspelt('Hos Birko.', { id: 'a', navn: 'Birke' })).toEqual([]);
    expect(misspelt('Hos Storhusit.', { id: 'a', navn: 'Det storhuset' })).toEqual([]);
  });
});

test.each(
  'afdelingen aktivitetscentret aktivitetshuset aktivitetstilbuddet bocentret bofællesskabet bostedet botilbuddet centret dagtilbuddet døgninstitutionen døgntilbuddet forsorgshjemmet gården herberget hjemmet huset institutionen kollegiet krisecentret opholdsstedet specialinstitutionen tilbuddet ungehuset værkstedet'.split(
    ' ',
  ),
)('»%s« foran et navn er ikke en del af det', (word) => {
  const navn = `${word.charAt(0).toUpperCase()}${word.slice(1)} Nordlys`;
  expect([...tilbudNames([named({ id: 'nordlys', navn })]).byName.keys()]).toContain('Nordlys');
});
