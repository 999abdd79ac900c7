import { describe, expect, test } from 'vitest';
import { fold, isId, slug } from '../../src/core/fold.ts';
import { nearest } from '../../src/core/nearest.ts';

describe('navne foldes til ASCII', () => {
  test.each([
    ['målgruppe', 'maalgruppe'],
    ['målgruppe'.normalize('NFD'), 'maalgruppe'],
    ['næste-revision', 'naeste-revision'],
    ['høring', 'hoering'],
    ['ÆØÅ', 'AeOeAa'],
    ['maalgruppe', 'maalgruppe'],
  ])('»%s« er »%s«', (typed, folded) => expect(fold(typed)).toBe(folded));

  test.each([
    ['Hvem gør det?', 'hvem-goer-det'],
    ['Ærø gård', 'aeroe-gaard'],
    ['  § 107 – voksne  ', '107-voksne'],
    ['Idé og café', 'ide-og-cafe'],
    ['Hvor ofte', 'hvor-ofte'],
    ['🎉', ''],
  ])('»%s« som id er »%s«', (phrase, id) => expect(slug(phrase)).toBe(id));

  test.each(['alarm-proeve', 'a', '1-9', 'felt2'])('»%s« er et id', (id) => expect(isId(id)).toBe(true));
  test.each(['alarm.proeve', 'Alarm', 'alarm_proeve', '-a', 'a-', 'a--b', 'prøve', ''])(
    '»%s« er ikke',
    (id) => expect(isId(id)).toBe(false),
  );
});

describe('»mente du …?«', () => {
  const names = ['skrivefelt', 'faktaboks', 'tabel'];
  test.each([
    ['skrivfelt', 'skrivefelt'],
    ['faktabosk', 'faktaboks'],
    ['tabbel', 'tabel'],
    ['eksempel', null],
    ['', null],
  ])('»%s« ligner %s', (typed, meant) => expect(nearest(typed, names)).toBe(meant));
});
