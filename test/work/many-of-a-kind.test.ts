import { describe, expect, it } from 'vitest';
import { type Files, LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { elementsLookedAt } from './looking.ts';

/** Twice as many may take twice the work and this much more. */
const SLACK = 1.15;

type Making = (at: number) => string;

/** A document whose one answer holds so many of a kind. */
function answer(each: Making, before = '', after = ''): (count: number) => Files {
  return (count) => ({
    [TEMPLATE]: template('# Formål\n\n:::skrivefelt[Hvordan?]{#hvordan}\nFortæl.\n:::\n'),
    [LOCAL]: local(`# Formål\n\n:::skrivefelt{#hvordan}\n${before}${repeated(each, count)}${after}\n:::\n`),
  });
}

/** A template that holds so many of a kind. */
function regional(each: Making): (count: number) => Files {
  return (count) => ({ [TEMPLATE]: template(`# Formål\n\n${repeated(each, count)}`) });
}

function repeated(each: Making, count: number): string {
  return Array.from({ length: count }, (_, at) => each(at)).join('');
}

const GROWING: readonly (readonly [title: string, files: (count: number) => Files])[] = [
  ['items of a list', answer((at) => `- Se efter nr. ${at}\n`)],
  ['items that speak of the law', answer((at) => `- Efter § ${at + 1}\n`)],
  ['items with a slip', answer((at) => `- Det er er http://eksempel.dk/${at}, siger APV\n`)],
  ['lists', answer((at) => `Vi ser ${at}:\n\n- ja\n- nej\n\n`)],
  ['paragraphs', answer((at) => `Vi ser efter nr. ${at}.\n\n`)],
  ['links', answer((at) => `- Se [nr. ${at}](https://eksempel.dk/${at})\n`)],
  ['footnotes', answer((at) => `Ord.[^n${at}]\n\n[^n${at}]: Note ${at}.\n\n`)],
  ['footnotes that are not used', answer((at) => `[^n${at}]: Note ${at}.\n\n`, 'Ord.\n\n')],
  ['rows of a table', answer((at) => `| Nøgle ${at} | Vagten |\n`, '| Opgave | Hvem |\n| --- | --- |\n')],
  ['cells that speak of the law', answer((at) => `| § ${at} | **ja** |\n`, '| A | B |\n| --- | --- |\n')],
  ['words with a wrong apostrophe', answer((at) => `- Se bil's dør og nr${at}´en\n`)],
  ['boxes that are not closed', answer((at) => `Se ${at}.\n\n:::\n\n`)],
  ['comments', answer((at) => `<!-- note ${at} -->\n\nOrd.\n\n`)],
  [
    'comments that take findings away',
    answer((at) => `<!-- skrivefelt-fra raa-html: x${at} -->\n\n<b>o\n\n`),
  ],
  ['pictures', answer((at) => `![Kort ${at}](kort${at}.png)\n\n`)],
  ['abbreviations', answer((at) => `- Spørg ${letter(at / 676)}${letter(at / 26)}${letter(at)}\n`)],
  ['misread directives', answer((at) => `- Se [ord]{#x${at}}\n`)],
  ['invisible characters', answer((at) => `- Se ef\u200bter ${at}\n`)],
  ['paths of the house', answer((at) => `- Se \\\\\\\\server\\\\fil${at}\n`)],
  ['headings of an answer', answer((at) => `## Emne ${at}\n\nVi ser ${at}.\n\n`)],
  ['headings', regional((at) => `## Emne ${at}\n\nTekst om ${at}.\n\n`)],
  ['demands outside fields', regional((at) => `## Emne ${at}\n\nTilbuddet beskriver sin plan ${at}.\n\n`)],
  ['references', regional((at) => `- Se :henvisning[alarm]{til="alarmer#formaal"} ${at}\n`)],
  ['values from master data', regional((at) => `- :oplysning[tilbud.navn] ${at}\n`)],
  ['definitions', regional((at) => `::begreb[Ord${at}]{#b${at}}\n\n`)],
  ['definitions of one id', regional((at) => `::begreb[Ord${at}]{#b}\n\n`)],
  ['conditions', regional((at) => `:::betingelse{egenskaber="alarm"}\nTekst ${at}.\n:::\n\n`)],
  ['acts of law', regional((at) => `${at === 0 ? '# Referencer\n\n' : ''}- Lov om emne ${at}\n`)],
  ['fields of one id', regional(() => '::skrivefelt[Svar]{#felt}\n\n')],
  [
    'fields and answers that do not fit',
    (count) => ({
      [TEMPLATE]: template(
        `# Formål\n\n${repeated((at) => `::skrivefelt[Svar ${at}]{#felt-${at} type=tal}\n\n`, count)}`,
      ),
      [LOCAL]: local(`# Formål\n\n${repeated((at) => `::skrivefelt[Mange ${at}]{#felt-${at}}\n\n`, count)}`),
    }),
  ],
];

function letter(at: number): string {
  return String.fromCharCode(65 + (Math.floor(at) % 26));
}

describe('rules look at what there is many of in proportion to how many', { timeout: 120_000 }, () => {
  it.each(GROWING)('%s', (_, files) => {
    // What is made once for all documents is made by the first.
    const [, few = 0, more = 0, most = 0] = [5, 100, 200, 400].map((count) => {
      const { project } = workspace(files(count));
      // The reference parser looks at some texts by the square of their length; the fast one does not.
      for (const file of project.documents()) project.load(file);
      let findings = 0;
      const elements = elementsLookedAt(() => {
        findings = project.lint().length;
      });
      expect(findings).toBeLessThan(100 * count);
      return elements;
    });
    expect((most - more) / (more - few)).toBeLessThanOrEqual(2 * SLACK);
  });
});
