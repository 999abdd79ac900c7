import { describe, expect, test } from 'vitest';
import { attribute, contentOf, labelOf, spanOf } from '../../src/parse/tree.ts';
import { directives, firstDirective, pairOf, parsed, readText, typedAt } from './parsed.ts';

describe('et direktiv ved, hvor alt i det står', () => {
  const TEXT = [
    '# A',
    '',
    ':::skrivefelt[Ét **felt**]{#alarm type="tal" højst=5 kan-fravælges}',
    'svar',
    ':::',
    '',
  ];

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('med %s mellem linjerne', (_, ending) => {
    const text = TEXT.join(ending);
    const document = parsed(text);
    const field = firstDirective(text);
    expect(typedAt(document, field.nameSpan)).toBe('skrivefelt');
    expect(typedAt(document, field.openingSpan)).toBe(TEXT[2]);
    expect(typedAt(document, spanOf(field))).toBe(TEXT.slice(2, 5).join(ending));
    expect(field.attributes.map((one) => typedAt(document, one.span))).toEqual([
      '#alarm',
      'type="tal"',
      'højst=5',
      'kan-fravælges',
    ]);
    expect(field.attributes.map((one) => typedAt(document, one.nameSpan))).toEqual([
      '#',
      'type',
      'højst',
      'kan-fravælges',
    ]);
    expect(field.attributes.map((one) => typedAt(document, one.valueSpan))).toEqual([
      'alarm',
      'tal',
      '5',
      'kan-fravælges',
    ]);
  });

  test('et byte order mark flytter ingen steder', () => {
    const document = parsed('\ufeff:::skrivefelt{#a}\nsvar\n:::\n');
    expect(typedAt(document, firstDirective(document.source.text).nameSpan)).toBe('skrivefelt');
  });

  test('et direktiv i løbende tekst har hele sig selv som åbning', () => {
    const document = parsed('Se :henvisning[her]{til="#a"}.');
    const [found] = directives(document.source.text);
    expect(found && typedAt(document, found.openingSpan)).toBe(':henvisning[her]{til="#a"}');
  });
});

describe('attributter', () => {
  test.each([
    ['{#a}', [['id', 'a']]],
    ['{id="a"}', [['id', 'a']]],
    ["{id='a b'}", [['id', 'a b']]],
    ['{id=a}', [['id', 'a']]],
    ['{kan-fravaelges}', [['kan-fravaelges', '']]],
    ['{kan-fravælges}', [['kan-fravaelges', '']]],
    [
      '{#a.b}',
      [
        ['id', 'a'],
        ['class', 'b'],
      ],
    ],
    ['{valg="A | B"}', [['valg', 'A | B']]],
    ['{valg="A &amp; B"}', [['valg', 'A &amp; B']]],
    ['{ikke-relevant="Vi har: {ingen}"}', [['ikke-relevant', 'Vi har: {ingen}']]],
    ['{moenster="[0-9]{4}"}', [['moenster', '[0-9]{4}']]],
    ['{højst=3}', [['hoejst', '3']]],
    [`{${'målgruppe'.normalize('NFD')}="x"}`, [['maalgruppe', 'x']]],
    ['{}', []],
  ])('%s', (typed, pairs) => {
    expect(firstDirective(`:::skrivefelt${typed}\nsvar\n:::\n`).attributes.map(pairOf)).toEqual(pairs);
  });

  test('en attribut, der står to gange, er der to gange; den første gælder', () => {
    const field = firstDirective(':::skrivefelt{#a krav=skal krav=kan #b}\nsvar\n:::\n');
    expect(field.attributes.map(pairOf)).toEqual([
      ['id', 'a'],
      ['krav', 'skal'],
      ['krav', 'kan'],
      ['id', 'b'],
    ]);
    expect(attribute(field, 'krav')?.value).toBe('skal');
  });
});

describe('navne må skrives med æøå', () => {
  test.each(['målgruppe', 'maalgruppe', 'målgruppe'.normalize('NFD')])(':::%s', (name) => {
    expect(firstDirective(`:::${name}\nx\n:::\n`).name).toBe('maalgruppe');
  });
});

describe('beholdere', () => {
  const shapes = (text: string): unknown[] =>
    directives(text).map((one) =>
      one.type === 'containerDirective' ? [one.name, one.colons, one.closed] : [one.name],
    );

  test.each([
    ['lukket', ':::faktaboks\na\n:::\n', [['faktaboks', 3, true]]],
    ['lukket med flere kolonner', ':::faktaboks\na\n:::::\n', [['faktaboks', 3, true]]],
    ['ikke lukket', ':::faktaboks\na\n', [['faktaboks', 3, false]]],
    ['ikke lukket og tom', ':::faktaboks', [['faktaboks', 3, false]]],
    ['lukket i slutningen af filen uden linjeskift', ':::faktaboks\na\n:::', [['faktaboks', 3, true]]],
    [
      'med en beholder inde i sig',
      '::::skrivefelt{#a}\nb\n\n:::eksempel\nc\n:::\n::::\n',
      [
        ['skrivefelt', 4, true],
        ['eksempel', 3, true],
      ],
    ],
    [
      'med lige mange kolonner: den første lukning lukker den yderste',
      ':::skrivefelt{#a}\nb\n\n:::eksempel\nc\n:::\n:::\n',
      [
        ['skrivefelt', 3, true],
        ['eksempel', 3, false],
      ],
    ],
    ['et blad har ingen slutning', '::sideskift\n', [['sideskift']]],
    ['i et punkt', '- :::faktaboks\n  a\n  :::\n', [['faktaboks', 3, true]]],
  ])('%s', (_, text, expected) => expect(shapes(text)).toEqual(expected));

  test('en beholder, der ikke er lukket, har slugt resten', () => {
    const field = firstDirective(':::skrivefelt{#a}\nsvar\n\n# Næste\n\ntekst\n');
    expect(contentOf(field).map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  test('titlen er ikke indhold', () => {
    const box = firstDirective(':::faktaboks[Husk **det**]\na\n\nb\n:::\n');
    expect(labelOf(box)).toMatchObject([{ value: 'Husk ' }, { type: 'strong' }]);
    expect(contentOf(box)).toHaveLength(2);
  });

  test('et afsnit først er ingen titel', () => {
    const box = firstDirective(':::faktaboks\na\n:::\n');
    expect(labelOf(box)).toEqual([]);
    expect(contentOf(box)).toHaveLength(1);
  });
});

test('en række med flere celler end hovedet beholder dem alle', () => {
  expect(readText(parsed('| a | b |\n| - | - |\n| 1 | 2 | 3 | 4 |\n').tree)).toBe('ab1234');
});
