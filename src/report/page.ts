import { paint } from './paint.ts';
import { printable } from './printable.ts';

/**
 * A page of Markdown for a terminal: headings stand out, code stands behind a line and is not touched, tables are
 * aligned, and the marks of emphasis, code and links are gone from the prose.
 */
export function pageForTerminal(markdown: string, colour: boolean): string {
  const colours = paint(colour);
  const shown: string[] = [];
  let table: string[] = [];
  let fence: string | null = null;
  const closeTable = (): void => {
    shown.push(...aligned(table).map((line, at) => (at === 0 ? colours.bold(line) : line)));
    table = [];
  };
  for (const line of markdown.trimEnd().split(/\r\n|\n/)) {
    const mark: string | null = /^(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (line.startsWith(fence) && line.trim() === mark) fence = null;
      else shown.push(`  ${colours.dim('│')} ${printable(line)}`.trimEnd());
      continue;
    }
    if (line.startsWith('|')) {
      table.push(line);
      continue;
    }
    closeTable();
    const file = mark === null ? '' : (/^\S+\s+(\S+)/.exec(line)?.[1] ?? '');
    const heading = /^#{1,6} +(.*)$/.exec(line)?.[1];
    if (mark !== null) {
      fence = mark;
      if (file !== '') shown.push(`  ${colours.dim(printable(file))}`);
    } else if (heading !== undefined) shown.push(colours.bold(prose(heading)));
    else shown.push(prose(line));
  }
  closeTable();
  return `${shown.join('\n')}\n`;
}

/** Rows of a Markdown table in columns of equal width; the line under the heading is left out. */
function aligned(rows: readonly string[]): readonly string[] {
  const cells = rows.filter((row) => !/^\|[\s|:-]+\|\s*$/.test(row)).map(cellsOf);
  const widths = cells.reduce<readonly number[]>(
    (widest, row) => row.map((cell, at) => Math.max(cell.length, widest[at] ?? 0)),
    [],
  );
  return cells.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   ')}`.trimEnd());
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => prose(cell.trim().replaceAll('\\|', '|')));
}

/** Text without Markdown's marks; what stands in `code` keeps every character. */
function prose(line: string): string {
  const parts = printable(line).split(/(`+)(?!`)(.+?)(?<!`)\1(?!`)/);
  return parts
    .map((part, at) => {
      const kind = at % 3;
      if (kind === 1) return '';
      if (kind === 2) return part;
      return part
        .replace(/\*\*(.+?)\*\*/g, '$1')
        .replace(/(?<![\p{L}\d*])\*([^*\s][^*]*)\*(?![\p{L}\d*])/gu, '$1')
        .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1');
    })
    .join('');
}
