import { describe, expect, test } from 'vitest';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

/** What an answer is said to be copied from; null when it is the author's own. */
function copied(answer: string, example: string, { guidance = 'Fortæl.', type = 'tekst', waiver = '' } = {}) {
  const { project } = workspace({
    [TEMPLATE]: template(
      `::::skrivefelt[Svar]{#svar type=${type} kan-fravaelges}\n${guidance}\n\n:::eksempel\n${example}\n:::\n::::\n`,
    ),
    [LOCAL]: local(`::::skrivefelt{#svar${waiver}}\n${answer}\n::::\n`),
  });
  const [found] = project.lint([LOCAL]).filter(({ ruleId }) => ruleId === 'svar-kopieret');
  if (!found) return null;
  return found.reason.includes('eksempel') ? 'eksempel' : 'vejledning';
}

const TEN = 'en to tre fire fem seks syv otte ni ti';

describe('et svar, der er skrevet af', () => {
  test.each<[string, string, string, 'eksempel' | null]>([
    ['fire ord', 'En to, tre fire!', 'en to tre FIRE', 'eksempel'],
    ['tre ord', 'en to tre', 'en to tre', null],
    ['de samme ord i en anden orden', 'fire en to tre', 'en to tre fire', null],
    ['kun en del af få ord', 'en to tre fire fem seks syv', TEN, null],
    ['en del af otte ord', 'en to tre fire fem seks syv otte', TEN, 'eksempel'],
    ['to nye ord i slutningen', `${TEN} elleve tolv`, TEN, 'eksempel'],
    ['tre nye ord i slutningen', `${TEN} elleve tolv tretten`, TEN, null],
    ['nye ord i begyndelsen', `nul ${TEN} elleve`, TEN, 'eksempel'],
    ['et helt andet', 'a b c d e f g h i j', TEN, null],
    ['fremhævet og delt', '**en to**\n\ntre fire', 'en to tre fire', 'eksempel'],
    ['en liste som tekst', '- en to\n- tre fire', 'en to tre fire', 'eksempel'],
    ['en liste i en liste', '- en to\n\n  - tre\n\n  fire', 'en to tre fire', 'eksempel'],
    ['en boks', ':::faktaboks\nen to\n\ntre fire\n:::', 'en to tre fire', 'eksempel'],
    ['et citat', '> en to\n>\n> tre fire', 'en to tre fire', 'eksempel'],
    [
      'rækkerne i en tabel',
      '| A | B |\n| - | - |\n| en | to |\n| tre | fire |',
      'en to tre fire',
      'eksempel',
    ],
    ['med en kommentar', '<!-- nul -->\n\nen to tre fire', 'en to tre fire', 'eksempel'],
    ['et eksempel, der kun er de samme otte ord i tre', 'a b c d e f g', 'a b c d e f g h', null],
    [
      'en tabel, hvor kolonnerne hedder noget andet',
      '| X | Y |\n| - | - |\n| en to | tre fire |',
      '| A | B |\n| - | - |\n| en to | tre fire |',
      'eksempel',
    ],
    [
      'ord, der støder op til hinanden i to celler',
      '| A | B |\n| - | - |\n| en to | tre fire |',
      'en totre fire',
      null,
    ],
    ['ord i to afsnit af en boks', ':::faktaboks\nen to\n\ntre fire\n:::', 'en totre fire', null],
    ['et eksempel uden ord', 'en to tre fire', '–', null],
  ])('%s', (_, answer, example, expected) => {
    expect(copied(answer, example)).toBe(expected);
  });

  test('vejledningen', () => {
    const guidance = 'Beskriv hvem der tager telefonen.';
    expect(copied('Beskriv hvem der tager telefonen', 'nul', { guidance })).toBe('vejledning');
    expect(copied('- Beskriv hvem der tager telefonen', 'nul', { guidance, type: 'liste' })).toBe(null);
    expect(copied('- Beskriv hvem der\n- tager telefonen', 'nul', { guidance: 'x', type: 'liste' })).toBe(
      null,
    );
    expect(copied('- en to\n- tre fire', '- en to\n- tre fire', { type: 'liste' })).toBe('eksempel');
  });

  test('kontaktoplysninger er få ord, og andre enkelte værdier er ens ved et tilfælde', () => {
    expect(copied('kontakt@example.dk', 'kontakt@example.dk', { type: 'email' })).toBe('eksempel');
    expect(copied('1. september 2026', '1. september 2026', { type: 'dato' })).toBe(null);
  });

  test('en begrundelse er intet svar', () => {
    expect(copied('en to tre fire', 'en to tre fire', { waiver: ' ikke-relevant="en to tre fire"' })).toBe(
      null,
    );
  });
});
