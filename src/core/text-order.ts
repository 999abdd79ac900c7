/** Compares texts by their code units, for sorting: the same order on every machine, whatever its language. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
