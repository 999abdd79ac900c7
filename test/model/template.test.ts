import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../src/model/schema-validator.ts';
import { fieldOf } from '../../src/model/template.ts';
import { templateSchema } from '../../src/model/template-schema.ts';
import { plainText } from '../../src/parse/plain-text.ts';
import { typedAt } from '../parse/parsed.ts';
import { answersOf, templateOf } from './small-models.ts';

/** The only field of a template that holds one. */
function only(text: string) {
  const { fields } = templateOf(text);
  const [field] = fields;
  if (!field || fields.length > 1) throw new Error('expected one field');
  return field;
}

describe('et skrivefelt i en skabelon', () => {
  test('uden attributter er det tekst, som skal besvares', () => {
    expect(only(':::skrivefelt[Alarmer]{#alarmer}\nBeskriv.\n:::\n')).toMatchObject({
      id: 'alarmer',
      labelText: 'Alarmer',
      typeName: 'tekst',
      type: { name: 'tekst' },
      obligation: 'skal',
      constraints: {},
      waivable: false,
      previousIds: [],
      internal: false,
    });
  });

  test('hver attribut betyder noget', () => {
    const field = only(
      ':::skrivefelt[A]{#a type=tal krav=boer ord="20-300" antal="1-" mindst="1" hoejst="5" enhed="timer" valg="A | B" kolonner="C | D" moenster="x+" naevner="e | f" kan-fravaelges tidligere="b | c" synlighed=intern}\nBeskriv.\n:::\n',
    );
    expect(field).toMatchObject({
      obligation: 'boer',
      waivable: true,
      previousIds: ['b', 'c'],
      internal: true,
      constraints: {
        ord: { least: 20, most: 300 },
        antal: { least: 1, most: null },
        mindst: '1',
        hoejst: '5',
        enhed: 'timer',
        valg: ['A', 'B'],
        kolonner: ['C', 'D'],
        moenster: 'x+',
        naevner: ['e', 'f'],
      },
    });
  });

  test.each([
    ['krav=bør', { obligation: 'boer' }],
    ['krav=kan', { obligation: 'kan' }],
    ['krav=maaske', { obligation: 'skal' }],
    ['kan-fravælges=ja', { waivable: true }],
    ['kan-fravaelges=nej', { waivable: false }],
    ['højst=5', { constraints: { hoejst: '5' } }],
    ['nævner="a"', { constraints: { naevner: ['a'] } }],
    ['ord="300-20"', { constraints: {} }],
    ['moenster="("', { constraints: {} }],
    ['type=ukendt', { typeName: 'ukendt', type: { name: 'tekst' } }],
  ])('{#a %s}', (typed, expected) => {
    expect(only(`:::skrivefelt[A]{#a ${typed}}\nBeskriv.\n:::\n`)).toMatchObject(expected);
  });

  test('indholdet er kravet; eksemplet står for sig', () => {
    const field = only(
      '::::skrivefelt[A]{#a}\nKravet.\n\n:::eksempel\nEksemplet.\n:::\n\nMere krav.\n::::\n',
    );
    expect(plainText(field.demand)).toBe('Kravet.\nMere krav.');
    expect(plainText(field.example)).toBe('Eksemplet.');
  });

  test('punkterne i en tjekliste er kravets afkrydsningsliste', () => {
    const field = only(
      ':::skrivefelt[A]{#a type=tjekliste}\nSæt kryds.\n\n- [ ] Siden **er**\n  dateret\n- [ ] B\n:::\n',
    );
    expect(field.constraints.punkter).toEqual(['Siden er dateret', 'B']);
  });

  test.each([
    ['før dem', '- C\n- D\n\nSæt kryds.\n\n- [ ] A\n- [ ] B\n'],
    ['efter dem', '- [ ] A\n- [ ] B\n\nFor eksempel:\n\n1. C\n2. D\n'],
    ['med et andet tegn', '- [ ] A\n- [ ] B\n\n* C\n'],
    ['imellem', '- [ ] A\n- C\n- [ ] B\n'],
  ])('en liste uden bokse %s er vejledning', (_, demand) => {
    const field = only(`:::skrivefelt[A]{#a type=tjekliste}\n${demand}:::\n`);
    expect(field.constraints.punkter).toEqual(['A', 'B']);
    expect(plainText(field.demand)).toContain('C');
  });

  test('det kan stå på én linje og i en betingelse i en betingelse', () => {
    const { fields } = templateOf(
      '::skrivefelt[A]{#a}\n\n:::::betingelse{egenskaber="alarm"}\n::::betingelse{alder="18-"}\n:::skrivefelt[B]{#b}\nx\n:::\n::::\n:::::\n',
    );
    expect(fields.map(({ id, conditions }) => [id, conditions.length])).toEqual([
      ['a', 0],
      ['b', 2],
    ]);
  });

  test('uden id kan det findes ved sit sted', () => {
    const template = templateOf(':::skrivefelt[A]\nx\n:::\n');
    expect(template.fields[0]).toMatchObject({ id: '', labelText: 'A' });
    expect(typedAt(template.document, template.fields[0]?.idSpan ?? { start: 0, end: 0 })).toBe('skrivefelt');
  });

  test('et felt, der har skiftet id, findes ved det gamle; et nuværende id går forud', () => {
    const template = templateOf('::skrivefelt[A]{#a tidligere="b | gammel"}\n\n::skrivefelt[B]{#b}\n');
    expect(fieldOf(template, 'gammel')?.id).toBe('a');
    expect(fieldOf(template, 'b')?.id).toBe('b');
    expect(fieldOf(template, 'c')).toBeNull();
  });
});

describe('en skabelon bliver til ét JSON Schema', () => {
  const template = templateOf(`:::skrivefelt[Fordeling]{#fordeling type=ansvar antal="2-12"}
Skriv en linje for hver opgave.

- én
- to
:::

:::skrivefelt[Frist]{#frist type=tal krav=boer mindst=1 enhed="dage" kan-fravaelges}
:::

:::betingelse{egenskaber="alarm"}
::skrivefelt[Alarm]{#alarm type=linje ord="1-5"}
:::
`);
  const schema = templateSchema(template);

  test('et objekt med en egenskab for hvert felt', () => {
    expect(schema).toEqual(JSON.parse(readFileSync(new URL('alarmer.schema.json', import.meta.url), 'utf8')));
  });

  test('som er gyldigt efter udgave 2020-12', () => {
    expect(new Ajv2020({ strict: false }).validateSchema({ ...schema })).toBe(true);
  });

  test('AJV holder svarene op mod det', () => {
    const { validate } = compileSchema(schema);
    const { data } = answersOf(
      template,
      ':::skrivefelt{#fordeling}\nA – B\n:::\n\n:::skrivefelt{#frist ikke-relevant=""}\n:::\n',
    );
    expect(validate({ ...data }).map(({ pointer, keyword }) => [pointer, keyword])).toEqual([
      ['/fordeling', 'minItems'],
      ['/frist/ikke-relevant', 'minLength'],
    ]);
  });
});
