import { describe, expect, test } from 'vitest';
import { answered, type FieldSpec } from './answered.ts';

/** Typed answers of a type, each with its JSON value. */
function reads(spec: FieldSpec, cases: readonly (readonly [string, unknown])[]): void {
  describe(`${spec.type} ${spec.attributes ?? ''}`, () => {
    test.each(cases)('%j', (answer, value) => {
      expect(answered(spec, answer)).toMatchObject({ value, expected: undefined, broken: [] });
    });
  });
}

/** Typed answers that a type cannot read. */
function refuses(spec: FieldSpec, expected: RegExp, cases: readonly string[]): void {
  describe(`${spec.type} ${spec.attributes ?? ''} beder om noget andet`, () => {
    test.each(cases)('%j', (answer) => {
      const outcome = answered(spec, answer);
      expect(outcome.value).toBeUndefined();
      expect(outcome.expected).toMatch(expected);
      expect(outcome.places['']).not.toBe('');
    });
  });
}

reads({ type: 'tekst' }, [
  ['Et afsnit.\n\n- et punkt\n\n| a |\n| - |\n| b |', 'Et afsnit.\n\n- et punkt\n\n| a |\n| - |\n| b |'],
  ['Kl. 10:30 & **fed**', 'Kl. 10:30 & **fed**'],
  [':::faktaboks[Husk]\nDet her.\n:::', ':::faktaboks[Husk]\nDet her.\n:::'],
]);

reads({ type: 'linje' }, [
  ['Administrationen på hovedadressen', 'Administrationen på hovedadressen'],
  ['Den **store** sal, kl. 10:30', 'Den store sal, kl. 10:30'],
  ['2. udgave', '2. udgave'],
  ['2. **rettede** udgave', '2. rettede udgave'],
  ['30. september 2026', '30. september 2026'],
  ['Hjemmesiden[^1]\n\n[^1]: Den nye.', 'Hjemmesiden'],
  ['<!-- en bemærkning -->\nForstanderen', 'Forstanderen'],
]);
refuses({ type: 'linje' }, /én linje/, [
  'To\nlinjer',
  'To\n\nafsnit',
  '- et\n- par',
  '# Overskrift',
  '1. a\n2. b',
]);

reads({ type: 'dato' }, [
  ['2026-09-30', '2026-09-30'],
  ['30. september 2026', '2026-09-30'],
  ['1. oktober 2026', '2026-10-01'],
  ['01. oktober 2026', '2026-10-01'],
  ['maj 2026', '2026-05'],
  ['2026-05', '2026-05'],
  ['**30. september 2026**', '2026-09-30'],
  ['30/9-2026', '2026-09-30'],
  ['30.9.2026', '2026-09-30'],
  ['30. 9. 2026', '2026-09-30'],
  ['30-9-2026', '2026-09-30'],
  ['den 30. september 2026', '2026-09-30'],
]);
refuses({ type: 'dato' }, /en dato, fx 2026-09-30/, [
  '31. april 2026',
  '31/4-2026',
  'snart',
  '2026',
  '1. a\n2. b',
]);

reads({ type: 'tal' }, [
  ['12', 12],
  ['1.200,5', 1200.5],
  ['1.200', 1200],
  ['12,5', 12.5],
  ['-5', -5],
  ['−5', -5],
  ['0', 0],
]);
reads({ type: 'tal', attributes: 'enhed="gange om året"' }, [
  ['12 gange om året', 12],
  ['12 Gange om året', 12],
  ['12', 12],
]);
refuses({ type: 'tal' }, /et tal, fx 12/, [
  'tolv',
  '12.5',
  '1.20',
  '12 stk',
  '1,2,3',
  '12\n13',
  '1. a',
  '12.',
]);

