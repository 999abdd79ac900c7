/**
 * The fewest entries that have to be lifted out for the rest to stand in rising order, by their index. With several
 * ways of choosing, always the same one.
 */
export function outOfOrder(positions: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [at, position] of positions.entries()) {
    let best = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const rises = (positions[earlier] ?? 0) < position;
      if (rises && (lengths[earlier] ?? 0) > (best < 0 ? 0 : (lengths[best] ?? 0))) best = earlier;
    }
    lengths.push(best < 0 ? 1 : (lengths[best] ?? 0) + 1);
    previous.push(best);
  }
  const kept = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = previous[at] ?? -1) kept.add(at);
  return new Set([...positions.keys()].filter((at) => !kept.has(at)));
}
