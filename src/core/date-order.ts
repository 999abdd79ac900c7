/**
 * Whether an ISO date is surely before another. Of dates of different precision only what both say is compared:
 * `2026-05` is not before `2026-05-20`, nor the other way round.
 */
export function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
