import { describe, expect, it } from 'vitest';
import { columnShares, columnsOf } from '../../src/publication/column-shares.ts';
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

  /** A plan of action, as it is copied from Word. */
  const wide = table(
    [
      'Nr.',
      'Opgave',
      'Beskrivelse',
      'Ansvarlig rolle',
      'Hvor ofte',
      'Dokumentation',
      'Bemærkninger',
      'Status',
    ],
    [
      '1',
      'Brandøvelse',
      SENTENCE,
      'Arbejdsmiljørepræsentant',
      'Hvert kvartal',
      'Arbejdspladsvurderingen',
      'Beredskabsstyrelsen',
      'Igangværende',
    ],
  );

  it('divide the long words, and leave the short ones whole, where there is not room for all', () => {
    const shares = columnShares(wide);
    expect(sum(shares)).toBeCloseTo(1, 10);
    expect((shares[0] ?? 0) * 84).toBeGreaterThan('Nr.'.length);
    expect((shares[4] ?? 0) * 84).toBeGreaterThan('kvartal'.length);
    expect((shares[3] ?? 0) * 84).toBeGreaterThan('sentant'.length);
  });

  const date = '15.\u00a0september\u00a02026';

  it('keep a date together while long words can be divided instead', () => {
    const cells = Array.from({ length: 4 }, () => 'Arbejdspladsvurderingen');
    const columns = columnsOf(table(['Frist', 'A', 'B', 'C', 'D'], [date, ...cells]));
    expect((columns[0]?.share ?? 0) * 84).toBeGreaterThan(date.length);
    expect(columns.map(({ narrow }) => narrow)).toEqual([false, false, false, false, false]);
  });

  it('part a date where there is no other way', () => {
    const columns = columnsOf(
      table(
        Array.from({ length: 6 }, () => 'Frist'),
        Array.from({ length: 6 }, () => date),
      ),
    );
    expect(columns.every(({ narrow }) => narrow)).toBe(true);
  });

  it('are not governed by text whose words are all joined, as copied from a web page', () => {
    const [narrow, text] = columnsOf(
      table(['Web', 'Tekst'], [SENTENCE.replaceAll(' ', '\u00a0').repeat(5), SENTENCE]),
    );
    expect(narrow?.share).toBeLessThan(0.8);
    expect(narrow?.narrow).toBe(true);
    expect(text?.narrow).toBe(false);
  });
});
