/** Orders two versions (`2.10.0` after `2.9.3`): negative when the first is older, 0 when they are the same. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  for (const [at, number] of left.entries()) {
    const difference = number - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The newest of some things that have versions; null when there are none. Of equals the first. */
export function newest<T>(things: readonly T[], versionOf: (thing: T) => string): T | null {
  let best: T | null = null;
  for (const thing of things) {
    if (best === null || compareVersions(versionOf(thing), versionOf(best)) > 0) best = thing;
  }
  return best;
}

function numbersOf(version: string): readonly number[] {
  return [0, 1, 2].map((at) => Number(version.split('.')[at] ?? 0) || 0);
}
