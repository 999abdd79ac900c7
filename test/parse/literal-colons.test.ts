import { describe, expect, test } from 'vitest';
import { directives, parsed, readText } from './parsed.ts';

const LITERALS = [
  'kl. 10:30',
  '1:1-støtte',
  '2:1',
  'Ansvarlig:Forstander',
  'D4:InfoNet',
  'se :note',
  'fx :oplysning',
  ':oplysning[uden slutning',
  ':ukendt[navn]{a=b}',
  ':oplysninger[tilbud.navn]',
  'a::b',
  '::',
  'http://example.dk:8080/a:b',
  'smiley :-) og :D',
  'ord:[x]',
];

const PLACES: readonly (readonly [string, (text: string) => string])[] = [
  ['et afsnit', (text) => `Vi siger ${text} her.\n`],
  ['en overskrift', (text) => `# Vi siger ${text} her\n`],
  ['en tabelcelle', (text) => `| A | B |\n| --- | --- |\n| Vi siger ${text} her | 2 |\n`],
  ['et punkt', (text) => `- Vi siger ${text} her\n`],
  ['et citat', (text) => `> Vi siger ${text} her\n`],
  ['en fodnote', (text) => `A[^1]\n\n[^1]: Vi siger ${text} her\n`],
  ['fed skrift', (text) => `**Vi siger ${text} her**\n`],
  ['en faktaboks', (text) => `:::faktaboks[Titel]\nVi siger ${text} her\n:::\n`],
  ['et svar', (text) => `:::skrivefelt{#a}\nVi siger ${text} her\n:::\n`],
];

describe('et kolon i løbende tekst er et kolon, til sidste tegn', () => {
  for (const [place, write] of PLACES) {
    test.each(LITERALS)(`»%s« i ${place}`, (literal) => {
      const text = write(literal);
      expect(readText(parsed(text).tree)).toContain(`Vi siger ${literal} her`);
      expect(directives(text).filter(({ type }) => type === 'textDirective')).toEqual([]);
    });
  }

  const BALANCED = LITERALS.filter((literal) => !literal.includes('['));
  test.each(BALANCED)('»%s« i en titel mellem klammer', (literal) => {
    expect(readText(parsed(`:::skrivefelt[Vi siger ${literal} her]{#a}\nsvar\n:::\n`).tree)).toContain(
      `Vi siger ${literal} her`,
    );
    expect(readText(parsed(`::skrivefelt[Vi siger ${literal} her]{#a}\n`).tree)).toContain(
      `Vi siger ${literal} her`,
    );
  });

  test('fodnotemærket efter et klokkeslæt bliver et mærke', () => {
    const text = 'Vi mødes kl. 10:30[^1] hver dag.\n\n[^1]: Undtagen søndag.\n';
    expect(readText(parsed(text).tree)).toBe('Vi mødes kl. 10:30[^1] hver dag.Undtagen søndag.');
  });

  test('linket efter et forhold bliver et link', () => {
    const { tree } = parsed('Vi giver 1:1[støtte](https://example.dk) hver dag.\n');
    expect(tree.children[0]).toMatchObject({
      children: [{}, { type: 'link', url: 'https://example.dk' }, {}],
    });
    expect(readText(tree)).toBe('Vi giver 1:1støtte hver dag.');
  });

  test('krøllede parenteser efter et kolon bliver stående', () => {
    expect(readText(parsed('Skriv a:b{c} her.\n').tree)).toBe('Skriv a:b{c} her.');
  });

  test('en enkelt bølgestreg er ingen overstregning', () => {
    expect(readText(parsed('ca. ~5 eller ~6\n').tree)).toBe('ca. ~5 eller ~6');
  });
});

describe('de to direktiver i løbende tekst læses', () => {
  test.each([
    [':oplysning[tilbud.navn]', 'oplysning', []],
    [':henvisning[her]{til="#a"}', 'henvisning', [['til', '#a']]],
    [':henvisning{til=a}', 'henvisning', [['til', 'a']]],
  ])('%s', (typed, name, attributes) => {
    const [found, ...others] = directives(`Se ${typed}, kl. 10:30.\n`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ type: 'textDirective', name });
    expect(found?.attributes.map(({ name: key, value }) => [key, value])).toEqual(attributes);
  });

  test('også i en tabelcelle, en overskrift og en titel', () => {
    const text =
      '# A :oplysning[a]\n\n| B |\n| - |\n| :oplysning[b] |\n\n:::faktaboks[:oplysning[c]]\nx\n:::\n';
    expect(directives(text).map(({ name }) => name)).toEqual([
      'oplysning',
      'oplysning',
      'faktaboks',
      'oplysning',
    ]);
  });
});
