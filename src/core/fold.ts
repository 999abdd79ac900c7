const FOLDED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' };

/**
 * The ASCII spelling of a Danish name: `målgruppe` and `maalgruppe` are one name. Text typed on a Mac may hold
 * a letter and its accent apart (NFD), so it is composed first.
 */
export function fold(name: string): string {
  // Most names are in the ASCII spelling as they stand.
  if (/^[\w-]*$/.test(name)) return name;
  return name.normalize('NFC').replace(/[æøåÆØÅ]/g, (letter) => FOLDED[letter] ?? letter);
}

/** A Danish phrase as an id: `Hvem gør det?` becomes `hvem-goer-det`, `idé` `ide`. Empty when nothing is left. */
export function slug(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Whether a text is a valid id: small ASCII letters, digits, single hyphens between. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
