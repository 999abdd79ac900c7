import { describe, expect, test } from 'vitest';
import { templateChangesInWords } from '../../src/version/change-words.ts';
import { compareTemplates, type FieldChange } from '../../src/version/template-changes.ts';
import { templateOf } from '../model/small-models.ts';

function changes(before: string, after: string): readonly FieldChange[] {
  return compareTemplates(templateOf(before), templateOf(after)).fields;
}

/** One field with the id `a`; `attributes` follow the id. */
function field(attributes = '', demand = 'Skriv fristen.', label = 'Frist'): string {
  return `# A\n\n::::skrivefelt[${label}]{#a${attributes === '' ? '' : ` ${attributes}`}}\n${demand}\n::::\n`;
}

describe('et felt', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['uændret', field(), field(), []],
    ['kravteksten', field(), field('', 'Skriv den nye frist.'), ['krav-aendret']],
    ['en anden type', field('type=tekst'), field('type=linje'), ['krav-aendret']],
    ['en anden enhed', field('type=tal enhed=dage'), field('type=tal enhed=timer'), ['krav-aendret']],
    ['skal i stedet for bør', field('krav=boer'), field('krav=skal'), ['skaerpet']],
    ['kan i stedet for skal', field('krav=skal'), field('krav=kan'), ['lempet']],
    ['flere ord', field('ord="20-300"'), field('ord="50-300"'), ['skaerpet']],
    ['færre ord', field('ord="20-300"'), field('ord="10-300"'), ['lempet']],
    ['en grænse, der før var åben', field(), field('ord="20-"'), ['skaerpet']],
    ['en grænse, der er væk', field('antal="2-5"'), field(), ['lempet']],
    ['strengere den ene vej og mildere den anden', field('ord="20-30"'), field('ord="25-99"'), ['skaerpet']],
    ['et lavere loft', field('type=tal hoejst=5'), field('type=tal hoejst=3'), ['skaerpet']],
    ['et højere loft', field('type=tal hoejst=5'), field('type=tal hoejst=10'), ['lempet']],
    ['et højere gulv', field('type=tal mindst="9,5"'), field('type=tal mindst=10'), ['skaerpet']],
    ['en senere dato', field('type=dato mindst="maj 2026"'), field('type=dato mindst=2026-06'), ['skaerpet']],
    [
      'samme dato skrevet anderledes',
      field('type=dato mindst="maj 2026"'),
      field('type=dato mindst=2026-05'),
      ['redaktionelt'],
    ],
    ['et ord mere at nævne', field('naevner="årlig"'), field('naevner="årlig | aftale"'), ['skaerpet']],
    ['et ord mindre at nævne', field('naevner="årlig"'), field(), ['lempet']],
    ['en mulighed mindre', field('type=valg valg="A | B"'), field('type=valg valg="A"'), ['skaerpet']],
    ['en mulighed mere', field('type=valg valg="A | B"'), field('type=valg valg="A | B | C"'), ['lempet']],
    [
      'en byttet mulighed',
      field('type=valg valg="A | B"'),
      field('type=valg valg="A | C"'),
      ['skaerpet', 'lempet'],
    ],
    [
      'en kolonne mere',
      field('type=tabel kolonner="A | B"'),
      field('type=tabel kolonner="A | B | C"'),
      ['skaerpet'],
    ],
    [
      'en kolonne mindre',
      field('type=tabel kolonner="A | B"'),
      field('type=tabel kolonner="A"'),
      ['krav-aendret'],
    ],
    [
      'et nyt punkt',
      field('type=tjekliste', '- [ ] X'),
      field('type=tjekliste', '- [ ] X\n- [ ] Y'),
      ['krav-aendret', 'skaerpet'],
    ],
    ['må fravælges', field(), field('kan-fravaelges'), ['lempet']],
    ['må ikke længere fravælges', field('kan-fravaelges'), field(), ['skaerpet']],
    ['etiketten', field(), field('', 'Skriv fristen.', 'Svarfrist'), ['redaktionelt']],
    ['eksemplet', field(), field('', 'Skriv fristen.\n\n:::eksempel\n3\n:::'), ['redaktionelt']],
    ['blanke og kommentarer', field(), field('', 'Skriv   fristen. <!-- ja -->\n'), ['redaktionelt']],
    ['synlighed', field(), field('synlighed=intern'), ['redaktionelt']],
    ['omdøbt', field(), field('tidligere=a').replace('#a ', '#b '), ['omdoebt']],
    [
      'omdøbt og skærpet',
      field('krav=kan'),
      field('tidligere="x | a"').replace('#a ', '#b '),
      ['omdoebt', 'skaerpet'],
    ],
    ['nye betingelser', field(), `:::::betingelse{egenskaber="alarm"}\n${field()}:::::\n`, ['gaelder-andre']],
  ])('%s', (_, before, after, kinds) => {
    expect(changes(before, after).map((change) => change.kinds)).toEqual(kinds.length === 0 ? [] : [kinds]);
  });

  test('nyt og fjernet; uden »tidligere« er et nyt navn et nyt felt', () => {
    const found = changes('::skrivefelt[A]{#a}\n', '::skrivefelt[A]{#b}\n');
    expect(found.map(({ id, kinds }) => [id, kinds])).toEqual([
      ['b', ['ny']],
      ['a', ['fjernet']],
    ]);
  });

  test('et felt omdøbes kun fra ét: det andet er fjernet', () => {
    const found = changes(
      '::skrivefelt[A]{#a}\n\n::skrivefelt[B]{#b}\n',
      '::skrivefelt[C]{#c tidligere="a | b"}\n',
    );
    expect(found.map(({ id, kinds }) => [id, kinds])).toEqual([
      ['c', ['omdoebt']],
      ['b', ['fjernet']],
    ]);
  });
});

