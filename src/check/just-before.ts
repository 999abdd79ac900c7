/** Characters: some thirty words. */
const REACH = 200;

/**
 * The text that ends at a place, as much of it as may bear on what comes next. Patterns that end with `$` are held
 * against this and not against all that stands before: in a long line that would take time by the square of its length.
 */
export function justBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - REACH), at);
}
