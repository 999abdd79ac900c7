import { printDate } from '../../core/danish-date.ts';
import type { AnswerCell, Comparison } from '../../coverage/overview.ts';
import { stateOf } from '../../coverage/states.ts';
import { escapeHtml } from './html-escape.ts';
import { htmlPage } from './html-page.ts';
import { legend, mark, pageFoot, pageHead, summary } from './html-parts.ts';
import { obligationInWords } from './obligation.ts';

/** All answers to one demand as one accessible HTML file. */
export function htmlComparison({ authority, today, template, field, rows }: Comparison): string {
  const states = rows.map(({ cell }) => cell.state);
  const title = `Svar på »${field.label}«`;
  const origin = `${template.title}, version ${template.version}, felt ${field.id}. ${authority.name}, opgjort ${printDate(today)}`;
  const lines = rows.map(
    ({ tilbud, cell }) =>
      `<tr><th scope="row">${escapeHtml(tilbud.name)}</th><td>${mark(cell.state)} ${escapeHtml(stateOf(cell.state).label)}${why(cell)}</td><td><div class="text">${escapeHtml(cell.text)}</div></td></tr>`,
  );
  const body = [
    pageHead(title, origin),
    '<main>',
    `<div class="demand"><strong>Kravet ${obligationInWords(field.obligation)}</strong>\n${escapeHtml(field.demand)}</div>`,
    summary(states, 'svar'),
    `<div class="wrap"><table class="answers"><caption>Svarene ved siden af hinanden, de færdige først</caption><thead><tr><th scope="col">Tilbud</th><th scope="col">Tilstand</th><th scope="col">Svar</th></tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`,
    legend(states),
    '</main>',
    pageFoot(),
  ];
  return htmlPage({ title, body: body.filter(Boolean).join('\n') });
}

function why({ notes, sameAs }: AnswerCell): string {
  const all = [...notes, ...(sameAs.length > 0 ? [`ordret som ${sameAs.join(', ')}`] : [])];
  return all.length === 0 ? '' : `<p class="why">${escapeHtml(all.join('; '))}</p>`;
}
