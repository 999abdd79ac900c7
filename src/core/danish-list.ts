/** Names in quotation marks with commas between them: `»a«, »b«, »c«`. Empty when there are none. */
export function quotedList(names: readonly (string | number)[]): string {
  return names.map(quoted).join(', ');
}

/** Names as a Danish list of choices: `»a«, »b« eller »c«`. */
export function orList(names: readonly (string | number)[]): string {
  return listed(names.map(quoted), 'eller');
}

/** Phrases as a Danish list: `a, b og c`. */
export function andList(phrases: readonly string[]): string {
  return listed(phrases, 'og');
}

function quoted(name: string | number): string {
  return `»${name}«`;
}

function listed(phrases: readonly string[], word: 'og' | 'eller'): string {
  const last = phrases.at(-1) ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} ${word} ${last}`;
}
