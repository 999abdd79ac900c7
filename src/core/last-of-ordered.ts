/**
 * The last of some things for which something holds; undefined when it holds for none. They stand in such an order that
 * it holds for none after one that it does not hold for, so it is found by halves: long documents ask for every place.
 */
export function lastOfOrdered<T>(ordered: readonly T[], holds: (one: T) => boolean): T | undefined {
  return ordered[firstNot(ordered, holds) - 1];
}

/** Where the first of them stands for which it does not hold; their number when it holds for all. */
export function firstNot<T>(ordered: readonly T[], holds: (one: T) => boolean): number {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = ordered[middle];
    if (one !== undefined && holds(one)) from = middle + 1;
    else to = middle;
  }
  return from;
}
