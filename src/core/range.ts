/** An inclusive range of whole numbers; null is open. */
export interface Range {
  readonly least: number | null;
  readonly most: number | null;
}

/** Reads `20-300`, `20-`, `-300` or `5` (exactly five). Null when it is none, or empty, or upside down. */
export function parseRange(text: string): Range | null {
  const parts = /^(\d*)\s*([-–]?)\s*(\d*)$/.exec(text.trim());
  if (!parts) return null;
  const [, first = '', dash = '', second = ''] = parts;
  if (dash === '') return first === '' ? null : { least: Number(first), most: Number(first) };
  if (first === '' && second === '') return null;
  const range = { least: first === '' ? null : Number(first), most: second === '' ? null : Number(second) };
  return range.least !== null && range.most !== null && range.least > range.most ? null : range;
}

/** Whether two ranges share a number. */
export function rangesOverlap(one: Range, other: Range): boolean {
  return (
    (one.least ?? 0) <= (other.most ?? Number.POSITIVE_INFINITY) &&
    (other.least ?? 0) <= (one.most ?? Number.POSITIVE_INFINITY)
  );
}

/** A range in Danish words: `mindst 20`, `højst 300`, `20–300`, `præcis 5`. */
export function printRange(range: Range): string {
  if (range.least === range.most) return `præcis ${range.least ?? 0}`;
  if (range.most === null) return `mindst ${range.least ?? 0}`;
  if (range.least === null) return `højst ${range.most}`;
  return `${range.least}–${range.most}`;
}
