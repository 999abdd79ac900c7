import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestParser } from '../../src/parse/best-parser.ts';
import { fastParser, fastTree } from '../../src/parse/fast-parser.ts';
import { nativeParser } from '../../src/parse/native-parser.ts';
import type { MarkdownParser } from '../../src/parse/parser.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const reference = remarkParser();
const native = await nativeParser();

/** The fast tree of a text, which must be the reference's wherever there is one; null where the reference is asked. */
function heldAgainstReference(text: string): 'same' | 'reference' {
  if (!native) throw new Error('The native parser is not made for this machine');
  const tree = fastTree(text, native);
  if (tree === null) return 'reference';
  // Both are compared as data: the one leaves out what is absent, the other writes `undefined`.
  expect(JSON.parse(JSON.stringify(tree)), text).toEqual(JSON.parse(JSON.stringify(reference(text))));
  return 'same';
}

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'));
}

const TEXTS = [...markdownFiles('examples'), ...markdownFiles('templates')];

/** What the native parser would read in another way than the reference, and whether it is asked nevertheless. */
const CASES: readonly (readonly [title: string, text: string, by: 'same' | 'reference'])[] = [
  ['a time of day', 'Kl. 10:30 og 1:1-støtte, Ansvarlig:Forstander', 'same'],
  ['a footnote mark behind a time of day', 'Kl. 10:30[^1]\n\n[^1]: Eller 11:00.', 'same'],
  ['a link behind a colon', '1:1[støtte](https://example.dk)', 'same'],
  ['an inline directive', ':oplysning[tilbud.navn] og :henvisning[her]{til="a#b"}.', 'same'],
  ['an inline directive without a label', ':oplysning og :henvisning', 'same'],
  ['an inline directive that is not closed', ':oplysning[tilbud.navn', 'reference'],
  ['bare addresses', 'Se https://example.dk, www.example.dk eller a@example.dk.', 'same'],
  ['an address in brackets', '<https://example.dk> og <a@example.dk>', 'same'],
  ['escaped colons and at signs', 'Eks\\:h og a\\@b', 'same'],
  ['an address behind an escape', '\\<https://example.dk>', 'reference'],
  [
    'attributes of every kind',
    ':::skrivefelt[Navn]{#id type=tal ord="1-2" valg=\'A | B\' kan-fravaelges}\n:::',
    'same',
  ],
  ['a class', ':::skrivefelt[Navn]{#id .klasse}\n:::', 'reference'],
  ['attributes with Danish letters', ':::skrivefelt[Navn]{#id højst=3}\n:::', 'reference'],
  ['attributes without a value', ':::skrivefelt{#id ord="" kan-fravaelges antal=""  }\n:::', 'same'],
  ['a doubled attribute', ':::skrivefelt{#id ord="1" ord="2"}\n:::', 'same'],
  ['a quotation mark that is not closed', ':::skrivefelt{#id ord="1}\n:::', 'reference'],
  ['a label over two lines', ':::skrivefelt[Navn\nher]{#id}\n:::', 'reference'],
  ['blanks behind an opening line', ':::skrivefelt{#id}  \n:::\n\n:::skrivefelt\t\r\n:::', 'same'],
  ['a note in a quote', '> [^1]: Note\n> ', 'reference'],
  [
    'a mark before the field that its note stands in',
    'Ord.[^n] Mere.\n\n:::skrivefelt{#id}\n[^n]: Note.\n:::',
    'reference',
  ],
  [
    'a link by a name that is said in a field after it',
    'Se [her][n].\n\n:::skrivefelt{#id}\n[n]: https://example.dk\n:::',
    'reference',
  ],
  [
    'a mark in one field and its note in another',
    ':::skrivefelt{#a}\nOrd.[^n]\n:::\n\n:::skrivefelt{#b}\n[^n]: Note.\n:::',
    'same',
  ],
  [
    'a mark in a caption and its note in the field',
    ':::skrivefelt[Navn[^n]]{#a}\nOrd.\n\n[^n]: Note.\n:::',
    'reference',
  ],
  ['a blank at the end of a label', ':::skrivefelt[Navn ]{#id}\n:::', 'reference'],
  ['a blank at the end of a label without attributes', ':::faktaboks[Husk \t]  \r\n:::', 'reference'],
  ['a closing fence as far in as code', ':::skrivefelt{#id}\n    :::', 'reference'],
  ['a closing fence behind words, as far in as code', ':::skrivefelt{#id}\nOrd.\n    :::', 'reference'],
  ['a closing fence in the place of a list', ':::skrivefelt{#id}\n- a\n  :::', 'reference'],
  ['a closing fence behind a tab', ':::skrivefelt{#id}\n\t:::', 'reference'],
  ['a directive in a list', '- :::skrivefelt{#id}\n  Ord.\n  :::', 'same'],
  ['indented code in a quote', '> > > x\n> >\n> >     a\n> >     b', 'reference'],
  ['fences of other lengths', ':::::betingelse\n::::betingelse\n:::betingelse\n::::\n:::::', 'reference'],
  ['a dash apart from the bar behind it', '| A | B |\n| --- [^1]: note\n- |', 'reference'],
  ['a container that is not closed', ':::skrivefelt{#id}\nTekst', 'reference'],
  [
    'containers of the same size in each other',
    ':::betingelse{alder="1-2"}\n:::skrivefelt{#id}\n:::\n:::',
    'reference',
  ],
  [
    'a larger container around a smaller',
    '::::betingelse{alder="1-2"}\n:::skrivefelt{#id}\nTekst\n:::\n::::',
    'same',
  ],
  [
    'a fence right after a table',
    ':::skrivefelt{#id}\n| a | b |\n| --- | --- |\n| c | d |\n:::\n\nEfter',
    'same',
  ],
  [
    'a fence right after a table, with Windows’ line endings',
    ':::skrivefelt{#id}\r\n| a |\r\n| - |\r\n| b |\r\n:::\r\n\r\nEfter',
    'same',
  ],
  [
    'a directive behind a lone backtick in a table',
    '| a | b |\n| - | - |\n| `:oplysning[tilbud.navn] | ` |',
    'reference',
  ],
  ['an indented fence after what could be a table', '| a |\n    ::skrivefelt{#id}', 'reference'],
  ['code that is cut off by the end of a quotation', '>```\n\nTekst', 'reference'],
  ['a table in code before a fence', '```\n| a |\n:::\n```', 'reference'],
  ['a fence that closes nothing', '- [ ] punkt\n:::\n', 'reference'],
  ['a task that begins with a directive', '- [ ] :oplysning[tilbud.navn]', 'reference'],
  ['three hyphens that open no front matter', '---\n\n- a', 'reference'],
  ['front matter', '---\ntitel: a\n---\n\n# Formål', 'same'],
  ['a comment with directives in it', '<!-- :::skrivefelt og 10:30 -->\n\nTekst', 'same'],
  ['a comment with text behind it', '> <!-- k -->:::skrivefelt[x]{#a}\n', 'reference'],
  ['other HTML', '<b>fed</b>', 'reference'],
  ['tildes', 'ca. ~5 og ~~ikke~~', 'reference'],
  ['a table of one column under a definition', '[a]: https://x.dk\n:- ', 'reference'],
  ['NUL', 'a\0b', 'reference'],
  ['a stand-in of its own', 'a\u204fb', 'reference'],
  ['decomposed letters', 'a\u030arlig 10:30', 'same'],
  ['letters outside the basic plane', '😀 10:30 :oplysning[tilbud.navn]', 'same'],
];

