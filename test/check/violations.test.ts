import { describe, expect, test } from 'vitest';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

/** What is said of an answer to a field: rule, words and what stands there. */
function said(field: string, answer: string): readonly string[] {
  const text = local(`:::skrivefelt{#svar}\n${answer}\n:::\n`);
  const { project } = workspace({
    [TEMPLATE]: template(`:::skrivefelt[Svar]{#svar ${field}}\nFortæl.\n:::\n`),
    [LOCAL]: text,
  });
  return project
    .lint([LOCAL])
    .filter(({ ruleId }) => ruleId.startsWith('svar-'))
    .map(
      ({ ruleId, reason, place }) =>
        `${ruleId}: ${reason} [${text.slice(place.start.offset, place.end.offset).split('\n')[0]}]`,
    );
}

describe('hvad der siges om et svar, som skemaet ikke godtager', () => {
  test.each<[string, string, readonly string[]]>([
    ['ord="2-3"', 'Et', ['svar-ord: Svaret i »Svar« har 1 ord, men skal have 2–3. [Et]']],
    ['ord="2-3"', 'Et to', []],
    [
      'ord="2-3"',
      'Et to tre fire',
      ['svar-ord: Svaret i »Svar« har 4 ord, men skal have 2–3. [Et to tre fire]'],
    ],
    ['ord="-2"', 'Et to tre', ['svar-ord: Svaret i »Svar« har 3 ord, men skal have højst 2. [Et to tre]']],
    [
      'naevner="alarm | vagt"',
      'Vi ringer.',
      ['svar-naevner: Svaret i »Svar« nævner ikke »alarm«, »vagt«. [Vi ringer.]'],
    ],
    [
      'type=tal mindst=1200',
      '1.199',
      ['svar-graense: Svaret i »Svar« er 1.199, men skal være mindst 1200. [1.199]'],
    ],
    [
      'type=tal mindst="1200,5"',
      '1200',
      ['svar-graense: Svaret i »Svar« er 1.200, men skal være mindst 1200,5. [1200]'],
    ],
    [
      'type=tal hoejst=1000000',
      '1234567,25',
      ['svar-graense: Svaret i »Svar« er 1.234.567,25, men må højst være 1000000. [1234567,25]'],
    ],
    [
      'type=valg valg="Ja | Nej"',
      'Måske',
      ['svar-valg: »Måske« er ikke en af mulighederne i »Svar«. [Måske]'],
    ],
    ['type=tal hoejst=5', '6', ['svar-graense: Svaret i »Svar« er 6, men må højst være 5. [6]']],
    [
      'type=tal mindst=1000',
      '999,5',
      ['svar-graense: Svaret i »Svar« er 999,5, men skal være mindst 1000. [999,5]'],
    ],
    [
      'type=tal mindst=1000',
      '100',
      ['svar-graense: Svaret i »Svar« er 100, men skal være mindst 1000. [100]'],
    ],
    [
      'type=liste antal="2-"',
      '- A',
      ['svar-antal: Svaret i »Svar« har 1 punkt, men skal have mindst 2. [- A]'],
    ],
    [
      'type=liste antal="-1"',
      '- A\n- B',
      ['svar-antal: Svaret i »Svar« har 2 punkter, men skal have højst 1. [- A]'],
    ],
    [
      'type=ansvar',
      'Hjemmesiden',
      ['svar-type: »Hjemmesiden« kan ikke læses som svar i »Svar«. [Hjemmesiden]'],
    ],
    [
      'type=tabel kolonner="Sag | Frist"',
      '| Sag | Frist |\n| - | - |\n| Klage |  |',
      ['svar-kolonner: Der står intet i kolonnen »Frist«. [|  |]'],
    ],
    [
      'type=tabel kolonner="Sag | Frist"',
      '| Sag | Hvem |\n| - | - |\n| Klage | A |',
      ['svar-kolonner: Uventet kolonne »Hvem« i »Svar«, forventede »Frist«. [| Sag | Hvem |]'],
    ],
    [
      'type=tabel kolonner="Sag | Frist"',
      '| Sag |\n| - |\n| Klage |',
      ['svar-kolonner: Tabellen i »Svar« mangler kolonnen »Frist«. [| Sag |]'],
    ],
    [
      'type=tabel kolonner="Sag | Frist"',
      '| Sag | Frist | Hvem |\n| - | - | - |\n| Klage | A | B |',
      [
        'svar-kolonner: Tabellen i »Svar« har kolonnen »Hvem«, som skabelonen ikke kender. [| Sag | Frist | Hvem |]',
      ],
    ],
  ])('%s: %s', (field, answer, expected) => {
    expect(said(field, answer)).toEqual(expected);
  });
});
