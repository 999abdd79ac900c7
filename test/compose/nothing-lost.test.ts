import { describe, expect, test } from 'vitest';
import { composed, textOf } from './composed.ts';

const FIELD = ':::skrivefelt[F]{#f}\nBeskriv.\n:::\n';
const TEMPLATE = `# Alarmer\n\n${FIELD}`;
const LOOSE = 'Tekst, der ikke hører til et skrivefelt';

/** The text of the tilbud's document. */
const printed = async (local: string, template = TEMPLATE, localFront = ''): Promise<string> =>
  textOf(await composed({ template, local, localFront }));

describe('intet, en forfatter har skrevet i et svar, forsvinder', () => {
  test.each([
    [
      'HTML står, som det er skrevet',
      'Et <b>fedt</b> ord\n\n<div>\nkasse\n</div>',
      ['<b>fedt</b>', '<div> kasse </div>'],
    ],
    ['et ukendt direktiv', ':::boks[Titel]\nIndhold\n:::', ['Titel', 'Indhold']],
    ['et ukendt blad', '::boks[Titel]', ['Titel']],
    ['et direktiv, der kun hører til i skabeloner', ':::eksempel\nMit eksempel\n:::', ['Mit eksempel']],
    ['en betingelse', ':::betingelse{egenskaber="hest"}\nOm heste\n:::', ['Om heste']],
    ['et blad, der blev en beholder', ':::sideskift\nIndhold\n:::', ['Indhold']],
    ['en beholder, der blev et blad', '::tabel[Min tabel]{kolonner="A | B"}', ['Min tabel']],
    ['en tabel med celler for meget', '| a | b |\n| - | - |\n| 1 | 2 | 3 | 4 |', ['1', '2', '3', '4']],
    [
      'en :::tabel med løs tekst',
      ':::tabel[T]{kolonner="A | B"}\nLøs\n\n- - x\n  - y\n  - z\n:::',
      ['Løs', 'x', 'y', 'z', 'T', 'A', 'B'],
    ],
    ['en afbrudt oplysning', 'Se :oplysning[tilbud', [':oplysning[tilbud']],
    ['en ukendt oplysning', 'Se :oplysning[tilbud.nawn]', ['[tilbud.nawn]']],
    ['et links titel', '[siden](https://example.dk "Læs mere")', ['siden', 'Læs mere']],
    ['et billede, der mangler', '![Et kort](findes-ikke.png "Kort")', ['Et kort', 'Kort']],
    ['ord efter et kodehegn', '``` Husk dette\nkode\n```', ['Husk dette', 'kode']],
    ['et enkelt ord efter et kodehegn', '~~~Husk\nkode\n~~~', ['Husk', 'kode']],
    ['en liste i en liste', '1. a\n   - b\n\n     c\n   - [x] d', ['a', 'b', 'c', 'd']],
    ['et citat', '> a\n>\n> > b', ['a', 'b']],
    ['en adresse efter en klamme', '[x@example.dk', ['[x@example.dk']],
    ['en boks', ':::faktaboks[Husk]\nDet her\n:::', ['Husk', 'Det her']],
    ['en overskrift', '###### Dyb', ['Dyb']],
  ])('%s', async (_, answer, words) => {
    const text = await printed(`::::skrivefelt{#f}\n${answer}\n::::\n`);
    for (const word of words) expect(text).toContain(word);
  });

  test.each([
    ['tekst uden for felterne', 'Løs tekst.\n\n::skrivefelt[svar]{#f}\n', 'Løs tekst.'],
    ['en overskrift, som skabelonen ikke har', '# Min egen\n\n::skrivefelt[svar]{#f}\n', 'Min egen'],
    ['et svar på et ukendt felt', '::skrivefelt[svar]{#f}\n\n::skrivefelt[Ukendt svar]{#g}\n', 'Ukendt svar'],
    ['et svar uden id', '::skrivefelt[svar]{#f}\n\n::skrivefelt[Navnløst svar]\n', 'Navnløst svar'],
    ['det andet svar på et felt', '::skrivefelt[svar]{#f}\n\n::skrivefelt[Andet svar]{#f}\n', 'Andet svar'],
    [
      'en begrundelse på et ukendt felt',
      '::skrivefelt[svar]{#f}\n\n:::skrivefelt{#g ikke-relevant="Fordi"}\n:::\n',
      'Fordi',
    ],
  ])('%s står til sidst', async (_, local, words) => {
    const text = await printed(local);
    expect(text).toContain(`${LOOSE}\n`);
    expect(text.indexOf(words)).toBeGreaterThan(text.indexOf(LOOSE));
  });

  test('løs tekst og svar uden plads står, som de er skrevet, og hvert svar siger, hvad det svarer på', async () => {
    const local =
      'Før.\n\n::skrivefelt[svar]{#f}\n\n::skrivefelt[Ukendt]{#g}\n\n::skrivefelt[Andet]{#f}\n\nMidt.\n\n::skrivefelt[Navnløst]\n\nEfter.\n';
    const [, loose = ''] = (await printed(local)).split(`${LOOSE}\n`);
    expect(loose.split('\n')).toEqual([
      'Før.',
      'Svar på »g«:',
      'Ukendt',
      'Svar på »F«:',
      'Andet',
      'Midt.',
      'Navnløst',
      'Efter.',
    ]);
  });

  test('uden løs tekst er der ingen overskrift om den', async () => {
    expect(await printed('# Alarmer\n\n<!-- en bemærkning -->\n\n::skrivefelt[svar]{#f}\n')).not.toContain(
      LOOSE,
    );
  });

  test('svaret på et felt, der ikke gælder tilbuddet', async () => {
    const template = '# A\n\n:::betingelse{egenskaber="hest"}\n::skrivefelt[H]{#h}\n:::\n';
    expect(await printed('::skrivefelt[Vores heste]{#h}\n', template)).toContain(
      `${LOOSE}\nSvar på »H«:\nVores heste`,
    );
  });

  test('svar, som et felt uden slutning har slugt', async () => {
    const template = '# A\n\n::skrivefelt[F]{#f}\n\n::skrivefelt[G]{#g}\n';
    const text = await printed(':::skrivefelt{#f}\nÉt\n\n::::skrivefelt{#g}\nTo\n::::\n', template);
    for (const word of ['Ét', 'To']) expect(text).toContain(word);
  });

  test.each(['indlejret', 'selvstaendig'])(
    'felter, som et felt i skabelonen har slugt (%s)',
    async (form) => {
      const template =
        '# A\n\n:::skrivefelt[F]{#f}\nKrav\n\n# B\n\n::::skrivefelt[G]{#g}\nKrav to\n::::\n\n:::::faktaboks\n::::skrivefelt[H]{#h}\nx\n::::\n:::::\n';
      const local = '::skrivefelt[Ét]{#f}\n\n::skrivefelt[To]{#g}\n\n::skrivefelt[Tre]{#h}\n';
      const text = textOf(await composed({ template, local, front: `form: ${form}` }));
      for (const word of ['Ét', 'To', 'Tre']) expect(text.split(word)).toHaveLength(2);
    },
  );

  test('en lokal retningslinje, hvis skabelon ikke findes', async () => {
    const text = await printed(
      '# Alarmer\n\nLøs.\n\n::skrivefelt[Svar]{#f}\n',
      TEMPLATE,
      'skabelon: findes-ikke@1.0.0',
    );
    for (const word of ['Alarmer', 'Løs.', 'Svar']) expect(text).toContain(word);
  });

  test('et meget dybt svar', async () => {
    expect(await printed(`:::skrivefelt{#f}\n${'> '.repeat(300)}bunden\n:::\n`)).toContain('bunden');
  });
});

describe('intet af den regionale tekst forsvinder', () => {
  test.each([
    ['et blad med en titel', '::sideskift[Ord]', ['Ord']],
    [
      'en beholder, der skulle være et blad, og har slugt resten',
      ':::indholdsfortegnelse\n\n# B\n\nResten',
      ['B', 'Resten'],
    ],
    [
      'en betingelse med en titel',
      ':::betingelse[Ord]{egenskaber="alarm"}\nIndhold\n:::',
      ['Ord', 'Indhold'],
    ],
    [
      'et begreb',
      ':::begreb[Alarm]{#alarm fraraadet="klokke | ringer"}\nEn lyd.\n:::',
      ['Alarm', 'klokke', 'ringer', 'En lyd.'],
    ],
    ['et felt uden id', ':::skrivefelt[Felt]\nKravet\n:::', ['Felt', 'Kravet']],
  ])('%s', async (_, body, words) => {
    const text = textOf(await composed({ template: `# A\n\n${body}\n` }));
    for (const word of words) expect(text).toContain(word);
  });
});