describe('the native parser, where it is used, gives the reference’s tree', () => {
  it.each(CASES)('%s', (_, text, by) => {
    expect(heldAgainstReference(text)).toBe(by);
  });

  it('for all but the odd one of the examples and templates', () => {
    const asked = TEXTS.filter((text) => heldAgainstReference(text) === 'reference');
    expect(asked.length).toBeLessThanOrEqual(TEXTS.length * 0.05);
  });

  it('for parts of them with mistakes in', () => {
    const pieces = [
      ...[
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '\n',
        '\n\n',
        '- ',
        '  - ',
        '1. ',
        '> ',
        '# ',
        ':::',
        '::',
        ':',
        '::::',
        ':::\n',
      ],
      ...[
        ':::skrivefelt[x]{#a}\n',
        '::skrivefelt[y]{#b}\n',
        ':oplysning[tilbud.navn]',
        ':henvisning[a]{til="b#c"}',
        '{#id}',
      ],
      ...[
        '[',
        ']',
        '](',
        ')',
        '![',
        '[^1]',
        '[^1]: note\n',
        '|',
        '| a | b |\n',
        '| --- | :-: |\n',
        '\\',
        '&amp;',
        '&',
      ],
      ...[
        '<!-- k -->',
        '<!--',
        '-->',
        '<',
        '>',
        '<https://x.dk>',
        'https://x.dk',
        'www.x.dk',
        'a@b.dk',
        '   ',
        '\t',
        '---\n',
      ],
      ...[
        '===\n',
        '- [ ] ',
        '10:30',
        'æ',
        '\u00a0',
        '  \n',
        '"',
        '=',
        '[a]: https://x.dk\n',
        '[a]',
        '+ ',
        '\r\n',
      ],
    ];
    const part = fc
      .tuple(
        fc.constantFrom(...TEXTS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 20, max: 400 }),
      )
      .map(([text, from, length]) => text.slice(Math.floor(from * text.length)).slice(0, length));
    const torn = fc
      .tuple(part, fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...pieces), fc.nat(5)), { maxLength: 4 }))
      .map(([text, changes]) =>
        changes.reduce(
          (changed, [at, piece, gone]) => changed.slice(0, at) + piece + changed.slice(at + gone),
          text,
        ),
      );
    const loose = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(torn, loose), (text) => {
        heldAgainstReference(text);
      }),
      // The same ones every time: `npm run fuzz` looks for new ones.
      { numRuns: 1500, seed: 20_261_122 },
    );
  });
});

describe('bestParser', () => {
  it('gives the reference’s tree of every text', async () => {
    const parse = await bestParser();
    for (const [, text] of CASES) {
      expect(JSON.parse(JSON.stringify(parse(text)))).toEqual(JSON.parse(JSON.stringify(reference(text))));
    }
  });

  it('asks the reference where the native parser gives something else', () => {
    const broken: MarkdownParser = () =>
      ({ type: 'root', children: [{ type: 'containerDirective' }] }) as never;
    expect(fastParser(broken, reference)(':::skrivefelt{#id}\n:::')).toEqual(
      reference(':::skrivefelt{#id}\n:::'),
    );
  });
});
