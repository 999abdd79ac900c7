import { fold } from '../core/fold.ts';
import { isRecord } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from './document.ts';

/**
 * Where the value of a front-matter key stands, by the key's ASCII spelling: the author may have typed another
 * (`næste-revision`). Null when the key is not written.
 */
export function headValueSpan({ frontMatter }: ParsedDocument, key: string): Span | null {
  if (!frontMatter || !isRecord(frontMatter.value)) return null;
  const typed = Object.keys(frontMatter.value).find((name) => fold(name) === key);
  return typed === undefined ? null : frontMatter.valueSpan([typed]);
}
