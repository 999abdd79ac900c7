const WORDS: readonly string[] = [
  'nul',
  'en',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'syv',
  'otte',
  'ni',
  'ti',
  'elleve',
  'tolv',
  'tretten',
  'fjorten',
  'femten',
  'seksten',
  'sytten',
  'atten',
  'nitten',
  'tyve',
];

/** Reads a small number in figures or letters: `4`, `fire`. Null when it is none from 2 to 99; `en` is an article. */
export function parseSmallNumber(text: string): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : WORDS.indexOf(text.toLowerCase());
  return number >= 2 ? number : null;
}
