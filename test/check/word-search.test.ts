import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/check/likeness.ts';
import { maskedProseOf, sentenceAround } from '../../src/check/masked-prose.ts';
import { namesFinder } from '../../src/check/names.ts';
import { compilePhrases } from '../../src/check/phrases.ts';
import { type ProseBlock, proseOf } from '../../src/check/prose.ts';
import {
  beginsSentence,
  isIn,
  isQuoted,
  matchesIn,
  partOf,
  replacing,
} from '../../src/check/prose-matches.ts';
import { type ProseText, proseTextOf } from '../../src/check/prose-text.ts';
import { choiceFinder } from '../../src/check/spelling-choices.ts';
import { vocabularyOf } from '../../src/check/vocabulary.ts';
import { sourceOf } from '../../src/core/source.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';

function lookedAt(markdown: string) {
  const document = parseDocument(sourceOf('proeve.md', markdown), remarkParser());
  const blocks = proseOf(document);
  const joined = proseTextOf(blocks);
  return { document, blocks, text: () => joined };
}

function blockOf(markdown: string): ProseBlock {
  const [block] = lookedAt(markdown).blocks;
  if (!block) throw new Error('no prose');
  return block;
}

describe('likeness of two phrases', () => {
  it.each([
    ['Formål og mål', 'formål, og  mål!', 1],
    ['', '', 0],
    ['', 'Ansvar', 0],
    ['Ansvar', '!', 0],
    ['Ansvar', 'ansvar', 1],
    ['Formål og', 'Formål og mål', 0],
    ['Formål og mål', 'Formål og mål i hverdagen', 0.99],
    ['a b c d', 'a x c d', 0.75],
    ['a b c d', 'd c b a', 0.25],
    ['a b c', 'd e f', 0],
    ['a a b c', 'a b c', 0.99],
    ['a b x', 'b x a a', 2 / 3],
  ])('»%s« and »%s«: %d', (one, other, expected) => {
    expect(likeness(one, other)).toBeCloseTo(expected, 5);
    expect(likeness(other, one)).toBeCloseTo(expected, 5);
  });
});

describe('the sentence around a place', () => {
  const text = 'Vi ringer. Vi skriver: 3 gange! Og vi ler?\n\n  Vi går; Hjem f.eks. nu.';
  it.each([
    ['ringer', 'Vi ringer.', 0],
    ['skriver', ' Vi skriver:', 10],
    ['gange', ' 3 gange!', 22],
    ['ler', ' Og vi ler?', 31],
    ['går', '\n  Vi går;', 43],
    ['nu', ' Hjem f.eks. nu.', 53],
  ])('%s', (word, sentence, from) => {
    const found = sentenceAround(text, text.indexOf(word));
    expect(text.slice(found.from, found.from + found.text.length)).toBe(found.text);
    expect(found).toEqual({ text: sentence, from });
  });
});

describe('masked prose', () => {
  it.each([
    ['Vi »går« nu', 'Vi _____ nu'],
    ['Vi «går» “a” ”b” „c“ "d" nu', 'Vi _____ ___ ___ ___ ___ nu'],
    ['Vi »går nu', 'Vi »går nu'],
    ['Vi [går](a.md) og **ler**', 'Vi ___________ og __ler__'],
    ['Vi `kode` nu', 'Vi ______ nu'],
    ['Hos :oplysning[tilbud.navn] og :oplysning[titel] nu', `Hos ${'N'.repeat(23)} og _________________ nu`],
    ['Hos :oplysning[tilbud.kortnavn]', `Hos ${'N'.repeat(27)}`],
    ['Se :henvisning[tilbud.navn]{til="#a"}', `Se ${'_'.repeat(34)}`],
    ['a\\\nb', 'a  b'],
  ])('%s', (text, expected) => {
    const [prose] = maskedProseOf(lookedAt(text).document);
    expect(prose?.text.replaceAll('\uFFFC', '_').replaceAll('\uE000', 'N')).toBe(expected);
  });

  it('leaves out quotations and code, and knows where each begins', () => {
    const text = '# A\n\n> b\n\n```\nc\n```\n\n| d | e |\n| - | - |\n\n- f';
    const found = maskedProseOf(lookedAt(text).document);
    const words = found.map(({ text: typed }) => /\p{L}/u.exec(typed)?.[0]);
    expect(words).toEqual(['A', 'd', 'e', 'f']);
    for (const { text: typed, start } of found) {
      const at = typed.search(/\p{L}/u);
      expect(text.charAt(start + at)).toBe(typed.charAt(at));
    }
  });
});

