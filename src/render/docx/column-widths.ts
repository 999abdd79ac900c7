/**
 * Widths of columns in whole twips; their sum is `width`.
 *
 * @param shares - relative widths of the columns
 * @param width - of the table, in twips
 */
export function columnWidths(shares: readonly number[], width: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((width * share) / total));
  const rest = width - widths.reduce((sum, column) => sum + column, 0);
  return widths.map((column, index) => (index === shares.length - 1 ? column + rest : column));
}
