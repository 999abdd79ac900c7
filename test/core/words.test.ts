import { describe, expect, test } from 'vitest';
import { mentions, wordsOf } from '../../src/core/words.ts';

describe('ord', () => {
  test.each([
    ['Vi ringer kl. 10:30.', ['Vi', 'ringer', 'kl', '10:30']],
    ['1:1-støtte til §§ 107–108', ['1:1-støtte', 'til', '107–108']],
    ['og/eller', ['og/eller']],
    ['blå'.normalize('NFD'), ['blå']],
    ['– … »«', []],
  ])('»%s« er %o', (text, words) => expect(wordsOf(text)).toEqual(words));
});

describe('at nævne et ord er at skrive det i en bøjning', () => {
  test.each([
    ['Det sker årligt i marts.', 'årlig'],
    ['Den årlige gennemgang', 'årligt'],
    ['Driftsaftalerne følges op.', 'driftsaftale'],
    ['Vi har en driftsaftale.', 'driftsaftalerne'],
    ['Efter Serviceloven § 107 og …', 'serviceloven § 107'],
    ['Den årlige driftsaftale', 'årlig driftsaftale'],
    ['Forstander/afdelingsleder ringer', 'afdelingsleder'],
    ['Ansvarlig:forstander', 'forstander'],
    ['Kl. 10:30', '10:30'],
    ['årligt'.normalize('NFD'), 'årlig'],
    ['hvad som helst', ''],
  ])('»%s« nævner »%s«', (text, term) => expect(mentions(text, term)).toBe(true));

  test.each([
    ['Det sker halvårligt.', 'årlig'],
    ['Driftsaftalen gennemgås årligt.', 'årlig driftsaftale'],
    ['Efter barnets lov § 43', 'serviceloven'],
    ['Efter serviceloven § 108', 'serviceloven § 107'],
    ['', 'årlig'],
  ])('»%s« nævner ikke »%s«', (text, term) => expect(mentions(text, term)).toBe(false));
});
