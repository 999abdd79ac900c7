import { Element } from './element.ts';
import type { Job } from './job.ts';
import { wordText } from './word-text.ts';

/** Start and end of a bookmark; both may stand between runs and between blocks. */
export function bookmark(job: Job, name: string): { readonly start: Element; readonly end: Element } {
  const id = job.bookmarkIds.next();
  return {
    start: new Element('w:bookmarkStart', { 'w:id': id, 'w:name': wordText(name) }),
    end: new Element('w:bookmarkEnd', { 'w:id': id }),
  };
}
