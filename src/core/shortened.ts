/** The beginning of a text on one line, for quoting in a message. `longest` is in characters, the `…` included. */
export function shortened(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
