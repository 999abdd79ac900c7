import { describe, expect, test } from 'vitest';
import { discouragedIn, inRunningText, termPatterns } from '../../src/check/term-forms.ts';

const AT = { file: 'skabeloner/ord.md', span: { start: 0, end: 0 } };
const TERMS = [
  ['myndighed', 'Bevilligende myndighed'],
  ['anbringende myndighed', 'Bevilligende myndighed'],
  ['arbejdsrelateret vold', 'Arbejdsrelateret overgreb'],
  ['voldstrussel', 'Trussel om vold'],
  ['bruger', 'Borger'],
  ['brugerhus', 'Hus'],
  ['farve', 'Kulør'],
  ['borger', 'Menneske'],
  ['plan', 'IT-plan'],
  ['C++ (sprog)', 'Kode'],
  [' ', 'Intet'],
  ['ø', 'Holm'],
].map(([term = '', preferred = '']) => ({ term, preferred, at: AT }));

function found(text: string): readonly (readonly [string, string | null])[] {
  return discouragedIn(text, termPatterns([...TERMS])).map(({ typed, index, replacement }) => {
    expect(text.slice(index, index + typed.length)).toBe(typed);
    return [typed, replacement];
  });
}

describe('frarådede ord i alle former, med det ord, der skal stå i stedet', () => {
  test.each<[string, readonly (readonly [string, string | null])[]]>([
    ['En myndighed ringer.', [['myndighed', 'bevilligende myndighed']]],
    ['Myndigheds brev', [['Myndigheds', 'Bevilligende myndigheds']]],
    [
      'Myndighederne og myndighedens',
      [
        ['Myndighederne', null],
        ['myndighedens', null],
      ],
    ],
    ['Den bevilligende myndighed og bevilligende  myndigheder', []],
    ['anbringende  myndighed', [['anbringende  myndighed', null]]],
    ['Anbringende myndighed', [['Anbringende myndighed', 'Bevilligende myndighed']]],
    [
      'arbejdsrelateret vold, arbejdsrelaterede volds',
      [
        ['arbejdsrelateret vold', 'arbejdsrelateret overgreb'],
        ['arbejdsrelaterede volds', null],
      ],
    ],
    ['arbejdsrelateredet vold', []],
    [
      'voldstrusler, voldstruslen, voldstrussels',
      [
        ['voldstrusler', null],
        ['voldstruslen', null],
        ['voldstrussels', 'trussel om volds'],
      ],
    ],
    [
      'brugerhus, brugere, brugers',
      [
        ['brugerhus', 'hus'],
        ['brugere', null],
        ['brugers', 'borgers'],
      ],
    ],
    [
      'farver, farvernes, farvens',
      [
        ['farver', null],
        ['farvernes', null],
        ['farvens', null],
      ],
    ],
    ['farveet', []],
    [
      'plan og planet',
      [
        ['plan', 'IT-plan'],
        ['planet', null],
      ],
    ],
    ['borger, Borger', []],
    ['VOLDSTRUSSEL', [['VOLDSTRUSSEL', 'Trussel om vold']]],
    ['ebruger, 1bruger, x-bruger, bruger2, bruger-id, brugerflade', []],
    ['bruger-', [['bruger', 'borger']]],
    ['Lær C++ (sprog)!', [['C++ (sprog)', 'Kode']]],
    [
      'En ø og øerne',
      [
        ['ø', 'holm'],
        ['øerne', null],
      ],
    ],
  ])('%s', (text, expected) => {
    expect([...found(text)].sort()).toEqual([...expected].sort());
  });

  test('det længste først', () => {
    expect(termPatterns([...TERMS]).map(({ term }) => term.term.length)).toEqual([
      21, 21, 12, 11, 9, 9, 6, 5, 4, 1,
    ]);
  });

  test('efter s, x og z er ejefald usikkert', () => {
    const patterns = termPatterns([{ term: 'bolig', preferred: 'Hus', at: AT }]);
    expect(discouragedIn('boligs og bolig', patterns).map(({ replacement }) => replacement)).toEqual([
      null,
      'hus',
    ]);
  });
});

test.each([
  ['Bevilligende myndighed', 'bevilligende myndighed'],
  ['Å', 'å'],
  ['IT-plan', 'IT-plan'],
  ['Region Øst', 'Region Øst'],
  ['Ro-plan', 'ro-plan'],
  ['plan', 'plan'],
])('%s er »%s« i løbende tekst', (term, expected) => {
  expect(inRunningText(term)).toBe(expected);
});
