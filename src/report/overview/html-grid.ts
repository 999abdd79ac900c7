import { isAsked, rankOf, type StateId, stateOf } from '../../coverage/states.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { escapeHtml } from './html-escape.ts';
import { htmlPage } from './html-page.ts';
import { legend, mark, notCounted, pageFoot, pageHead, summary } from './html-parts.ts';
import { SORT_SCRIPT } from './html-sort.ts';
import { joinedNotes } from './joined-notes.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { standing } from './tally.ts';

/** A matrix as one accessible HTML file: a table that sorts, what its marks mean, and the reasons for each tilbud. */
export function htmlGrid(grid: Grid): string {
  const states = grid.rows.flatMap(({ cells }) => cells.map(({ state }) => state));
  const things = grid.rowName === 'Krav' ? 'svar' : 'retningslinjer';
  const empty = nothingToShow(grid);
  const body = [
    pageHead(grid.title, grid.subtitle),
    '<main>',
    summary(states, things),
    empty === null ? table(grid) : `<p>${escapeHtml(empty)}</p>`,
    urgent(grid),
    groups(grid),
    legend(states),
    notCounted(grid.leftOut),
    details(grid),
    '</main>',
    pageFoot(),
  ];
  return htmlPage({ title: grid.title, body: body.filter(Boolean).join('\n'), script: SORT_SCRIPT });
}

function table({ rowName, extraName, columns, rows }: Grid): string {
  const heads = columns.map(
    ({ short, name }) =>
      `<th scope="col" class="r"><span${short === name ? '' : ` title="${escapeHtml(name)}"`}>${escapeHtml(short)}</span></th>`,
  );
  const extra = extraName === null ? '' : `<th scope="col"><span>${escapeHtml(extraName)}</span></th>`;
  const sums = columns.map((_, at) => {
    const { asked, approved } = standing(rows.flatMap(({ cells }) => cells[at]?.state ?? []));
    return `<td>${approved}/${asked}</td>`;
  });
  return `<div class="wrap"><table class="grid">
<caption>${captionOf(rowName)}</caption>
<thead><tr><th scope="col"><span>Nr.</span></th><th scope="col"><span>${escapeHtml(rowName)}</span></th>${extra}${heads.join('')}</tr></thead>
<tbody>
${rows.map((row, at) => tableRow(row, at, extraName !== null)).join('\n')}
</tbody>
<tfoot><tr><th scope="row" colspan="${extraName === null ? 2 : 3}">Godkendt</th>${sums.join('')}</tr></tfoot>
</table></div>
<p id="sortering" class="v" role="status"></p>`;
}

function tableRow({ number, name, extra, note, cells }: GridRow, at: number, hasExtra: boolean): string {
  const small = note === '' ? '' : `<small>${escapeHtml(note)}</small>`;
  return `<tr><td class="n" data-sort="${at}">${escapeHtml(number)}</td><th scope="row">${escapeHtml(name)}${small}</th>${hasExtra ? `<td class="x">${escapeHtml(extra)}</td>` : ''}${cells.map(tableCell).join('')}</tr>`;
}

function tableCell(cell: GridCell): string {
  const { state, count } = cell;
  const { label, mark: letter } = stateOf(state);
  const why = joinedNotes([label, ...cell.notes]);
  const flags = `${cell.revisionDue ? '°' : ''}${cell.sameWords ? '=' : ''}`;
  const said = [
    label,
    ...(cell.revisionDue ? ['revision er nær eller passeret'] : []),
    ...(cell.sameWords ? ['et svar er ordret som et andet tilbuds'] : []),
  ].join(', ');
  const small = count === '' ? '' : `<small>${escapeHtml(count)}${waived(cell)}</small>`;
  return `<td class="s s-${state}" data-sort="${rankOf(state)}" title="${escapeHtml(why)}"><b aria-hidden="true">${letter}${flags}</b><span class="v">${escapeHtml(said)} </span>${small}</td>`;
}

/** So that what is waived does not look forgotten. */
function waived({ waived: count }: GridCell): string {
  return count === 0
    ? ''
    : `<br>+${count} <span aria-hidden="true">${stateOf('fravalgt').mark}</span><span class="v">ikke relevant</span>`;
}

function captionOf(rowName: string): string {
  return rowName === 'Krav'
    ? 'Hvert krav og hvert tilbud. Bogstavet er svarets tilstand.'
    : 'Hver standard og hvert tilbud. Bogstavet er tilstanden, tallet er besvarede krav ud af dem, der gælder for tilbuddet.';
}

function urgent({ rows, columns }: Grid): string {
  const items = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      if (stateOf(cell.state).tone !== 'alarm') return [];
      const where = `${columns[at]?.name ?? ''}, ${row.name}`;
      return [
        `<li>${mark(cell.state)}<span><strong>${escapeHtml(where)}</strong> ${reasons(cell)}</span></li>`,
      ];
    }),
  );
  return items.length === 0
    ? ''
    : `<section><h2>Skal ses på nu</h2><ul class="plain">${items.join('\n')}</ul></section>`;
}

function groups({ groups: lines }: Grid): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`);
  return items.length === 0
    ? ''
    : `<section><h2>Grupper</h2><ul class="plain">${items.join('\n')}</ul></section>`;
}

/** The reasons behind the marks, tilbud for tilbud. */
function details({ rows, columns }: Grid): string {
  const sections = columns.map(({ name }, at) => {
    const cells = rows.flatMap((row) => {
      const cell = row.cells[at];
      return cell ? [{ row, cell }] : [];
    });
    const told = cells.filter(({ cell }) => cell.notes.length > 0);
    const items = told.map(
      ({ row, cell }) =>
        `<li>${mark(cell.state)}<span><strong>${escapeHtml(rowTitle(row))}</strong> ${escapeHtml(cell.count)} ${reasons(cell)}</span></li>`,
    );
    const silent = cells.filter(({ cell }) => cell.notes.length === 0 && isAsked(cell.state));
    const groups = [...new Set(silent.map(({ cell }) => cell.state))].map((state) => {
      const names = silent.filter(({ cell }) => cell.state === state).map(({ row }) => rowTitle(row));
      return `<li>${mark(state)}<span><strong>${escapeHtml(stateOf(state).label)}:</strong> <span class="why">${escapeHtml(names.join('; '))}</span></span></li>`;
    });
    return `<section><h3>${escapeHtml(name)}</h3><ul class="plain">${[...items, ...groups].join('\n') || '<li>Intet gælder for tilbuddet.</li>'}</ul></section>`;
  });
  return `<section class="details"><h2>Tilbud for tilbud</h2><div class="cols">${sections.join('\n')}</div></section>`;
}

function rowTitle({ number, name }: GridRow): string {
  return `${number} ${name}`.trim();
}

function reasons({ state, notes }: { readonly state: StateId; readonly notes: readonly string[] }): string {
  return `<span class="why">${escapeHtml(joinedNotes([stateOf(state).label, ...notes]))}</span>`;
}
