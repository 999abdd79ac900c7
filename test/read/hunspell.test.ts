import { describe, expect, it } from 'vitest';
import { loadSpeller } from '../../src/read/hunspell.ts';

const speller = await loadSpeller();
const suggesting = await loadSpeller({ suggesting: true });

describe('the Danish dictionary', () => {
  it.each([
    ['medarbejder', true],
    ['Medarbejdernes', true],
    ['medicinskabsnøgle', true],
    ['kompetenceudviklingsplanen', true],
    ['skrvier', false],
    ['', true],
  ])('»%s«: %s', (word, knows) => {
    expect(speller?.knows(word)).toBe(knows);
    expect(speller?.knows(word)).toBe(knows);
  });

  it('suggests only when asked to', () => {
    expect(speller?.suggest('skrvier')).toEqual([]);
    expect(suggesting?.suggest('skrvier')).toContain('skriver');
  });
});
