/** Six digits and four, as a CPR number is written. */
const CPR = /(?<!\d)\d{6}[ -]?\d{4}(?!\d)/g;

/**
 * A line of an author's text without what may be a CPR number, for logs that many can read. Each digit becomes `•`, so
 * that the line keeps its length.
 */
export function withoutCpr(text: string): string {
  return text.replace(CPR, (number) => number.replace(/\d/g, '•'));
}