describe('names in whatever case', () => {
  const find = (text: ProseText) => namesFinder(['Region Øst', 'Region', 'VUM', 'VUM'])(text);
  it.each<[string, readonly string[]]>([
    ['REGION ØST, region og vum', ['REGION ØST: Region Øst', 'region: Region', 'vum: VUM']],
    ['VUMs, vumme og VUM-samtale', ['VUM: VUM']],
  ])('%s', (text, expected) => {
    expect(find(lookedAt(text).text()).map(({ text: typed, name }) => `${typed}: ${name}`)).toEqual(expected);
  });
});

describe('phrases of the table', () => {
  const find = (text: ProseText) =>
    compilePhrases({
      kilde: 'Prøve',
      opdateret: '2026-01-01',
      poster: [
        { skriver: ['i forhold til'], ret: 'om', regel: 'fast-udtryk', 'ikke-efter': ['sat', 'set'] },
        { skriver: ['på baggrund'], regel: 'fast-udtryk', 'ikke-foer': ['af'] },
        {
          skriver: ['(tage|tager) (?) op', '(tage|tager) … op'],
          ret: '$1 $2  op  igen$3',
          regel: 'fast-udtryk',
        },
      ],
    })(text);

  it.each<[string, readonly (readonly [string, string | null])[]]>([
    ['I forhold til planen', [['I forhold til', 'Om']]],
    ['Vi er glade i forhold til planen', [['i forhold til', 'om']]],
    ['Det er sat, i forhold til planen, og SET i forhold til', []],
    ['Det er forudsat i forhold til', [['i forhold til', 'om']]],
    ['sat\n\ni forhold til', [['i forhold til', 'om']]],
    ['på baggrund heraf', [['på baggrund', null]]],
    ['på baggrund – Af', []],
    ['Tager sagen op', [['Tager sagen op', 'Tager sagen op igen']]],
  ])('%s', (text, expected) => {
    const looked = lookedAt(text).text();
    const found = find(looked);
    expect(found.map(({ start, end, instead }) => [looked.text.slice(start, end), instead])).toEqual(
      expected,
    );
  });
});

describe('words with several spellings', () => {
  const find = (text: ProseText) =>
    choiceFinder({
      kilde: 'Prøve',
      opdateret: '2026-01-01',
      poster: [{ regel: 'stavevariant', former: ['uden for', 'udenfor', 'uden for huset'] }],
    })(text);
  it('finds the longest', () => {
    const found = find(lookedAt('Uden for huset, udenfor og uden for.').text());
    expect(found.map(({ form, start, end }) => [form, start, end])).toEqual([
      ['uden for huset', 0, 14],
      ['udenfor', 16, 23],
      ['uden for', 27, 35],
    ]);
  });
});

