import { describe, expect, test } from 'vitest';
import type { RegionalFrontMatter, TilbudData } from '../../src/model/data.ts';
import { type Scope, scopeOf } from '../../src/model/scope.ts';

type Area = NonNullable<RegionalFrontMatter['anvendelsesomraade']>;

function scope(anvendelsesomraade: Area, stated: Partial<TilbudData>): Scope {
  return scopeOf({ anvendelsesomraade }, { id: 'a', navn: 'A', ...stated });
}

describe('et tilbud og en skabelons anvendelsesområde', () => {
  test.each<[string, Area, Partial<TilbudData>, Scope['kind']]>([
    ['intet område', {}, { lovgrundlag: ['serviceloven § 107'] }, 'inside'],
    ['intet i stamdata', { lovgrundlag: ['serviceloven § 107'] }, {}, 'inside'],
    [
      'samme paragraf',
      { lovgrundlag: ['serviceloven § 107'] },
      { lovgrundlag: ['Serviceloven §107'] },
      'inside',
    ],
    [
      'samme tal i en anden lov',
      { lovgrundlag: ['serviceloven § 107'] },
      { lovgrundlag: ['barnets lov § 107'] },
      'outside',
    ],
    [
      'en del af paragraffen',
      { lovgrundlag: ['barnets lov § 43'] },
      { lovgrundlag: ['barnets lov § 43, stk. 1, nr. 6'] },
      'inside',
    ],
    [
      'hele paragraffen, hvor kun en del er med',
      { lovgrundlag: ['barnets lov § 43, stk. 1, nr. 6'] },
      { lovgrundlag: ['barnets lov § 43'] },
      'partly',
    ],
    [
      'to paragraffer i én linje',
      { lovgrundlag: ['serviceloven § 107'] },
      { lovgrundlag: ['serviceloven §§ 104 og 107'] },
      'partly',
    ],
    ['uden lov', { lovgrundlag: ['serviceloven § 107'] }, { lovgrundlag: ['§ 107'] }, 'partly'],
    [
      'uden lov og et andet tal',
      { lovgrundlag: ['serviceloven § 107'] },
      { lovgrundlag: ['§ 43'] },
      'outside',
    ],
    [
      'ord i stedet for paragraf',
      { lovgrundlag: ['friplejeboligloven'] },
      { lovgrundlag: ['Friplejeboligloven'] },
      'inside',
    ],
    ['aldre inden for', { alder: '18-' }, { alder: '18-85' }, 'inside'],
    ['aldre delvis uden for', { alder: '18-65' }, { alder: '16-' }, 'partly'],
    ['aldre uden for', { alder: '18-' }, { alder: '0-17' }, 'outside'],
    ['en alder, der ikke kan læses', { alder: '18-' }, { alder: 'voksne' }, 'inside'],
    [
      'en nærmere bestemt type',
      { tilbudstyper: ['botilbud'] },
      { tilbudstype: 'Midlertidigt botilbud' },
      'inside',
    ],
    ['en anden type', { tilbudstyper: ['botilbud'] }, { tilbudstype: 'dagtilbud' }, 'outside'],
    [
      'lov passer, alder ikke',
      { lovgrundlag: ['serviceloven § 107'], alder: '18-' },
      { lovgrundlag: ['serviceloven § 107'], alder: '12-17' },
      'outside',
    ],
  ])('%s', (_, area, stated, kind) => expect(scope(area, stated).kind).toBe(kind));

  test('nævner præcis, hvad der er uden for, og hvad der ikke kan afgøres', () => {
    const { gaps } = scope(
      { lovgrundlag: ['serviceloven § 107'], alder: '18-65' },
      { lovgrundlag: ['serviceloven §§ 104 og 107', '§ 107'], alder: '16-85' },
    );
    expect(gaps).toEqual([
      { key: 'lovgrundlag', outside: ['serviceloven § 104'], unclear: ['§ 107'], wholly: false },
      { key: 'alder', outside: ['16–17 år', '66–85 år'], unclear: [], wholly: false },
    ]);
  });

  test('siger, hvad stamdata tier om', () => {
    const asked: Area = { lovgrundlag: ['serviceloven § 107'], alder: '18-', tilbudstyper: ['botilbud'] };
    expect(scope(asked, { alder: '18-' }).unstated).toEqual(['lovgrundlag', 'tilbudstype']);
  });
});
