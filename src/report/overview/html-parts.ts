import type { LeftOut } from '../../coverage/overview.ts';
import type { StateId } from '../../coverage/states.ts';
import { isAsked, STATES, stateOf } from '../../coverage/states.ts';
import { escapeHtml } from './html-escape.ts';
import { standing, tally } from './tally.ts';

/** The heading of a page. */
export function pageHead(title: string, subtitle: string): string {
  return `<header>\n<h1>${escapeHtml(title)}</h1>\n<p class="sub">${escapeHtml(subtitle)}</p>\n</header>`;
}

/** The mark of a state; its name is said by the words beside it. */
export function mark(id: StateId): string {
  return `<span class="m s-${id}" aria-hidden="true">${stateOf(id).mark}</span>`;
}

/** How much is in order, as a number, a bar and a list that says the same in words. */
export function summary(states: readonly StateId[], things: string): string {
  const { asked, approved } = standing(states);
  if (asked === 0) return '';
  const share = Math.floor((approved / asked) * 100);
  const counts = tally(states.filter(isAsked));
  let from = 0;
  const bars = counts.map(({ state, count }) => {
    const width = (count / asked) * 100;
    const bar = `<rect class="s-${state.id}" x="${from.toFixed(3)}" y="0" width="${width.toFixed(3)}" height="10"/>`;
    from += width;
    return bar;
  });
  const keys = counts.map(
    ({ state, count }) => `<li>${mark(state.id)} ${escapeHtml(state.label)} <strong>${count}</strong></li>`,
  );
  return `<section class="sum" aria-label="Samlet">
<p class="big">${share} %<small>${approved} af ${asked} ${escapeHtml(things)} godkendt</small></p>
<div><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>
<ul class="key">${keys.join('')}</ul></div>
</section>`;
}

/** What each state that occurs means. */
export function legend(states: readonly StateId[]): string {
  const present = STATES.filter(({ id }) => states.includes(id));
  const rows = [...present].map(
    ({ id, label, meaning }) =>
      `<tr><td>${mark(id)}</td><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(meaning)}</td></tr>`,
  );
  return `<section><h2>Hvad mærkerne betyder</h2>
<p class="why">Det værste står øverst. Passer flere på et felt, vises det øverste.</p>
<table class="legend"><tbody>${rows.join('\n')}</tbody></table></section>`;
}

/** Who made the page and from what. */
export function pageFoot(): string {
  return '<footer>Lavet med Skrivefelt ud fra retningslinjernes og godkendelsernes filer. Intet er skrevet ind i hånden.</footer>';
}

/** Files that could not be placed, each with the reason; empty when there are none. */
export function notCounted(files: readonly LeftOut[]): string {
  if (files.length === 0) return '';
  const items = files.map(
    ({ file, reason }) =>
      `<li><code>${escapeHtml(file)}</code> <span class="why">${escapeHtml(reason)}</span></li>`,
  );
  return `<section><h2>Ikke talt med</h2><ul>${items.join('\n')}</ul></section>`;
}
