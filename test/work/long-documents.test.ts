import { describe, expect, it } from 'vitest';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { charactersLookedAt } from './looking.ts';

/** Twice as much text may take twice the work and this much more. */
const SLACK = 1.1;

const PARAGRAPH = `Personalet skal altid gennemgå medicinen, jf. servicelovens § 107, og skrive  det ned kl. 8-10.
Se [intranettet](http://intra.example.dk/vejledning) eller ring til 12 34 56 78. Det er det er muligt at at gøre, ca. 3 gange.

- et punkt med "citat" og APV
- et punkt til med **fed** og *kursiv*

| Opgave | Hvem |
| --- | --- |
| Nøgle | Vagten |
`;

/** What grows in a document, in so many copies that are numbered where names must differ. */
const GROWING: readonly {
  readonly title: string;
  readonly files: (copies: number) => Readonly<Record<string, string>>;
}[] = [
  {
    title: 'an answer, with a few slips in each of its paragraphs',
    files: (copies) => ({
      [TEMPLATE]: template('# Formål\n\n:::skrivefelt[Hvordan?]{#hvordan}\nFortæl.\n:::\n'),
      [LOCAL]: local(`# Formål\n\n:::skrivefelt{#hvordan}\n${PARAGRAPH.repeat(copies)}\n:::\n`),
    }),
  },
  {
    title: 'a line',
    files: (copies) => ({
      [TEMPLATE]: template('# Formål\n\n:::skrivefelt[Hvordan?]{#hvordan}\nFortæl.\n:::\n'),
      [LOCAL]: local(
        `# Formål\n\n:::skrivefelt{#hvordan}\n${'Vi ringer, og vi skriver "straks" i  Solgardens journal, jf. APV og § 87 i serviceloven. '.repeat(3 * copies)}\n:::\n`,
      ),
    }),
  },
  {
    title: 'the fields of a template and their answers',
    files: (copies) => {
      const numbers = Array.from({ length: copies }, (_, at) => at);
      const fields = numbers.map(
        (at) => `## Emne ${at}\n\n:::skrivefelt[Svar på ${at}?]{#felt-${at}}\nFortæl om ${at}.\n:::\n`,
      );
      const answers = numbers.map(
        (at) => `## Emne ${at}\n\n:::skrivefelt{#felt-${at}}\nVi gør det nr. ${at}.\n:::\n`,
      );
      return {
        [TEMPLATE]: template(`# Formål\n\n${fields.join('\n')}`),
        [LOCAL]: local(`# Formål\n\n${answers.join('\n')}`),
      };
    },
  },
  {
    title: 'footnotes',
    files: (copies) => {
      const numbers = Array.from({ length: copies }, (_, at) => at);
      const text = numbers.map((at) => `Ord.[^n${at}]\n\n[^n${at}]: Note ${at}.\n`).join('\n');
      return {
        [TEMPLATE]: template('# Formål\n\n:::skrivefelt[Hvordan?]{#hvordan}\nFortæl.\n:::\n'),
        [LOCAL]: local(`# Formål\n\n:::skrivefelt{#hvordan}\n${text}\n:::\n`),
      };
    },
  },
];

describe('as a document grows, rules look at its text in proportion', { timeout: 180_000 }, () => {
  it.each(GROWING)('$title', ({ files }) => {
    const work = [15, 30, 60].map((copies) => {
      const { project } = workspace(files(copies));
      return charactersLookedAt(() => {
        project.lint();
      });
    });
    const [few = 0, more = 0, most = 0] = work;
    expect((most - more) / (more - few)).toBeLessThanOrEqual(2 * SLACK);
  });
});
