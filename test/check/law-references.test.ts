import { describe, expect, test } from 'vitest';
import { lawMentionsIn, paragraphGroupsIn } from '../../src/check/law-references.ts';

const LAWS = [
  { id: 'serviceloven', navne: ['serviceloven', 'lov om social service'] },
  { id: 'barnets lov', navne: ['barnets lov'] },
];

function groups(text: string): readonly string[] {
  return paragraphGroupsIn({ text }, [...LAWS]).map(({ numbers, law, adjacent }) => {
    const listed = numbers.map(({ number, to, stk, nr }) => [number, to, stk, nr].filter(Boolean).join('/'));
    const named = law === null ? '–' : (law.id ?? text.slice(law.start, law.end));
    return `${listed.join(' ')}: ${named} ${adjacent ?? ''}`.trim();
  });
}

describe('paragraffer og den lov, de er af', () => {
  test.each<[string, readonly string[]]>([
    ['serviceloven § 107', ['107: serviceloven foran']],
    ['servicelovens §§ 66,107 og 108', ['66 107 108: serviceloven foran']],
    ['§§ 66, 107 og 108 i serviceloven samt §§ 104 og 110', ['66 107 108: serviceloven efter', '104 110: –']],
    ['§ 107 og § 108 i lov om social service', ['107: serviceloven efter', '108: serviceloven efter']],
    ['serviceloven § 107 og § 108', ['107: serviceloven foran', '108: serviceloven']],
    [
      'serviceloven §§ 107 og 108, barnets lov § 43',
      ['107 108: serviceloven foran', '43: barnets lov foran'],
    ],
    ['barnets lov § 43, stk. 1, nr. 6 og 7', ['43/1/6: barnets lov foran']],
    ['serviceloven §§ 107-110', ['107/110: serviceloven foran']],
    ['serviceloven § 124 d i botilbud', ['124 d: serviceloven foran']],
    ['serviceloven § 107 og 24 pladser', ['107: serviceloven foran']],
    ['serviceloven § 107 og 108.', ['107 108: serviceloven foran']],
    ['§ 3 i husets vedtægter', ['3: –']],
    ['§ 107 , i serviceloven', ['107: serviceloven efter']],
    ['§ 107,  i  den serviceloven', ['107: serviceloven efter']],
    ['§ 107 (serviceloven)', ['107: serviceloven efter']],
    ['§ 107xx i serviceloven', ['107: –']],
    ['§ 3 i vedtægterne', ['3: vedtægterne efter']],
    ['efter lov om voksenansvar § 9', ['9: lov om voksenansvar foran']],
    ['efter orloven § 9', ['9: –']],
    ['serviceloven § 66, stk. 2, nummer 3-4', ['66/2/3-4: serviceloven foran']],
    ['serviceloven § 66 stk 12 nr 34', ['66/12/34: serviceloven foran']],
    ['serviceloven §107', ['107: serviceloven foran']],
    ['serviceloven, § 107 A, § 107 i', ['107 a: serviceloven foran', '107: serviceloven']],
    ['serviceloven § 107a.m.', ['107: serviceloven foran']],
    ['serviceloven § 124d og 125 e', ['124 d 125 e: serviceloven foran']],
    ['serviceloven § 107 til 110', ['107/110: serviceloven foran']],
    ['serviceloven § 107 – 110', ['107/110: serviceloven foran']],
    ['serviceloven § 107—110 a', ['107/110 a: serviceloven foran']],
    ['serviceloven § 66, eller 67 samt 68', ['66 67 68: serviceloven foran']],
    ['serviceloven § 66, stk. 2, og 67', ['66/2: serviceloven foran']],
    ['serviceloven §§ 66, stk. 2, og 67', ['66/2 67: serviceloven foran']],
    ['serviceloven § 66 og 67 i loven', ['66 67: serviceloven foran']],
    ['§ 66 (serviceloven)', ['66: serviceloven efter']],
    ['§ 66, efter den serviceloven', ['66: serviceloven efter']],
    ['§ 66 af det barnets lov', ['66: barnets lov efter']],
    ['§ 66 som serviceloven siger', ['66: –']],
    [
      '§ 66, § 67 eller § 68 i serviceloven',
      ['66: serviceloven efter', '67: serviceloven efter', '68: serviceloven efter'],
    ],
    ['§ 66. § 67 i serviceloven', ['66: –', '67: serviceloven efter']],
    ['§ 66, barnets lov § 43', ['66: –', '43: barnets lov foran']],
    ['§ 66 i barnets lov § 43', ['66: barnets lov efter', '43: –']],
    ['serviceloven siger noget. § 66', ['66: serviceloven']],
    ['Lov om  § 9', ['9: –']],
    ['SERVICELOVENS § 107 OG 108', ['107 108: serviceloven foran']],
    ['§ 107 A TIL 110 STK. 2, NR. 3 i SERVICELOVEN', ['107 a/110/2/3: serviceloven efter']],
    ['§ 107 OG § 108 I SERVICELOVEN', ['107: serviceloven efter', '108: serviceloven efter']],
    ['§ 66 EFTER DEN SERVICELOVEN', ['66: serviceloven efter']],
    ['§ 66 Af barnets lov', ['66: barnets lov efter']],
    ['§ 107 gælder, i serviceloven', ['107: –']],
    ['§ 107 i barnets lov og ikke § 43', ['107: barnets lov efter', '43: –']],
    ['§ 107, barnets lov gælder efter § 43', ['107: barnets lov efter', '43: –']],
    ['uden tegn', []],
    ['§ uden tal', []],
  ])('%s', (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });
});

test('love nævnes ved deres navne, også i ejefald', () => {
  const text = 'Barnets lovs regler, sundhedsloven og lovlige indgreb under barselsorlov';
  expect(lawMentionsIn(text, [...LAWS]).map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
    ['barnets lov', 'Barnets lovs'],
    [null, 'sundhedsloven'],
  ]);
});
