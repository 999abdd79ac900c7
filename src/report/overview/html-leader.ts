import { printDate } from '../../core/danish-date.ts';
import type { LeaderList, Task } from '../../coverage/overview.ts';
import { dueInWords } from './due-in-words.ts';
import { escapeHtml } from './html-escape.ts';
import { htmlPage } from './html-page.ts';
import { mark, notCounted, pageFoot, pageHead, summary } from './html-parts.ts';
import { TASK_TITLES } from './task-titles.ts';
import { taskWords } from './task-words.ts';

/** A leader's page as one accessible HTML file. */
export function htmlLeader({ authority, today, tilbud, tasks, leftOut }: LeaderList): string {
  const states = tasks.map(({ state }) => state);
  const title = `${tilbud.name}: det skal I gøre`;
  const kinds = [...new Set(tasks.map(({ kind }) => kind))];
  const sections = kinds.map((kind) => {
    const own = tasks.filter((task) => task.kind === kind);
    return `<section><h2>${escapeHtml(TASK_TITLES[kind])}</h2>${own.map(entry).join('\n')}</section>`;
  });
  const body = [
    pageHead(title, `${authority.name}, opgjort ${printDate(today)}`),
    '<main class="page">',
    summary(states, 'retningslinjer'),
    ...(sections.length > 0 ? sections : ['<p>Ingen retningslinjer gælder for jer.</p>']),
    notCounted(leftOut),
    '</main>',
    pageFoot(),
  ];
  return htmlPage({ title, body: body.filter(Boolean).join('\n') });
}

function entry(task: Task): string {
  const what = task.kind === 'i-orden' ? task.what : taskWords(task);
  const items = what.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  const file = task.file === null ? '' : `<code>${escapeHtml(task.file)}</code>`;
  return `<div class="task">${mark(task.state)}<h3>${escapeHtml(`${task.number} ${task.title}`.trim())}</h3><span class="due${task.late ? ' late' : ''}">${escapeHtml(dueInWords(task))}</span>${items === '' ? '' : `<ul>${items}</ul>`}${file}</div>`;
}
