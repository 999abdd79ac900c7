import { describe, expect, test } from 'vitest';
import { cprNumbersIn, withoutCpr } from '../../src/core/cpr.ts';

function found(text: string): readonly string[] {
  return cprNumbersIn(text).map(
    ({ start, end, certain }) => `${text.slice(start, end)} ${certain ? 'ja' : 'måske'}`,
  );
}

describe('personnumre', () => {
  test.each([
    ['med bindestreg', '120375-1008', ['120375-1008 ja']],
    ['i ét', 'nr 1203751008 her', ['1203751008 ja']],
    ['med mellemrum', '120375 1008', ['120375 1008 ja']],
    ['med hårdt mellemrum', '120375\u00a01008', ['120375\u00a01008 ja']],
    ['med tankestreg', '120375–1008 og 120375 – 1008', ['120375–1008 ja', '120375 – 1008 ja']],
    ['med punktummer i datoen', '12.03.75-1008', ['12.03.75-1008 ja']],
    ['med bindestreger i datoen', '12-03-75-1008', ['12-03-75-1008 ja']],
    ['med århundrede', '12.03.1975-1008', ['12.03.1975-1008 ja']],
    ['født efter 2000', '050905-4000', ['050905-4000 måske']],
    ['uden kontrolciffer', '120375-1235 og 1203751235', ['120375-1235 måske', '1203751235 måske']],
    ['født den 1. januar', '010175-1235', ['010175-1235 ja']],
    ['i en adresse', 'https://www.region.dk/sag/1203751008?x', ['1203751008 ja']],
    ['efter ordet cpr', 'cpr-nr.: 120375 1235', ['120375 1235 måske']],
    ['født den 29. februar i et skudår', '290276-1235', ['290276-1235 måske']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('tal, der ikke er personnumre', () => {
  test.each([
    ['en dag, der ikke findes', '310275-1008'],
    ['den 29. februar i et år, der ikke er skudår', '290275-1235'],
    ['måned 13', '121375-1008'],
    ['et P-nummer', 'p-nummer: "1203751008"'],
    ['et P-nr.', 'P-nr. 1203751008'],
    ['en konto', 'Reg. 1234 konto 1203751008'],
    ['et EAN-nummer', 'EAN 5798000120375'],
    ['et telefonnummer', 'tlf. 12 03 75 10 og +45 12037510'],
    ['en dato og et klokkeslæt', 'den 12.03.75 1030'],
    ['en dato', 'den 30.09.2015, 2015-09-30, 300915'],
    ['en del af et længere tal', '91203751008 og 12037510081'],
    ['en del af et ord', 'a1203751008 og 1203751008b'],
    ['et nummer i en adresse uden kontrolciffer', 'https://www.region.dk/1203751235'],
    ['en sag', 'sagsnr. 1203751008 og 2020-1203751008'],
    ['et digest', 'sha256/1:ab1203751008cd'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('masken skjuler de fire sidste cifre og beholder længden', () => {
  expect(withoutCpr('a 120375-1008, 1203751008 b')).toBe('a 120375-****, 120375**** b');
  expect(cprNumbersIn('12.03.1975-1008')[0]?.masked).toBe('120375-****');
});
