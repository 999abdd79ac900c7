/**
 * A text in small letters, of the same length, so that places in the one are places in the other. Patterns over small
 * letters alone are far cheaper than patterns that take letters of both sizes for one.
 */
export function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  // A few letters of other alphabets become two.
  return small.length === text.length ? small : text.replace(/[A-ZÆØÅ]+/g, (run) => run.toLowerCase());
}