reads({ type: 'ja-nej' }, [
  ['ja', true],
  ['Nej.', false],
  ['- [x] Ja', true],
  ['- [ ] Ja', false],
  ['- [x] Nej', false],
  ['- [x] Ja\n- [ ] Nej', true],
  ['- [ ] Ja\n- [x] Nej', false],
  ['- [x] Vi har en alarm', true],
]);
refuses({ type: 'ja-nej' }, /ja eller nej/, [
  'måske',
  'ja, altid',
  '- [ ] Nej',
  '- [ ] Ja\n- [ ] Nej',
  '- [x] Ja\n- [x] Nej',
]);

const OPTIONS = 'valg="Årligt | Halvårligt"';
reads({ type: 'valg', attributes: OPTIONS }, [
  ['Årligt', 'Årligt'],
  ['årligt', 'Årligt'],
  ['- [x] Årligt\n- [ ] Halvårligt', 'Årligt'],
  ['- Halvårligt', 'Halvårligt'],
]);
reads({ type: 'valg', attributes: 'valg="1. sal | 2. sal"' }, [
  ['2. sal', '2. sal'],
  ['- [x] 1. sal\n- [ ] 2. sal', '1. sal'],
]);
reads({ type: 'flervalg', attributes: 'valg="1. sal | 2. sal"' }, [['1. sal\n2. sal', ['1. sal', '2. sal']]]);
reads({ type: 'flervalg', attributes: OPTIONS }, [
  ['1. Årligt\n2. Halvårligt', ['Årligt', 'Halvårligt']],
  ['1. årligt', ['Årligt']],
]);
refuses({ type: 'valg', attributes: OPTIONS }, /præcis én af mulighederne: »Årligt«, »Halvårligt«/, [
  'Årligt\nHalvårligt',
  '- [ ] Årligt\n- [ ] Halvårligt',
  '| a |\n| - |\n| b |',
]);

reads({ type: 'flervalg', attributes: OPTIONS }, [
  ['Årligt', ['Årligt']],
  ['Årligt\nHalvårligt', ['Årligt', 'Halvårligt']],
  ['- halvårligt\n- årligt', ['Halvårligt', 'Årligt']],
  ['- [x] Årligt\n- [ ] Halvårligt', ['Årligt']],
  ['Årligt; halvårligt', ['Årligt', 'Halvårligt']],
  ['Årligt, Halvårligt', ['Årligt', 'Halvårligt']],
]);
reads({ type: 'flervalg', attributes: 'valg="Ja, altid | Ja | Nej"' }, [
  ['Ja, altid', ['Ja, altid']],
  ['Ja, altid; nej', ['Ja, altid', 'Nej']],
  ['Ja, Nej', ['Ja', 'Nej']],
  ['Nej, ja, altid, ja', ['Nej', 'Ja, altid', 'Ja']],
]);
reads({ type: 'flervalg', attributes: 'valg="Kost | Søvn, ro og hvile | Nej; slet ikke"' }, [
  ['Kost, Søvn, ro og hvile', ['Kost', 'Søvn, ro og hvile']],
  ['søvn, ro og hvile, kost', ['Søvn, ro og hvile', 'Kost']],
  ['Kost; Nej; slet ikke', ['Kost', 'Nej; slet ikke']],
]);
refuses({ type: 'valg', attributes: OPTIONS }, /præcis én/, ['Årligt, Halvårligt']);
refuses({ type: 'flervalg', attributes: OPTIONS }, /en eller flere af mulighederne/, ['# Årligt']);

reads({ type: 'liste' }, [
  ['- Kostpolitik\n- Rygepolitik', ['Kostpolitik', 'Rygepolitik']],
  ['1. Kostpolitik\n2. Rygepolitik', ['Kostpolitik', 'Rygepolitik']],
  ['* a\n\n- b', ['a', 'b']],
  ['30. september\n1. oktober', ['30. september', '1. oktober']],
  ['1. a\n1. b', ['a', 'b']],
  ['Kostpolitik', ['Kostpolitik']],
  ['- Kost\n  - frugt\n  - grønt', ['Kost\nfrugt\ngrønt']],
]);
refuses({ type: 'liste' }, /en liste: et punkt pr. linje/, [
  'Kostpolitik\nRygepolitik',
  'Her er de:\n\n- Kost',
  '| a |\n| - |\n| b |',
]);