describe('rækkefølgen', () => {
  const fields = (ids: string): string => [...ids].map((id) => `::skrivefelt[${id}]{#${id}}\n`).join('\n');

  test.each<[string, string, string]>([
    ['abc', 'abc', ''],
    ['abc', 'bca', 'a'],
    ['abcde', 'aebcd', 'e'],
    ['abc', 'axbc', ''],
    ['abc', 'ac', ''],
  ])('fra %s til %s er »%s« flyttet', (before, after, moved) => {
    const found = changes(fields(before), fields(after)).filter(({ kinds }) => kinds.includes('flyttet'));
    expect(found.map(({ id }) => id).join('')).toBe(moved);
  });

  test('et andet kapitel er en flytning; et kapitel med nyt navn er ikke', () => {
    const before = '# A\n\n::skrivefelt[x]{#x}\n\n# B\n\n::skrivefelt[y]{#y}\n';
    expect(changes(before, before.replace('# B', '# C'))).toEqual([]);
    const moved = changes(before, '# A\n\n::skrivefelt[x]{#x}\n\n::skrivefelt[y]{#y}\n\n# B\n');
    expect(moved.map(({ id, kinds }) => [id, kinds])).toEqual([['y', ['flyttet']]]);
  });
});

describe('i ord', () => {
  const words = (before: string, after: string): readonly string[] =>
    templateChangesInWords(compareTemplates(templateOf(before), templateOf(after)));

  test('står det gamle og det nye krav', () => {
    expect(
      words(
        field('type=tal hoejst=5', 'Skriv, hvor mange hverdage der højst går, før I svarer.'),
        field('type=tal hoejst=3', 'Skriv, hvor mange dage der højst går, før I svarer.'),
      ),
    ).toEqual([
      '»Frist« (a): kravet er ændret, skærpet',
      '  kravets tekst: fra »Skriv, hvor mange hverdage der højst går, …« til »Skriv, hvor mange dage der højst går, …«',
      '  skærpet højst: fra 5 til 3',
    ]);
  });

  const under = (conditions: readonly string[], inside: string): string =>
    conditions.reduceRight((text, condition, at) => {
      const colons = ':'.repeat(3 + conditions.length - at);
      return `${colons}betingelse{${condition}}\n${text}\n${colons}\n`;
    }, inside);

  test.each<[string, readonly string[], string]>([
    ['ét', ['egenskaber="alarm"'], 'for tilbud med egenskab »alarm«'],
    [
      'flere i samme betingelse',
      ['lovgrundlag="serviceloven § 107 | serviceloven § 108" alder="18-"'],
      'for tilbud med lovgrundlag serviceloven § 107 eller serviceloven § 108 og alder fra 18 år',
    ],
    [
      'betingelser i hinanden',
      ['tilbudstype="botilbud"', 'egenskaber="alarm"'],
      'for tilbud med tilbudstype botilbud og egenskab »alarm«',
    ],
  ])('siges det, hvem et nyt felt gælder for: %s', (_, conditions, expected) => {
    expect(words('# A\n', `# A\n\n${under(conditions, '::skrivefelt[Hund]{#hund}')}`)).toContainEqual(
      `  gælder ${expected}, skal udfyldes, type: tekst`,
    );
  });

  test('og hvem et felt gjaldt for, når det nu gælder for andre', () => {
    const free = '::skrivefelt[Hund]{#hund}\n';
    const bound = under(['egenskaber="alarm"'], '::skrivefelt[Hund]{#hund}');
    expect(words(free, bound).slice(0, 2)).toEqual([
      '»Hund« (hund): gælder for andre tilbud end før',
      '  gjaldt uden betingelse; gælder nu for tilbud med egenskab »alarm«',
    ]);
    expect(words(bound, free)).toContainEqual(
      '  gjaldt for tilbud med egenskab »alarm«; gælder nu uden betingelse',
    );
  });

  test('nyt, omdøbt og fjernet; regional tekst for sig', () => {
    expect(
      words(
        '# A\n\nFør.\n\n::skrivefelt[Et]{#et}\n\n::skrivefelt[To]{#to}\n',
        '# A\n\nNu.\n\n::skrivefelt[Et]{#en tidligere=et}\n\n::skrivefelt[Tre]{#tre type=tal hoejst=3 krav=boer}\n',
      ),
    ).toEqual([
      '»Et« (en): omdøbt fra et',
      '»Tre« (tre): nyt',
      '  bør udfyldes, type: tal, højst 3',
      '»To« (to): fjernet',
      'Den regionale tekst uden for skrivefelterne er ændret.',
    ]);
  });
});
