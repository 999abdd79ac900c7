import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { doubleSpellings } from '../../src/check/double-spellings.ts';
import { nearMissFinder } from '../../src/check/near-miss.ts';
import { phraseFinder } from '../../src/check/phrase-finder.ts';
import { type ProseBlock, proseOf } from '../../src/check/prose.ts';
import { type ProseText, proseTextOf } from '../../src/check/prose-text.ts';
import { sentenceSplitter } from '../../src/check/sentences.ts';
import { spellingWith } from '../../src/check/spelling.ts';
import { vocabularyOf } from '../../src/check/vocabulary.ts';
import { sourceOf } from '../../src/core/source.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';
import { nodeHost } from '../../src/read/node-host.ts';

function blocksOf(markdown: string): readonly ProseBlock[] {
  return proseOf(parseDocument(sourceOf('proeve.md', markdown), remarkParser()));
}

function textOf(markdown: string): ProseText {
  return proseTextOf(blocksOf(markdown));
}

function phrasesOfTable(): readonly string[] {
  const host = nodeHost();
  const { poster } = parse(
    new TextDecoder().decode(host.read(host.packaged('data/udtryk.yaml')) ?? undefined),
  );
  return poster.flatMap(({ skriver }: { readonly skriver: readonly string[] }) => skriver);
}

/** The texts that a phrase stands for: `(a|b)` is either, `…` any word. */
function spelledOut(phrase: string): readonly string[] {
  const either = /\(([^()]*)\)/.exec(phrase);
  if (!either) return [phrase.replaceAll('…', 'sagen')];
  const [group, choices = ''] = either;
  return choices.split('|').flatMap((one) => spelledOut(phrase.replace(group, one)));
}

describe('the joined text', () => {
  it('finds the block of a place', () => {
    const { text, tokens, blockAt } = textOf('# Formål\n\nVi *ringer*\ni dag.');
    expect(text).toBe('Formål\nVi ringer i dag.');
    expect(tokens.map(({ lower }) => lower)).toEqual(['formål', 'vi', 'ringer', 'i', 'dag']);
    expect(blockAt(text.indexOf('ringer')).block.text).toBe('Vi ringer i dag.');
    expect(blockAt(0)).toMatchObject({ offset: 0, block: { kind: 'overskrift' } });
  });

  it('finds where any of some words stand, in reading order', () => {
    const { tokensOf } = textOf('Vi ringer, og vi ler, og VI går.');
    expect(tokensOf('vi').map(({ start }) => start)).toEqual([0, 14, 25]);
    expect(tokensOf('og', 'vi', 'ikke').map(({ start }) => start)).toEqual([0, 11, 14, 22, 25]);
    expect(tokensOf('v')).toEqual([]);
  });

  it('has no words where there is no text', () => {
    expect(textOf('').tokens).toEqual([]);
  });

  it('keeps its places after letters that are two in lower case', () => {
    const { text, tokens } = textOf('İ og Vi');
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['İ', 'og', 'Vi']);
    expect(tokens.at(-1)?.lower).toBe('vi');
  });
});

describe('phrases', () => {
  const find = (text: ProseText) =>
    phraseFinder(
      ['til en hver tid', 'en hver', '(tage|tager) … (op)', 'her- og nu …', '(løs', '…'].map((phrase) => ({
        phrase,
        means: phrase,
      })),
    )(text);
  const names = (text: ProseText) =>
    phraseFinder(
      [
        { phrase: 'Region Øst', means: 1 },
        { phrase: 'Portalen', means: 2 },
      ],
      {
        names: true,
      },
    )(text);

  it.each<[string, readonly (readonly [string, ...string[]])[]]>([
    ['Til en hver tid og en hver.', [['Til en hver tid'], ['en hver']]],
    ['Vi TAGER sagen op.', [['TAGER sagen op', 'TAGER', 'sagen', 'op']]],
    ['Det er her- og nu opgaver', [['her- og nu opgaver', 'opgaver']]],
    ['til enhver tid, pen hver, en hverdag, x-en hver, en hver-dag', []],
    ['- til en\n- hver tid', []],
  ])('%s', (text, wanted) => {
    expect(find(textOf(text)).map(({ text: found, parts }) => [found, ...parts])).toEqual(wanted);
  });

  it.each<[string, string, boolean]>([
    ['(i dag|nu) er', 'i dag er', true],
    ['(e-mail|brev) til', 'e-mail til', true],
    ['for-mål med', 'for-mål med', true],
    ['med (hensyn|f.eks. hensyn) til', 'med f.eks. hensyn til', true],
    ['at tage(s|r) op', 'at tages op', true],
    ['at (tage)r op', 'at tager op', true],
    ['gå … op', 'gå derhen op', true],
    ['gå op', 'gå ned', false],
    ['gå (op|ind)', 'gå ned', false],
  ])('»%s« in »%s«', (phrase, text, isThere) => {
    const found = phraseFinder([{ phrase, means: 1 }])(textOf(text));
    expect(found.map((one) => one.text)).toEqual(isThere ? [text] : []);
  });

  it('finds every phrase of the table, spelled out', () => {
    const phrases = phrasesOfTable();
    expect(phrases.length).toBeGreaterThan(50);
    for (const phrase of phrases) {
      const find = phraseFinder([{ phrase, means: phrase }]);
      for (const text of spelledOut(phrase))
        expect(find(textOf(text)).map((one) => one.text)).toEqual([text]);
    }
  });

  it('finds names with the s of the genitive after them', () => {
    const found = names(textOf('portalens side, Region Østs, REGION ØST og portalenes'));
    expect(found.map(({ text }) => text)).toEqual(['portalen', 'Region Øst', 'REGION ØST']);
  });
});

