import { describe, expect, test } from 'vitest';
import { misreadFences } from '../../src/check/misread-fences.ts';
import { unclosedContainers } from '../../src/check/unclosed-containers.ts';
import { sourceOf } from '../../src/core/source.ts';
import { type ParsedDocument, parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';

function documentOf(lines: readonly string[]): ParsedDocument {
  return parseDocument(sourceOf('proeve.md', `${lines.join('\n')}\n`), remarkParser());
}

/** Kind and text of each, with the colons that are needed and what it takes with it, where that is more. */
function fencesIn(lines: readonly string[]): readonly string[] {
  const document = documentOf(lines);
  const { text } = document.source;
  return misreadFences(document).map(({ kind, span, colons, covers }) => {
    const last = text.slice(covers.start, covers.end).split('\n').length;
    return `${kind} ${text.slice(span.start, span.end)}${colons > 0 ? ` ${colons}` : ''}${last > 1 ? ` +${last - 1}` : ''}`;
  });
}

describe('linjer, der ligner begyndelsen eller slutningen på et direktiv', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['en slutning for meget', [':::faktaboks', 'a', ':::', '', ':::'], ['loes :::']],
    ['med mellemrum efter', ['a', '', '  :::: \t', '', 'b'], ['loes ::::']],
    ['to kolon som slutning', [':::faktaboks', 'a', '::'], ['kort :: 3']],
    ['for få kolon', ['::::faktaboks', 'a', '', ':::', ''], ['kort ::: 4']],
    ['i en lukket boks er den løs', ['::::faktaboks', 'a', '', '::', '::::'], ['loes ::']],
    ['sidst på en linje', [':::faktaboks', 'Ring nu :::', 'a::: b', ':::'], ['slut :::']],
    ['et kolon eller to sidst på en linje er tekst', ['Ring nu :', 'eller nu ::'], []],
    ['et mellemrum for meget', ['::: faktaboks', 'a', '', ':::'], ['mellemrum ::: faktaboks +3']],
    [
      'mellemrum før klammer',
      ['::skrivefelt [a]{#b}', '', ':::faktaboks {#a}', 'a', ':::'],
      ['mellemrum ::skrivefelt [a]{#b}', 'mellemrum :::faktaboks {#a} +2'],
    ],
    ['mellemrum mellem klammer', ['::skrivefelt[a]  {#b}'], ['mellemrum ::skrivefelt[a]  {#b}']],
    ['tekst efter', ['::skrivefelt[a]{#b} og mere'], ['efter ::skrivefelt[a]{#b} og mere']],
    ['tekst efter uden klammer', ['::skrivefelt, og mere'], ['attributter ::skrivefelt, og mere']],
    ['uden navn', [':::{#a}', 'a', ':::'], ['uden-navn :::{#a} +2']],
    ['klammer, der ikke passer', [':::faktaboks[a', 'b', ':::'], ['attributter :::faktaboks[a +2']],
    ['id uden klammer', [':::faktaboks #x', 'b', ':::'], ['tuborg :::faktaboks #x +2']],
    [
      'id uden klammer og mellemrum',
      [':::faktaboks[a]#x_1-y', 'b', ':::'],
      ['tuborg :::faktaboks[a]#x_1-y +2'],
    ],
    [
      'et ord som id kun på et skrivefelt',
      [':::skrivefelt hvem-2', 'b', ':::', '', ':::faktaboks hvem', 'b', ':::'],
      ['tuborg :::skrivefelt hvem-2 +2', 'efter :::faktaboks hvem +2'],
    ],
    ['to ord er tekst', [':::skrivefelt hvem er', 'b', ':::'], ['efter :::skrivefelt hvem er +2']],
    ['uden kolon', ['skrivefelt{#x}', 'a', '', ':::'], ['uden-kolon skrivefelt{#x} +3']],
    [
      'et kolon',
      [':skrivefelt[A b]{krav=kan}', 'a', '', ':::'],
      ['uden-kolon :skrivefelt[A b]{krav=kan} +3'],
    ],
    [
      'uden kolon og ukendt',
      ['skrivefeltet{#x}', 'a', '', 'b{#x}', '', 'skrivefelt{1}', '', 'faktaboks[a]'],
      [],
    ],
    [
      'midt i en linje',
      ['Skriv skrivefelt{#x} sådan', '', 'skrivefelt{#x} sådan', '', 'skrivefelt{#x'],
      ['uden-kolon skrivefelt{#x'],
    ],
    ['to kolon og et svar under', ['::skrivefelt{#x}', 'a', '', ':::'], ['begyndelse ::skrivefelt{#x} 3 +3']],
    [
      'den nærmeste af to',
      ['::skrivefelt{#x}', '', '::skrivefelt{#y}', 'a', '', ':::', 'b', '', ':::'],
      ['begyndelse ::skrivefelt{#y} 3 +3', 'begyndelse ::skrivefelt{#x} 3 +8'],
    ],
    ['ikke et med svar', ['::skrivefelt[b]{#x}', 'a', '', ':::'], ['loes :::']],
    ['ikke et andet direktiv', ['::faktaboks{#x}', 'a', '', ':::'], ['loes :::']],
    ['ikke et, der kommer efter', [':::', '', '::skrivefelt{#x}', 'a'], ['loes :::']],
    ['et usynligt tegn', ['\u200b:::faktaboks', 'a', '', ':::'], ['usynligt \u200b:::faktaboks +3']],
    [
      'et hårdt mellemrum i et citat er ikke i vejen',
      ['::skrivefelt[a\u00a0b]{#x} c'],
      ['efter ::skrivefelt[a\u00a0b]{#x} c'],
    ],
    [
      'et usynligt tegn mellem kolonerne',
      [':\u200b::faktaboks', 'a', '', ':::'],
      ['usynligt :\u200b::faktaboks +3'],
    ],
    ['et usynligt tegn i en almindelig linje', ['a\u200bb: c'], []],
    ['kode og oplysninger', ['`:::faktaboks[`', '', '::oplysning[titel] gælder', '', 'a `b :::`'], []],
    ['i et citat', ['> a', '> :::', ''], ['loes :::']],
    ['efter en tabel', ['| a | b |', '| - | - |', '| c | d |', ':::'], ['loes :::']],
    ['en række med flere celler', ['| a | b |', '| - | - |', '| ::: | d |'], []],
    [
      'to slutninger, der manglede hver sin begyndelse',
      ['::: faktaboks', 'a', '', '::: faktaboks', 'b', '', ':::', '', ':::'],
      ['mellemrum ::: faktaboks +8', 'mellemrum ::: faktaboks +3'],
    ],
    [
      'en slutning, som en anden boks tog',
      [':::faktaboks', 'a', '', ':::eksempel', 'b', '', ':::', '', ':::', '', 'c'],
      [],
    ],
    ['ikke et andet direktiv uden svar', ['::udskriv{#x}', '', 'a', '', ':::'], ['loes :::']],
    [
      'uden blanke tegn i slutningen',
      ['a ::: \t ', '', '::skrivefelt [a]{#b} \t'],
      ['slut :::', 'mellemrum ::skrivefelt [a]{#b}'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(fencesIn(lines)).toEqual(expected);
  });
});

