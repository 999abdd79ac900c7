/** Names as a Danish list of choices: `»a«, »b« eller »c«`. */
export function orList(names: readonly (string | number)[]): string {
  const quoted = names.map((name) => `»${name}«`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} eller ${last}`;
}
