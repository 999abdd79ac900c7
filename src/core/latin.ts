/** The letters of the Latin alphabets and the three signs that Unicode counts among them, as ranges of a character class. */
const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ɏ';

/**
 * A pattern in which `\p{L}` is a letter of the Latin alphabets. The engine compiles every letter of the world into each
 * place where `\p{L}` stands, which takes longer than searching a document; Danish text has no use for them.
 */
export function latinPattern(source: string, flags: string): RegExp {
  // An escaped bracket, from a name that holds one, opens no class.
  const latin = source.replace(/\\p\{L\}|\\[\s\S]|\[(?:\\.|[^\]\\])*\]/g, (part) => {
    if (part.startsWith('[')) return part.replaceAll('\\p{L}', LETTERS);
    return part === '\\p{L}' ? `[${LETTERS}]` : part;
  });
  return new RegExp(latin, flags);
}