const COLUMNS = 'kolonner="Opgave | Hvor ofte"';
reads({ type: 'tabel', attributes: COLUMNS }, [
  [
    '| Opgave | Hvor ofte |\n| --- | --- |\n| Rengøring | **Ugentligt** |',
    [{ opgave: 'Rengøring', 'hvor-ofte': 'Ugentligt' }],
  ],
  [
    ':::tabel{kolonner="Opgave | Hvor ofte"}\n- - Rengøring\n  - - Mandag\n    - Torsdag\n:::',
    [{ opgave: 'Rengøring', 'hvor-ofte': 'Mandag\nTorsdag' }],
  ],
  ['| hvor ofte | opgave |\n| - | - |\n| Kl. 10:30 | Mad |', [{ opgave: 'Mad', 'hvor-ofte': 'Kl. 10:30' }]],
]);
refuses({ type: 'tabel', attributes: COLUMNS }, /en tabel med kolonnerne »Opgave«, »Hvor ofte«/, [
  'Rengøring',
  '- a',
  '| a |\n| - |\n\n| b |\n| - |',
]);

reads({ type: 'ansvar' }, [
  ['Hjemmesiden – Forstander', [{ opgave: 'Hjemmesiden', roller: ['Forstander'] }]],
  [
    'Hjemmesiden – Forstander\nBreve til myndigheder – Viceforstander; Afdelingsleder',
    [
      { opgave: 'Hjemmesiden', roller: ['Forstander'] },
      { opgave: 'Breve til myndigheder', roller: ['Viceforstander', 'Afdelingsleder'] },
    ],
  ],
  [
    '- Mad - Kok\n- Vask — Medarbejder',
    [
      { opgave: 'Mad', roller: ['Kok'] },
      { opgave: 'Vask', roller: ['Medarbejder'] },
    ],
  ],
  ['Kontakt – mail og brev – Forstander', [{ opgave: 'Kontakt – mail og brev', roller: ['Forstander'] }]],
  [
    '1:1-støtte kl. 10:30 – Ansvarlig:Forstander',
    [{ opgave: '1:1-støtte kl. 10:30', roller: ['Ansvarlig:Forstander'] }],
  ],
  [
    '| Opgave | Rolle |\n| - | - |\n| Mad | Kok; Medarbejder |',
    [{ opgave: 'Mad', roller: ['Kok', 'Medarbejder'] }],
  ],
  ['4. etage – Kok', [{ opgave: '4. etage', roller: ['Kok'] }]],
  [
    '1. Mad – Kok\n2. Vask – Vikar',
    [
      { opgave: 'Mad', roller: ['Kok'] },
      { opgave: 'Vask', roller: ['Vikar'] },
    ],
  ],
  ['**Mad** – *Kok*', [{ opgave: 'Mad', roller: ['Kok'] }]],
]);
refuses({ type: 'ansvar' }, /en linje pr. opgave/, [
  'Forstanderen gør det',
  'Mad –',
  '– Kok',
  'Mad-Kok',
  '# Mad – Kok',
]);

const CHECKLIST: FieldSpec = {
  type: 'tjekliste',
  demand: '- [ ] Siden er dateret\n- [ ] Adgang – også for gæster',
};
reads(CHECKLIST, [
  [
    '- [x] Siden er dateret\n- [ ] Adgang – også for gæster – kommer i maj',
    [
      { punkt: 'Siden er dateret', opfyldt: true },
      { punkt: 'Adgang – også for gæster', opfyldt: false, bemaerkning: 'kommer i maj' },
    ],
  ],
  [
    '- [x] Adgang – også for gæster\n- [x] Siden er dateret - i **maj**',
    [
      { punkt: 'Adgang – også for gæster', opfyldt: true },
      { punkt: 'Siden er dateret', opfyldt: true, bemaerkning: 'i maj' },
    ],
  ],
]);
refuses(CHECKLIST, /tjeklistens punkter/, ['Siden er dateret', '- Siden er dateret', '- [x] a\n- b']);

