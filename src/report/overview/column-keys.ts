/** Letters of a column's key. */
const LETTERS = 3;

/** A short key for each name, in the order of the names, no two alike: `Bir`, `Eng`; where two would be alike, `So1`, `So2`. */
export function columnKeys(names: readonly string[]): readonly string[] {
  const plain = names.map((name) => [...name.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, LETTERS).join(''));
  const used = new Set<string>();
  return plain.map((key) => {
    const isAlone = plain.filter((other) => other === key).length === 1;
    const chosen = isAlone && key !== '' && !used.has(key) ? key : numbered(key, used);
    used.add(chosen);
    return chosen;
  });
}

function numbered(key: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const digits = String(number);
    const candidate = [...key].slice(0, Math.max(0, LETTERS - digits.length)).join('') + digits;
    if (!used.has(candidate)) return candidate;
  }
}
