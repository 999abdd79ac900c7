import { FILE_START, type Span } from '../core/span.ts';
import { headValueSpan } from '../parse/head-value.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';

/** Where the value of a front-matter key stands; null when the author has not written the key. */
export function frontValueSpan({ document }: DocumentUnderCheck, key: string): Span | null {
  return headValueSpan(document, key);
}

/** The opening `---`, for findings about something that stands nowhere; the start of the file without front matter. */
export function headSpan({ document }: DocumentUnderCheck): Span {
  return document.frontMatter?.opening ?? FILE_START;
}
