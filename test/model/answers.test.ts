import { describe, expect, test } from 'vitest';
import { spanOfValue } from '../../src/model/answers.ts';
import { buildGuideline } from '../../src/model/guideline.ts';
import { parsed, typedAt } from '../parse/parsed.ts';
import { answersOf, LOCAL, templateOf } from './small-models.ts';

const TEMPLATE = templateOf(`::skrivefelt[A]{#a type=linje tidligere="gammel"}

::skrivefelt[B]{#b type=tal kan-fravaelges}

:::betingelse{egenskaber="hest"}
::skrivefelt[C]{#c}
:::
`);

describe('en lokal retningslinje bliver til ét JSON-objekt', () => {
  test.each([
    [':::skrivefelt{#a}\nsvar\n:::', { a: 'svar' }],
    ['::skrivefelt[kort svar]{#a}', { a: 'kort svar' }],
    ['::skrivefelt[30. september]{#a}', { a: '30. september' }],
    [':::skrivefelt{#gammel}\nsvar\n:::', { a: 'svar' }],
    [':::skrivefelt{#b}\n12\n:::\n\n:::skrivefelt{#a}\nsvar\n:::', { a: 'svar', b: 12 }],
    [':::skrivefelt{#b ikke-relevant="Vi har ingen."}\n:::', { b: { 'ikke-relevant': 'Vi har ingen.' } }],
    [':::skrivefelt{#b}\ntolv\n:::', {}],
    [':::skrivefelt{#a}\n<!-- husk -->\n:::', {}],
    [':::skrivefelt{#a}\n:::', {}],
    [':::skrivefelt{#ukendt}\nsvar\n:::', {}],
    ['', {}],
  ])('%j', (body, data) => expect(answersOf(TEMPLATE, body).data).toEqual(data));

  test('i skabelonens rækkefølge', () => {
    const { data } = answersOf(TEMPLATE, '::skrivefelt[12]{#b}\n\n::skrivefelt[x]{#a}\n');
    expect(Object.keys(data)).toEqual(['a', 'b']);
  });

  test('det første svar på et felt gælder, også under et tidligere id', () => {
    const answers = answersOf(TEMPLATE, '::skrivefelt[ét]{#gammel}\n\n::skrivefelt[to]{#a}\n');
    expect(answers.data).toEqual({ a: 'ét' });
    expect(answers.repeated.map(({ answer, first }) => [answer.id, first.id])).toEqual([['a', 'gammel']]);
  });

  test('svar på felter, der ikke findes, holdes for sig', () => {
    expect(
      answersOf(TEMPLATE, '::skrivefelt[ét]{#x}\n\n::skrivefelt[to]\n').unknown.map(({ id }) => id),
    ).toEqual(['x', '']);
  });

  test('kun de felter, hvis betingelser holder, skal besvares; uden stamdata alle', () => {
    expect(answersOf(TEMPLATE, '').applicable.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(answersOf(TEMPLATE, '', null).applicable.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('en del af et svar findes i filen', () => {
  const template = templateOf('::skrivefelt[A]{#a type=ansvar}\n');
  const body = ':::skrivefelt{#a}\nMad – Kok\nVask – Vikar\n:::\n';
  const found = answersOf(template, body).byField.get('a');

  test.each([
    ['', 'Mad – Kok\nVask – Vikar'],
    ['/1', 'Vask – Vikar'],
    ['/1/roller/0', 'Vask – Vikar'],
    ['/1/findes/ikke', 'Vask – Vikar'],
    ['/9', 'Mad – Kok\nVask – Vikar'],
  ])('%s', (pointer, typed) =>
    expect(found && typedAt(parsed(body), spanOfValue(found, pointer))).toBe(typed),
  );
});

describe('et svar i den lokale fil', () => {
  const answer = (body: string) => buildGuideline(parsed(body), LOCAL).answers[0];

  test.each([
    [':::skrivefelt{#a}\nsvar\n:::', false],
    [':::skrivefelt{#a}\n:::', true],
    [':::skrivefelt{#a}\n\n<!-- skriv her -->\n\n:::', true],
    [':::skrivefelt{#a}\n<!-- a --> tekst\n:::', false],
    ['::skrivefelt[]{#a}', true],
    ['::skrivefelt[x@example.dk]{#a}', false],
  ])('%j er tomt: %s', (body, empty) => expect(answer(body)?.empty).toBe(empty));

  test('en begrundelse har sit sted', () => {
    const body = ':::skrivefelt{#a ikke-relevant=" Ingen alarm. "}\n:::\n';
    const waiver = answer(body)?.waiver;
    expect(waiver?.reason).toBe('Ingen alarm.');
    expect(waiver && typedAt(parsed(body), waiver.span)).toBe('ikke-relevant=" Ingen alarm. "');
  });

  test('svar, som et felt uden slutning har slugt, er svar for sig', () => {
    const { answers } = buildGuideline(
      parsed(':::skrivefelt{#a}\nét\n\n::::skrivefelt{#b}\nto\n::::\n'),
      LOCAL,
    );
    expect(answers.map(({ id, blocks }) => [id, blocks.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('skabelonen er den, hovedet nævner, i den version', () => {
    expect(buildGuideline(parsed(''), LOCAL).pinned).toEqual({ id: 'alarmer', version: '2.0.0' });
  });
});
