import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFieldTypes, fieldTypes } from '../../src/fieldtypes/registry.ts';
import { answered } from './answered.ts';

const TYPES = [...builtInFieldTypes.values()];

test('typerne er dem, der står i sproget', () => {
  expect([...builtInFieldTypes.keys()]).toEqual([
    'tekst',
    'linje',
    'dato',
    'tal',
    'ja-nej',
    'valg',
    'flervalg',
    'liste',
    'tabel',
    'ansvar',
    'tjekliste',
    'url',
    'email',
    'telefon',
  ]);
});

describe('eksemplet i hver types dokumentation er et gyldigt svar', () => {
  test.each(TYPES)('$name', ({ name, doc }) => {
    const outcome = answered({ type: name, attributes: doc.attributes }, doc.example);
    expect(outcome).toMatchObject({ expected: undefined, broken: [] });
  });
});

describe('det trykte har hvert ord af svaret', () => {
  const ANSWERS: readonly string[] = [
    'ja',
    'Nej',
    '12',
    '12 gange om året',
    '1.200,5',
    '30. september 2026',
    '2026-09-30',
    'maj 2026',
    '2. udgave',
    'A',
    'a\nb',
    'Mad – Kok; Medarbejder\nVask **af tøj** – `Medarbejder`',
    '- Mad – Kok',
    '- [x] Ja\n- [ ] Nej',
    '- [x] A – bemærk **det**',
    '- A\n  - B',
    'kontakt@example.dk',
    'https://example.dk',
    '12 34 56 78',
    '| Opgave | Rolle |\n| - | - |\n| Mad | Kok | mere |',
    'kl. 10:30 – 1:1-støtte',
    '# Overskrift\n\ntekst',
    ':::tabel{kolonner="A | B"}\n- - a\n  - b\n:::',
    '![alt](billede.png)',
  ];
  const printedDates = /^\d{4}-\d{2}(-\d{2})?$/;

  test.each(TYPES)('$name', ({ name, doc }) => {
    for (const answer of [doc.example, ...ANSWERS]) {
      const { words } = answered({ type: name, attributes: doc.attributes }, answer);
      const lost = words.typed.filter(
        (word) => !words.printed.some((other) => other.toLowerCase() === word.toLowerCase()),
      );
      expect(lost.filter((word) => !(name === 'dato' && printedDates.test(word)))).toEqual([]);
    }
  });

  test('også når svaret er tilfældigt', () => {
    const piece = fc.constantFrom(
      'ja',
      'nej',
      '12',
      'Mad',
      ' – ',
      '; ',
      '\n',
      '- ',
      '- [x] ',
      '1. ',
      '**',
      '`',
      'Kok',
      ':',
      '10:30',
      ' ',
      '[^1]',
      '|',
    );
    const answer = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((pieces) => `Svar ${pieces.join('')}`);
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), answer, ({ name, doc }, text) => {
        const { words } = answered({ type: name, attributes: doc.attributes }, text);
        const printed = words.printed.map((word) => word.toLowerCase());
        expect(words.typed.filter((word) => !printed.includes(word.toLowerCase()))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('det trykte er læseligt dansk', () => {
  test.each([
    ['dato', '', '2026-09-30', '30. september 2026'],
    ['dato', '', '2026-05', 'maj 2026'],
    ['tal', 'enhed="gange om året"', '12', '12\u00a0gange om året'],
    ['tal', '', '12', '12'],
    ['ja-nej', '', 'ja', 'Ja'],
    ['linje', '', '2. udgave', '2. udgave'],
    ['ansvar', '', 'Mad – Kok; Vikar', 'Opgave\nRolle\nMad\nKok; Vikar'],
  ])('%s %s: %j', (type, attributes, answer, printed) => {
    expect(answered({ type, attributes }, answer).printed).toBe(printed);
  });
});

describe('egne typer bygger på en grundtype og lægger krav til', () => {
  const types = fieldTypes(
    new Map([
      [
        'uge',
        {
          grundtype: 'linje',
          title: 'En uge i året.',
          description: 'Skriv fx »uge 7«.',
          pattern: '^uge ([1-9]|[1-4][0-9]|5[0-3])$',
        },
      ],
      ['ukendt', { grundtype: 'findes-ikke' }],
    ]),
  );

  test('de læses som grundtypen og prøves på begge', () => {
    expect(answered({ type: 'uge', types }, 'uge 7')).toMatchObject({ value: 'uge 7', broken: [] });
    expect(answered({ type: 'uge', types }, 'uge 54')).toMatchObject({
      value: 'uge 54',
      broken: ['pattern'],
    });
    expect(answered({ type: 'uge', types }, 'uge 7\nuge 8').expected).toMatch(/én linje/);
  });

  test('deres titel og beskrivelse er forfatterens hjælp', () => {
    expect(types.get('uge')?.doc).toMatchObject({ purpose: 'En uge i året.', write: 'Skriv fx »uge 7«.' });
  });

  test('en type uden en kendt grundtype er der ikke', () => {
    expect(types.has('ukendt')).toBe(false);
    expect([...types.keys()].slice(0, -1)).toEqual([...builtInFieldTypes.keys()]);
  });
});
