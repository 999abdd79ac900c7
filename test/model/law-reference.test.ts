import { describe, expect, test } from 'vitest';
import { covers, lawReferencesIn } from '../../src/model/law-reference.ts';

describe('paragraffer i en tekst', () => {
  test.each<[string, readonly string[]]>([
    ['serviceloven § 107', ['serviceloven § 107']],
    ['Serviceloven §107', ['serviceloven § 107']],
    ['servicelovens § 101 a', ['serviceloven § 101 a']],
    ['lov om social service § 107', ['serviceloven § 107']],
    ['SEL § 107', ['serviceloven § 107']],
    ['§ 107 i serviceloven', ['serviceloven § 107']],
    ['serviceloven §§ 107 og 108', ['serviceloven § 107', 'serviceloven § 108']],
    ['§§ 66,107', ['§ 66', '§ 107']],
    ['barnets lov § 43, stk. 1, nr. 6', ['barnets lov § 43, stk. 1, nr. 6']],
    ['barnets lovs § 43 stk. 1', ['barnets lov § 43, stk. 1']],
    [
      'efter barnets lov § 43 og serviceloven §§ 104, 107, 108 og 110',
      ['barnets lov § 43', ...[104, 107, 108, 110].map((one) => `serviceloven § ${one}`)],
    ],
    ['forvaltningsloven § 27', ['forvaltningsloven § 27']],
    ['§ 107', ['§ 107']],
    ['§ 107 og 24 pladser', ['§ 107']],
    ['§ 107, 24 pladser', ['§ 107']],
    ['§ 107 i huset', ['§ 107']],
    ['serviceloven', []],
    ['', []],
  ])('»%s«', (text, wanted) => {
    expect(lawReferencesIn(text).map((one) => one.text)).toEqual(wanted);
  });

  test('står der, hvor de er skrevet', () => {
    const text = 'Vi er et botilbud efter serviceloven §§ 107 og 108.';
    const places = lawReferencesIn(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['serviceloven §§ 107 og 108', 'serviceloven §§ 107 og 108']);
  });
});

describe('en paragraf er inden for en anden', () => {
  test.each([
    ['barnets lov § 43', 'barnets lov § 43', 'yes'],
    ['barnets lov § 43', 'barnets lov § 43, stk. 1, nr. 6', 'yes'],
    ['barnets lov § 43, stk. 1', 'barnets lov § 43, stk. 1, nr. 6', 'yes'],
    ['barnets lov § 43, stk. 1, nr. 6', 'barnets lov § 43', 'unclear'],
    ['barnets lov § 43, stk. 1, nr. 6', 'barnets lov § 43, stk. 1, nr. 7', 'no'],
    ['barnets lov § 43, stk. 1', 'barnets lov § 43, stk. 3', 'no'],
    ['serviceloven § 107', 'barnets lov § 107', 'no'],
    ['serviceloven § 107', 'lov om social service § 107', 'yes'],
    ['serviceloven § 107', '§ 107', 'unclear'],
    ['§ 107', 'barnets lov § 107', 'unclear'],
    ['§ 107', '§ 107', 'yes'],
    ['serviceloven § 10', 'serviceloven § 107', 'no'],
    ['serviceloven § 101', 'serviceloven § 101 a', 'no'],
  ])('%s ⊇ %s: %s', (wider, narrower, wanted) => {
    const [one, other] = [lawReferencesIn(wider)[0], lawReferencesIn(narrower)[0]];
    if (!one || !other) throw new Error('no paragraph');
    expect(covers(one, other)).toBe(wanted);
  });
});
