/** What a comparison says of a workspace without tilbud, in which nobody can have answered. */
export const NO_TILBUD =
  'Der er ingen tilbud endnu. Lav en mappe til hvert tilbud, og læg en tilbud.yaml i den.';

const NO_DEMANDS = 'Ingen skabelon har skrivefelter, så der er intet, et tilbud skal svare på.';

/** Why a matrix is empty, in Danish; null when it is not. */
export function nothingToShow(grid: {
  readonly rows: readonly unknown[];
  readonly columns: readonly unknown[];
}): string | null {
  if (grid.rows.length === 0) return NO_DEMANDS;
  return grid.columns.length === 0 ? NO_TILBUD : null;
}
