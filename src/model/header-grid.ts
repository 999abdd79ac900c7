import type { Finding } from '../core/finding.ts';
import type { YamlData } from '../parse/yaml.ts';
import type { HeaderProfile, HeaderProfileRow, Level } from './data.ts';

/**
 * Findings for rows of a header profile that do not fill its columns, spans from above counted, in the documents of
 * either level. Such a profile makes no table.
 */
export function gridFindings(profile: HeaderProfile, file: string, yaml: YamlData): readonly Finding[] {
  const wrong = new Map([...wrongRows(profile, 'regional'), ...wrongRows(profile, 'lokal')]);
  return [...wrong].map(([row, width]) => ({
    rule: 'datafil-felt-type',
    message: 'gitter',
    data: { raekke: String(row + 1), fundet: String(width), antal: String(profile.kolonner.length) },
    at: { file, span: yaml.valueSpan(['raekker', row]) },
  }));
}

/** Index and width of each row that is too narrow or too wide; a cell that reaches below the last row counts as a row. */
function wrongRows(profile: HeaderProfile, level: Level): readonly (readonly [number, number])[] {
  const shown = profile.raekker.flatMap((row, index) =>
    row.kun === undefined || row.kun === level ? [{ row, index }] : [],
  );
  const columns = profile.kolonner.length;
  const fromAbove: number[] = shown.map(() => 0);
  return shown.flatMap(({ row, index }, at) => {
    const width = widthOf(row) + (fromAbove[at] ?? 0);
    for (const cell of row.celler) {
      for (let below = 1; below < (cell.raekker ?? 1); below += 1) {
        fromAbove[at + below] = (fromAbove[at + below] ?? 0) + (cell.kolonner ?? 1);
      }
    }
    const tooDeep = row.celler.some((cell) => at + (cell.raekker ?? 1) > shown.length);
    return width === columns && !tooDeep ? [] : [[index, tooDeep ? 0 : width] as const];
  });
}

function widthOf(row: HeaderProfileRow): number {
  return row.celler.reduce((sum, cell) => sum + (cell.kolonner ?? 1), 0);
}
