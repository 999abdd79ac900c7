/** Text in colours, or as it is. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
}

/** Colours for a terminal that shows them; without, every text comes back as it is. */
export function paint(colour: boolean): Paint {
  const wrap =
    (code: number): ((text: string) => string) =>
    (text) =>
      colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { bold: wrap(1), dim: wrap(2), red: wrap(31), green: wrap(32), yellow: wrap(33), blue: wrap(36) };
}