reads({ type: 'url' }, [
  ['https://www.example.dk/a_b?c=d#e', 'https://www.example.dk/a_b?c=d#e'],
  ['<https://example.dk>', 'https://example.dk'],
]);
refuses({ type: 'url' }, /en hel adresse/, [
  'www.example.dk',
  'ftp://example.dk',
  'vores side',
  '[siden](https://example.dk)',
]);

reads({ type: 'email' }, [
  ['kontakt@example.dk', 'kontakt@example.dk'],
  ['<kontakt@example.dk>', 'kontakt@example.dk'],
]);
refuses({ type: 'email' }, /en e-mailadresse/, ['kontakt', 'kontakt(at)example.dk', 'a@b', 'a@b.dk c@d.dk']);

reads({ type: 'telefon' }, [
  ['12 34 56 78', '12 34 56 78'],
  ['+45 12345678', '+45 12345678'],
  ['12345678', '12345678'],
]);
refuses({ type: 'telefon' }, /et telefonnummer/, ['ring til os', '12', '12-34']);

describe('hver del af en værdi ved, hvor den står', () => {
  test('ansvar', () => {
    expect(answered({ type: 'ansvar' }, 'Mad – Kok\nVask – A; B').places).toMatchObject({
      '/0': 'Mad – Kok',
      '/1': 'Vask – A; B',
      '/1/roller/1': 'Vask – A; B',
    });
  });
  test('tabel', () => {
    const { places } = answered(
      { type: 'tabel', attributes: COLUMNS },
      '| Opgave | Hvor ofte |\n| - | - |\n| Mad | Altid |',
    );
    expect(places['/0']).toBe('| Mad | Altid |');
    expect(places['/0/hvor-ofte']).toContain('Altid');
  });
  test('liste', () => expect(answered({ type: 'liste' }, '- a\n- b').places['/1']).toBe('- b'));
  test('flervalg', () =>
    expect(answered({ type: 'flervalg', attributes: OPTIONS }, 'Årligt\nTit').places['/1']).toBe('Tit'));
  test('flervalg på én linje', () =>
    expect(answered({ type: 'flervalg', attributes: OPTIONS }, 'Årligt; halvårligt').places['/1']).toBe(
      'halvårligt',
    ));
  test('den første forkerte linje', () =>
    expect(answered({ type: 'ansvar' }, 'Mad – Kok\nVask').places['']).toBe('Vask'));
});

describe.each([
  ['Windows', '\r\n'],
  ['Mac', '\r'],
])('linjeskift som i %s siger det samme', (_, eol) => {
  const typed = (answer: string) => answer.replaceAll('\n', eol);
  test.each<readonly [FieldSpec, string]>([
    [{ type: 'tekst' }, 'Et afsnit.\n\n- et punkt\n- to'],
    [{ type: 'ansvar' }, 'Mad – Kok\nVask af **tøj** – A; B\nOpvask – Kok'],
    [{ type: 'flervalg', attributes: OPTIONS }, 'Årligt\nHalvårligt'],
    [{ type: 'liste' }, '- a\n  - b\n- c'],
  ])('%j: %j', (spec, answer) => {
    const { value } = answered(spec, answer);
    expect(value).toBeDefined();
    expect(answered(spec, typed(answer))).toMatchObject({ value, expected: undefined, broken: [] });
  });
  test('og hver linje ved, hvor den står', () =>
    expect(answered({ type: 'ansvar' }, typed('Mad – Kok\nVask\nMere')).places['']).toBe('Vask'));
  test('to linjer er ikke én', () =>
    expect(answered({ type: 'linje' }, typed('To\nlinjer')).expected).toMatch(/én linje/));
});