describe('sentences', () => {
  const split = (block: ProseBlock) => sentenceSplitter(['bl.a.', 'kl.', 'mv.', 'nr.'])(block);
  it.each<[string, readonly number[]]>([
    ['Vi ringer. Vi skriver!', [2, 2]],
    ['Ring bl.a. Solgården kl. 10.30 på nr. 5.', [8]],
    ['Breve mv. Vi ringer.', [2, 2]],
    ['Husk: ring; skriv', [1, 1, 1]],
    ['»Ja.« Så nej', [1, 2]],
    ['Uden punktum', [2]],
    ['Vi ringer.Vi skriver', [3]],
    ['Hvad? Ja! Nej… Måske', [1, 1, 1, 1]],
    ['Se (nr. 5) og (bl.a. Ro). Ja', [6, 1]],
    ['Vi ringer (“nu”.) 3 gange', [3, 2]],
    ['Vi ringer. nu', [3]],
    ['Kl. 10: nu;ja; nej', [2, 2, 1]],
    ['Vi ringer!!! Ja', [2, 1]],
    ['... Ja', [1]],
  ])('%s', (text, words) => {
    const [block] = proseOf(parseDocument(sourceOf('proeve.md', text), remarkParser()));
    expect(block && split(block).map((sentence) => sentence.words.length)).toEqual(words);
  });
});

describe('near misses', () => {
  const near = (word: string) => nearMissFinder(['retningslinje', 'serviceniveau', 'kort'])(word);
  it.each<[string, string | null]>([
    ['retningslinjerne', null],
    ['retningslinjearbejde', null],
    ['retningslnjen', 'retningslinje'],
    ['Retninngslinjer', 'retningslinje'],
    ['retningslimjes', 'retningslinje'],
    ['retningslijne', 'retningslinje'],
    ['retningslinja', null],
    ['retningspinde', null],
    ['rethningslinje', 'retningslinje'],
    ['rtningslinje', null],
    ['kart', null],
    ['serviceniveu', 'serviceniveau'],
    ['serviceniveauet', null],
    ['serviceniveux', null],
    ['servicniveauet', 'serviceniveau'],
    ['servicxeniveau', 'serviceniveau'],
    ['serviceenivea', null],
    ['SERVICNIVEAU', 'serviceniveau'],
  ])('%s', (word, wanted) => {
    expect(near(word)).toBe(wanted);
  });
});

describe('words in two spellings', () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    ['mail-skabelon og mailskabelon', [['mail-skabelon', 'mailskabelon']]],
    ['mail-skabelon, mail-skabelon og mailskabelon', [['mailskabelon', 'mail-skabelon']]],
    ['kvalitetovervåges og kvalitetsovervågning', [['kvalitetovervåges', 'kvalitetsovervågning']]],
    ['re-agere, bo-sted og IT-en', []],
    ['arbejdsplads, arbejdsplan og behandling', []],
  ])('%s', (text, wanted) => {
    const found = doubleSpellings(vocabularyOf(blocksOf(text)));
    expect(found.map(({ rarer, usual }) => [rarer, usual])).toEqual(wanted);
  });
});

describe('a dictionary with words of its own', () => {
  const spelling = () =>
    spellingWith(
      { name: 'to ord', knows: (word) => ['hold', 'plan'].includes(word), suggest: () => ['hold'] },
      ['gåhold', 'Region Øst', 'vum'],
    );
  it.each([
    ['gåholdet', true],
    ['gåholdsplan', true],
    ['gåholdplan', true],
    ['Øst', true],
    ['VUMs', true],
    ['plan', true],
    ['gåholdxyz', false],
    ['gåholdsxyz', false],
    ['gåholdspl', false],
    ['gåholdsplan', true],
    ['gåholdgåhold', true],
    ['regionens', true],
    ['regionshold', true],
    ['vumhold', false],
    ['Gåholdets', true],
    ['xgåhold', false],
    ['vumme', false],
    ['gå', false],
  ])('%s: %s', (word, knows) => {
    expect(spelling().knows(word)).toBe(knows);
  });

  it('suggests what the dictionary suggests', () => {
    expect(spelling().suggest('hld')).toEqual(['hold']);
  });
});