describe('beholdere uden slutning', () => {
  /** Kind, name and line of the one to mend, the other one, and the closing lines that it leaves over. */
  function unclosedIn(lines: readonly string[]): readonly string[] {
    return unclosedContainers(documentOf(lines).tree).map(({ kind, container, other, spare }) => {
      const line = (node: typeof container): string => `${node.name}@${node.position?.start.line}`;
      return `${kind} ${line(container)}${other ? ` ${line(other)}` : ''} ${spare}`;
    });
  }

  test.each<[string, readonly string[], readonly string[]]>([
    ['én, der er lukket', [':::faktaboks', 'a', ':::'], []],
    ['én, der ikke er', [':::faktaboks', 'a'], ['slut faktaboks@1 0']],
    [
      'den indre, når den ydres slutning har flere kolon',
      ['::::faktaboks', ':::eksempel', 'a', '::::'],
      ['slut eksempel@2 0'],
    ],
    [
      'lige mange kolon',
      [':::faktaboks', ':::eksempel', 'a', ':::', ':::'],
      ['kolon faktaboks@1 eksempel@2 1'],
    ],
    [
      'et skrivefelt i et andet',
      [':::skrivefelt{#a}', 'a', ':::skrivefelt{#b}', 'b', ':::'],
      ['foer skrivefelt@1 skrivefelt@3 0'],
    ],
    [
      'flere kolon inden i',
      [':::faktaboks', '::::eksempel', 'a', '::::', ':::'],
      ['ydre faktaboks@1 eksempel@2 1'],
    ],
    [
      'to med flere kolon inden i',
      [':::betingelse', '::::skrivefelt{#a}', 'a', '::::', '', '::::skrivefelt{#b}', 'b', '::::', ':::'],
      ['ydre betingelse@1 skrivefelt@2 1'],
    ],
    [
      'tre, som ingen lukker',
      [':::skrivefelt{#a}', 'a', ':::skrivefelt{#b}', 'b', ':::skrivefelt{#c}', 'c'],
      ['foer skrivefelt@1 skrivefelt@3 0', 'foer skrivefelt@3 skrivefelt@5 0', 'slut skrivefelt@5 0'],
    ],
    [
      'to indre i én ydre',
      [':::faktaboks', ':::eksempel', 'a', ':::', ':::eksempel', 'b', ':::', ':::'],
      ['kolon faktaboks@1 eksempel@2 1'],
    ],
    [
      'en ydre med færre kolon',
      [':::betingelse', '::::skrivefelt{#a}', 'a', ':::', 'b'],
      ['foer betingelse@1 skrivefelt@2 0'],
    ],
    [
      'en boks i et skrivefelt',
      [':::skrivefelt{#a}', 'a', ':::faktaboks', 'b', ':::'],
      ['kolon skrivefelt@1 faktaboks@3 1'],
    ],
    [
      'et skrivefelt i en boks',
      [':::betingelse', 'a', ':::skrivefelt{#a}', 'b', ':::'],
      ['kolon betingelse@1 skrivefelt@3 1'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(unclosedIn(lines)).toEqual(expected);
  });
});