describe('a part of the running text', () => {
  it('knows whether the file holds it letter for letter', () => {
    const looked = lookedAt('Vi **ringer** i  \ndag og\n  i morgen.\n\nVi skriver til b.dk.');
    const part = (text: string) => {
      const from = looked.text().text.indexOf(text);
      return partOf(looked, from, from + text.length);
    };
    expect(part('ringer i')).toMatchObject({ text: 'ringer i', start: 3, end: 11, verbatim: false });
    expect(part('og i morgen')).toMatchObject({ text: 'og i morgen', verbatim: true });
    expect(part('skriver')).toMatchObject({ start: 3, end: 10, span: { start: 41, end: 48 } });
    expect(replacing(part('ringer i'), 'x')).toEqual({ span: { start: 5, end: 15 } });
    expect(replacing(part('skriver'), 'x')).toEqual({ span: { start: 41, end: 48 }, suggestion: 'x' });
  });

  it('is found by a pattern, but not in an address', () => {
    const looked = lookedAt('Se www.b.dk og b (c).');
    expect(
      matchesIn(looked, /b(?: \((c)\))?/g).map(({ text, start, groups }) => [text, start, groups[1]]),
    ).toEqual([['b (c)', 15, 'c']]);
  });

  it('touches a mark where it overlaps it', () => {
    const block = blockOf('Vi **ringer** nu');
    const touching = [
      [0, 3],
      [0, 4],
      [8, 9],
      [9, 12],
      [4, 6],
    ].map(([start = 0, end = 0]) => isIn(block, 'fed', start, end));
    expect(touching).toEqual([false, true, true, false, true]);
    expect(isIn(block, 'kursiv', 4, 6)).toBe(false);
  });

  it.each([
    ['»Ring nu« til os', 'Ring', true],
    ['»Ring nu« til os', 'til', false],
    ['Sig »Ring nu« til os', 'Sig', false],
    ['Sig «Ring nu» til os', 'nu', true],
    ['Sig ”Ring nu” til os', 'nu', true],
    ['Sig „Ring nu“ til os', 'nu', true],
    ['Sig “Ring nu” til os', 'nu', true],
    ['Sig "Ring nu" til os', 'nu', true],
    ['Sig "Ring nu" til "os" nu', 'til', false],
    [`»${'a '.repeat(300)}Ring«`, 'Ring', false],
    ['Sig »Ring nu', 'nu', false],
  ])('stands in a quotation: %s', (text, word, expected) => {
    expect(isQuoted(blockOf(text), text.indexOf(word))).toBe(expected);
  });

  it.each([
    ['Ring nu', 0, true],
    ['Ring nu', 5, false],
    ['Vi går. ring', 8, true],
    ['Husk: ring', 6, true],
    ['Ja – ring', 5, true],
    ['Ja… ring', 4, true],
    ['Kl.ring', 3, false],
    ['3. ring', 3, true],
    ['3 ring', 2, true],
    ['Vi har 3 ring', 9, false],
    ['(»ring', 2, true],
    ['Vi »ring', 4, false],
    ['Ja! (“ring', 6, true],
    ['Vi, ring', 4, false],
    ['Ja. Vi ring', 7, false],
  ])('begins a sentence: %s, %i', (text, start, expected) => {
    expect(beginsSentence({ ...blockOf('x'), text }, start)).toBe(expected);
  });
});

describe('the words of a text', () => {
  it.each<[string, readonly string[]]>([
    ['Vi går-hjem (nu), »ja«!', ['Vi', 'går-hjem', 'nu', 'ja']],
    ["Lars’ bil, Lars’s, d´or og d'or", ['Lars', 'bil', 'Lars’s', 'd´or', 'og', "d'or"]],
    ['ro- og bo-, -bo', ['ro', 'og', 'bo', 'bo']],
    ['12 og 4. kl. 10-12', ['og', 'kl']],
    ['A4 og 4A, a@b, a_b, a.b, (a)b/c', ['og', 'a', 'b', 'c']],
    ['b.dk x@y.dk', []],
    ['ja/nej og/eller, og …', ['ja', 'nej', 'og', 'eller']],
    ['Αθήνα går-hjem, A4 og 4A; b.c', ['Αθήνα', 'går-hjem', 'og']],
    ['e\u0301n og bo–ro', ['én', 'og', 'bo', 'ro']],
    ['x\u0301n og', ['x\u0301n', 'og']],
    ['bo--ro', ['bo', 'ro']],
    ['(bo', ['bo']],
    ['– bo', ['bo']],
    ['bo).', ['bo']],
    ['bo)ro', ['bo', 'ro']],
  ])('%s', (text, expected) => {
    const words = vocabularyOf([blockOf(text)]);
    expect([...words.keys()]).toEqual([...new Set(expected)]);
    for (const [word, places] of words)
      for (const { block, start } of places) expect(block.text.slice(start, start + word.length)).toBe(word);
  });

  it('knows every place', () => {
    const places = vocabularyOf(lookedAt('Vi ringer. Vi ler.\n\nNu Vi').blocks).get('Vi');
    expect(places?.map(({ start }) => start)).toEqual([0, 11, 3]);
  });
});
