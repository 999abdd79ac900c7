import { fold } from '../core/fold.ts';
import { FILE_START, type Span } from '../core/span.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';

/** Where the value of a front-matter key stands; null when the author has not written the key. */
export function frontValueSpan({ document }: DocumentUnderCheck, key: string): Span | null {
  const { frontMatter } = document;
  const written = frontMatter?.value;
  if (!frontMatter || typeof written !== 'object' || written === null) return null;
  const typed = Object.keys(written).find((name) => fold(name) === key);
  return typed === undefined ? null : frontMatter.valueSpan([typed]);
}

/** The opening `---`, for findings about something that stands nowhere; the start of the file without front matter. */
export function headSpan({ document }: DocumentUnderCheck): Span {
  return document.frontMatter?.opening ?? FILE_START;
}
