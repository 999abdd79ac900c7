import { describe, expect, test } from 'vitest';
import { answered } from './answered.ts';

/** Type, attributes, answer, and the keywords of JSON Schema (or our own) that it breaks. */
const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['tekst', 'ord="3-5"', 'et to tre', []],
  ['tekst', 'ord="3-5"', 'et to', ['ord']],
  ['tekst', 'ord="3-5"', 'et to tre fire fem seks', ['ord']],
  ['tekst', 'ord="3-"', 'et <!-- ikke et ord --> to', ['ord']],
  ['tekst', 'ord="-2"', 'se [siden](https://example.dk/med/mange/ord)', []],
  ['tekst', 'naevner="driftsaftale | årligt"', 'Driftsaftalerne gennemgås årlig.', []],
  ['tekst', 'naevner="driftsaftale | årligt"', 'Driftsaftalerne gennemgås tit.', ['naevner']],
  ['tekst', 'naevner="serviceloven § 107"', 'Efter serviceloven § 108.', ['naevner']],
  ['tekst', 'moenster="\\d{4}"', 'I 2026.', []],
  ['tekst', 'moenster="\\d{4}"', 'I år.', ['pattern']],
  ['linje', 'moenster="^[A-ZÆØÅ]"', 'Åben', []],
  ['linje', 'moenster="^[A-ZÆØÅ]"', 'åben', ['pattern']],
  ['linje', 'ord="1-2"', 'et to tre', ['ord']],
  ['dato', 'mindst="2026-01-01"', '31. december 2025', ['datoMindst']],
  ['dato', 'mindst="1. januar 2026"', '2026-01-01', []],
  ['dato', 'hoejst="2026-06-15"', 'juni 2026', []],
  ['dato', 'hoejst="2026-06-15"', 'juli 2026', ['datoHoejst']],
  ['dato', 'højst="maj 2026"', '31. maj 2026', []],
  ['tal', 'mindst="1" hoejst="1.000,5"', '1000,5', []],
  ['tal', 'mindst="1" hoejst="52"', '0', ['minimum']],
  ['tal', 'mindst="1" hoejst="52"', '53', ['maximum']],
  ['valg', 'valg="A | B"', 'C', ['enum']],
  ['flervalg', 'valg="A | B" antal="2"', 'A', ['minItems']],
  ['flervalg', 'valg="A | B"', 'A\nA', ['uniqueItems']],
  ['flervalg', 'valg="A | B"', '- [ ] A\n- [ ] B', ['minItems']],
  ['flervalg', 'valg="A | B" antal="0-2"', '- [ ] A\n- [ ] B', []],
  ['liste', 'antal="2-3"', '- a', ['minItems']],
  ['liste', 'antal="2-3"', '- a\n- b\n- c\n- d', ['maxItems']],
  ['liste', 'naevner="kost"', '- Rygning\n- Kosten', []],
  ['liste', 'naevner="kost"', '- Rygning', ['naevner']],
  ['liste', 'ord="-2"', '- en to tre', ['ord']],
  ['ansvar', 'antal="2-12"', 'A – B', ['minItems']],
  ['ansvar', 'naevner="telefon"', 'A – B', ['naevner']],
  ['ansvar', '', '| Opgave | Rolle |\n| - | - |\n| A | |', ['minItems']],
  ['tabel', 'kolonner="A | B"', '| A | C |\n| - | - |\n| 1 | 2 |', ['additionalProperties', 'required']],
  ['tabel', 'kolonner="A | B"', '| A | B |\n| - | - |\n| 1 | 2 | 3 |', ['additionalProperties']],
  ['tabel', 'kolonner="A | B"', '| A | B |\n| - | - |\n| 1 | |', ['minLength']],
  ['tabel', 'kolonner="A | B" antal="2-"', '| A | B |\n| - | - |\n| 1 | 2 |', ['minItems']],
];

describe('attributterne bliver til krav i JSON Schema', () => {
  test.each(CASES)('%s %s: %j', (type, attributes, answer, broken) => {
    const outcome = answered({ type, attributes }, answer);
    expect(outcome.expected).toBeUndefined();
    expect([...outcome.broken].sort()).toEqual(broken);
  });

  test('en tjekliste har alle skabelonens punkter og ingen andre', () => {
    const spec = { type: 'tjekliste', demand: '- [ ] A\n- [ ] B' };
    expect(answered(spec, '- [x] A\n- [ ] B').broken).toEqual([]);
    expect(answered(spec, '- [x] A').broken).toEqual(['alleAf']);
    expect(answered(spec, '- [x] A\n- [x] B\n- [x] C').broken).toEqual(['enum']);
  });
});
