import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/core/words.ts';
import { builtInFieldTypes } from '../../src/fieldtypes/registry.ts';
import { composed, type Pair, textOf } from './composed.ts';

/** Running text: plain Danish, everything that CommonMark sees markup in, and what is easily taken for it. */
const RUNNING = [
  'Vi ',
  'ringer ',
  'kl. 10:30 ',
  '1:1-støtte ',
  'Ansvarlig:Forstander ',
  'blåbærgrød ',
  '§ 107 ',
  '30. september 2026 ',
  'Mad – Kok; Vikar ',
  'ja',
  '12',
  '\n',
  '\n\n',
  '- ',
  '- [x] ',
  '1. ',
  '  - ',
  '# ',
  '> ',
  '**',
  '*',
  '`',
  '~~',
  '| a | b |\n| - | - |\n| c | d | e |\n',
  ':',
  '[^1]',
  '\n\n[^1]: note ',
  '[link](https://example.dk) ',
  '[ref][n]',
  '\n\n[n]: https://example.dk\n\n',
  '<b>',
  '</b>',
  '\n<div>\n',
  '&amp; ',
  '\\',
  '\n---\n',
  '\n```',
  '\u00a0',
  '🎉',
  '"',
  '=',
  '<',
  ':ukendt[ord] ',
  ':oplysning[tilbud.navn] ',
  ':henvisning[her]{til="#x"} ',
];
const BOXES = [
  '\n:::faktaboks[titel]\n',
  '\n::faktaboks[blad]\n',
  '\n::tabel[blad]\n',
  '\n:::tabel[titel]{kolonner="X | Y"}\n',
  '\n:::ukendt[ord]\n',
  '\n:::\n',
  '\n::::\n',
];
const FIELDS = [
  '\n:::skrivefelt[felt]{#f}\n',
  '\n::::skrivefelt[felt]{#g}\n',
  '\n::skrivefelt[kort]{#g}\n',
  '\n::sideskift\n',
  '\n:::sideskift\n',
  '\n:::indholdsfortegnelse\n',
  '\n:::begreb[term]{#b}\n',
  '\n:::betingelse{egenskaber="alarm"}\n',
  '## ',
];

const textFrom = (...pieces: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...pieces.flat()), { minLength: 1, maxLength: 14 })
    .map((chosen) => chosen.join(''));
const form = fc.constantFrom('form: indlejret', 'form: selvstaendig');

/** The words of a text that are not in the publication. */
async function lost(text: string, pair: Pair): Promise<readonly string[]> {
  const printed = lettersOf(textOf(await composed(pair)));
  return wordsOf(visible(text)).filter((word) => !printed.includes(lettersOf(word)));
}

test('hvert ord af ethvert svar, af enhver type, står i det, der udgives', async () => {
  const type = fc.constantFrom(...builtInFieldTypes.values());
  await fc.assert(
    fc.asyncProperty(type, textFrom(RUNNING, BOXES), form, async ({ name, doc }, answer, front) => {
      const template = `# A\n\n:::skrivefelt[F]{#f type=${name} ${doc.attributes}}\nBeskriv.\n:::\n`;
      expect(
        await lost(answer, { template, front, local: `:::::skrivefelt{#f}\n${answer}\n:::::\n` }),
        answer,
      ).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('også af enhver lokal fil, hvor galt den end er skrevet', async () => {
  const template = '::skrivefelt[F]{#f}\n\n::skrivefelt[G]{#g}\n';
  await fc.assert(
    fc.asyncProperty(textFrom(RUNNING, BOXES, FIELDS), form, async (local, front) => {
      expect(await lost(local, { template, front, local }), local).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('og af enhver skabelon', async () => {
  await fc.assert(
    fc.asyncProperty(textFrom(RUNNING, BOXES, FIELDS), async (template) => {
      expect(await lost(template, { template }), template).toEqual([]);
    }),
    { numRuns: 150, examples: [['::Vi ']] },
  );
});

/** Letters and digits only: markup may cut a word in two, and print sets other spaces. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A text without what is syntax or a way to somewhere, not words: targets, marks, paths, attributes, names. */
function visible(markdown: string): string {
  return markdown
    .replace(/:oplysning\[[^\]]*\]|\]\([^)]*\)|\[n\](: \S*)?|\[\^1\]/g, ' ')
    .replace(/:{2,}[A-Za-z]+|\{[^}]*\}|:henvisning/g, ' ')
    .replace(/&amp;|- \[x\]|(?<=^|\n)[ ->]*1\. /g, ' ');
}
