import type { GroupHead, StandardHead } from '../../coverage/overview.ts';

/** What a derived group is called wherever it stands, so that nobody takes it for the source's own. */
const DERIVED = '(afledt)';

/** The group of a standard: its number, and whether it is derived. Empty when the standard has none. */
export function groupMark({ group }: StandardHead, groups: readonly GroupHead[]): string {
  if (group === null) return '';
  const isDerived = groups.some(({ number, derived }) => number === group && derived);
  return isDerived ? `${group} ${DERIVED}` : String(group);
}

/** A line for each group that is described, with its standards, and one on what »afledt« means where it is said. */
export function groupLines(
  groups: readonly GroupHead[],
  standards: readonly StandardHead[],
): readonly string[] {
  const lines = groups.map(({ number, name, derived }) => {
    const own = standards.filter(({ group }) => group === number).map((standard) => standard.number);
    return `${number} ${name}${derived ? ` ${DERIVED}` : ''}: ${[...new Set(own)].join(', ') || 'ingen standarder'}`;
  });
  return groups.some(({ derived }) => derived)
    ? [...lines, 'Afledt: gruppen er draget ud af kilden og står ikke i den med ord.']
    : lines;
}
