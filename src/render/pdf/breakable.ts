const ZERO_WIDTH_SPACE = '\u200B';

/**
 * Lets a line end inside a run of characters that is longer than any line should have to hold, such as an address or
 * a key: a zero-width space after each `longest` characters. Ordinary text comes back as it is.
 */
export function breakable(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return text.replace(
    new RegExp(`[^\\s\\p{Pd}/]{${longest}}(?=[^\\s\\p{Pd}/])`, 'gu'),
    `$&${ZERO_WIDTH_SPACE}`,
  );
}
