/** A plausible day, month and year, and four digits more, as a CPR number is written. */
const CPR = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[ -]?\d{4}(?!\d)/g;

/**
 * Text without what may be a CPR number, for reports and logs that many can read. Each digit becomes `•`, so that the
 * text keeps its length.
 */
export function withoutCpr(text: string): string {
  return text.replace(CPR, (number) => number.replace(/\d/g, '•'));
}
