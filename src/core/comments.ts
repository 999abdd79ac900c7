import type { Span } from './span.ts';

const OPENING = '<!--';
const CLOSING = '-->';

/** The HTML comments of a text, in order. One that never ends is none. Takes linear time, whatever the text. */
export function commentsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(OPENING); start >= 0; ) {
    const closing = text.indexOf(CLOSING, start + OPENING.length);
    if (closing < 0) break;
    const end = closing + CLOSING.length;
    found.push({ start, end });
    start = text.indexOf(OPENING, end);
  }
  return found;
}

/** A text with something else in place of its comments. */
export function withoutComments(text: string, instead: (comment: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of commentsIn(text)) {
    parts.push(text.slice(done, start), instead(text.slice(start, end)));
    done = end;
  }
  return parts.join('') + text.slice(done);
}
