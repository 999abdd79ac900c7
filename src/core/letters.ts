/**
 * Texts that hold no letter, digit or mark of other alphabets than the Latin ones: their words can be told by looking at
 * one character after the other, which takes a fraction of what a pattern over all the letters of the world does. The
 * Turkish `İ`, which is two characters in lower case, is not among them.
 */
const LATIN_TEXT = /^[\0-\u012f\u0131-\u024f\u2000-\u206f\u20ac\u2190-\u22ff\ue000\ufffc]*$/;

/** Whether the words of a text can be told by `isLetter` and `isOfWord`. */
export function isLatinText(text: string): boolean {
  return LATIN_TEXT.test(text);
}

/** Whether a UTF-16 unit of a Latin text is a letter (`\p{L}`). */
export function isLetter(code: number): boolean {
  if (code < 0xaa) return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b);
  if (code > 0x24f) return false;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
}

/** Whether a UTF-16 unit of a Latin text is a digit of any kind (`\p{N}`): `¾` and `²` are. */
function isDigit(code: number): boolean {
  if (code < 0x3a) return code > 0x2f;
  return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code > 0xbb && code < 0xbf);
}

/** Whether a UTF-16 unit of a Latin text is a part of a word: a letter or a digit. */
export function isOfWord(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** The first place from an offset on, in a Latin text, that is no part of a word. */
export function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isOfWord(text.charCodeAt(at))) at += 1;
  return at;
}
