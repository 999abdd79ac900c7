import { describe, expect, it } from 'vitest';
import { columnShares } from '../../src/publication/column-shares.ts';
import { table } from './content.ts';

const SENTENCE = 'Vagten ringer til den, der har bagvagt, og skriver i vagtbogen.';

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('the shares of the columns of a table', () => {
  it.each([
    ['one column', table(['Opgave'], [SENTENCE])],
    ['words and sentences', table(['Dag', 'Opgave'], ['mandag', SENTENCE])],
    ['more words than there is room for', table(Array.from({ length: 12 }, () => 'Ansvarsfordeling'))],
    ['nothing written', table(['', ''], ['', ''])],
  ])('are 1 together: %s', (_, one) => {
    expect(sum(columnShares(one))).toBeCloseTo(1, 10);
  });

  it('are equal where the columns hold the same', () => {
    const [first = 0, second = 1] = columnShares(table(['Dag', 'Dag'], [SENTENCE, SENTENCE]));
    expect(first).toBe(second);
  });

  it('are larger for a column of sentences than for one of words', () => {
    const [day = 0, task = 0, role = 0] = columnShares(
      table(['Dag', 'Opgave', 'Rolle'], ['mandag', SENTENCE, 'Afdelingsleder eller forstander']),
    );
    expect(day).toBeLessThan(role);
    expect(role).toBeLessThan(task);
  });

  it('leave room for the longest word beside a great deal of text', () => {
    const word = 'medicinhåndtering';
    const [narrow = 0] = columnShares(table(['Emne', 'Tekst'], [word, SENTENCE.repeat(40)]));
    expect(narrow * 84).toBeGreaterThan(word.length);
  });

  it('are not governed by a word that is divided anyway, such as an address', () => {
    const [address = 1] = columnShares(table(['Link', 'Tekst'], ['x'.repeat(500), SENTENCE]));
    expect(address).toBeLessThan(0.5);
  });
});
