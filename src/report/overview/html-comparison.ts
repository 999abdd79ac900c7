import { printDate } from '../../core/danish-date.ts';
import type { AnswerCell, AnswerPart, AnswerTable, Comparison } from '../../coverage/overview.ts';
import { stateOf } from '../../coverage/states.ts';
import { escapeHtml } from './html-escape.ts';
import { htmlPage } from './html-page.ts';
import { legend, mark, notCounted, pageFoot, pageHead, summary } from './html-parts.ts';
import { INTERNAL } from './internal.ts';
import { joinedNotes } from './joined-notes.ts';
import { NO_TILBUD } from './nothing-to-show.ts';
import { obligationInWords } from './obligation.ts';

/** All answers to one demand as one accessible HTML file. */
export function htmlComparison({ authority, today, template, field, rows, leftOut }: Comparison): string {
  const states = rows.map(({ cell }) => cell.state);
  const title = `Svar på »${field.label}«`;
  const origin = `${template.title}, version ${template.version}, felt ${field.id}. ${authority.name}, opgjort ${printDate(today)}`;
  const written = rows.filter(({ cell, text }) => text !== '' || cell.notes.length > 0);
  const lines = written.map(
    ({ tilbud, cell, parts }) =>
      `<tr><th scope="row">${escapeHtml(tilbud.name)}</th><td>${mark(cell.state)} ${escapeHtml(stateOf(cell.state).label)}${why(cell)}</td><td>${parts.map(shown).join('')}</td></tr>`,
  );
  const body = [
    pageHead(title, origin),
    '<main>',
    `<div class="demand"><strong>Kravet ${obligationInWords(field.obligation)}</strong>\n${escapeHtml(field.demand)}${field.internal ? `\n<strong>${INTERNAL}</strong>` : ''}</div>`,
    summary(states, 'svar'),
    rows.length === 0 ? `<p>${NO_TILBUD}</p>` : '',
    written.length === 0
      ? ''
      : `<div class="wrap"><table class="answers"><caption>De færdige svar står først.</caption><thead><tr><th scope="col">Tilbud</th><th scope="col">Tilstand</th><th scope="col">Svar</th></tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`,
    unwritten(rows.filter((row) => !written.includes(row))),
    notCounted(leftOut),
    legend(states),
    '</main>',
    pageFoot(),
  ];
  return htmlPage({ title, body: body.filter(Boolean).join('\n') });
}

function shown(part: AnswerPart): string {
  return part.kind === 'table' ? table(part) : `<div class="text">${escapeHtml(part.text)}</div>`;
}

function table({ caption, columns, rows }: AnswerTable): string {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const filled = (cells: readonly string[], open: string, close: string): string =>
    Array.from({ length: width }, (_, at) => `${open}${escapeHtml(cells[at] ?? '')}${close}`).join('');
  return `<table class="own">${caption === '' ? '' : `<caption>${escapeHtml(caption)}</caption>`}<thead><tr>${filled(columns, '<th scope="col">', '</th>')}</tr></thead><tbody>${rows.map((row) => `<tr>${filled(row, '<td>', '</td>')}</tr>`).join('\n')}</tbody></table>`;
}

/** Who has written nothing, by state. */
function unwritten(rows: Comparison['rows']): string {
  const states = [...new Set(rows.map(({ cell }) => cell.state))];
  const items = states.map((state) => {
    const names = rows.filter(({ cell }) => cell.state === state).map(({ tilbud }) => tilbud.name);
    return `<li>${mark(state)}<span><strong>${escapeHtml(stateOf(state).label)}:</strong> ${escapeHtml(names.join(', '))}</span></li>`;
  });
  return items.length === 0
    ? ''
    : `<section><h2>Uden svar</h2><ul class="plain">${items.join('\n')}</ul></section>`;
}

function why({ notes, sameAs }: AnswerCell): string {
  const all = [...notes, ...(sameAs.length > 0 ? [`ordret som ${sameAs.join(', ')}`] : [])];
  return all.length === 0 ? '' : `<p class="why">${escapeHtml(joinedNotes(all))}</p>`;
}
