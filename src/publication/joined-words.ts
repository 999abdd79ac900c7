const JOINT = '\u00a0';
/** Joined words that take more than this of a line cannot be meant to stay together, in characters. */
const LONGEST = 50;

/**
 * Text whose joined words (`kl. 10.30`, written with spaces that do not break) may be parted at the end of a line: all of
 * them in a narrow column, and everywhere those that are joined in a row as long as a line, as in text copied from a web
 * page. A line too long would run off the page, or across the next column.
 */
export function parted(text: string, narrow: boolean): string {
  if (!text.includes(JOINT)) return text;
  return text.replace(/(?:\S|\u00a0)+/g, (run) =>
    narrow || run.length > LONGEST ? run.replaceAll(JOINT, ' ') : run,
  );
}
