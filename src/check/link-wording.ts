import type { EmptyWording, Table } from '../model/tables.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import type { FoundLink } from './links.ts';

/** Whether a text says nothing of where a link leads: `Link`, `her`, `klik her`. */
export function isEmptyWording(text: string, table: Table<EmptyWording>): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return table.poster.some(({ tekst }) => tekst === plain);
}

/**
 * What the reader is told about where a link leads: its text or, where that says nothing, the words before it since the
 * last link: `Arbejdstilsynets hjemmeside [Link](…)`.
 */
export function wordingOf(link: FoundLink, document: DocumentUnderCheck): string {
  if (link.kind === 'adresse') return '';
  if (!isEmptyWording(link.text, document.library.table('linktekster'))) return link.text;
  for (const block of document.prose()) {
    const { start, end } = block.spanOf(0, block.text.length);
    if (link.textSpan.start < start || link.textSpan.end > end) continue;
    const links = block.marks.filter(({ kind }) => kind === 'link');
    const own = links.find((mark) => block.spanOf(mark.start, mark.end).start >= link.textSpan.start);
    const from = Math.max(0, ...links.filter((mark) => own && mark.end <= own.start).map((mark) => mark.end));
    return own ? block.text.slice(from, own.start).trim() : '';
  }
  return '';
}
