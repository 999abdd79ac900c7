import type { Edit } from '../core/edit.ts';

/** A text with some of the edits made in it. */
export interface Applied<E extends Edit> {
  readonly text: string;
  /** The edits that were made, in the order of the text; none overlaps another. */
  readonly made: readonly E[];
  /** Those that were not, because another claims some of the same text, or because they are outside the text. */
  readonly contested: readonly E[];
}

/**
 * Makes edits in a text, all by their places in the text as it is given. A range that two edits claim is left as it is,
 * and so is everything else that the two would change; two insertions at one place claim it both. Ranges that only
 * touch are apart. The same edit twice is one edit, and an edit that changes nothing is none.
 */
export function applyEdits<E extends Edit>(text: string, edits: readonly E[]): Applied<E> {
  const wanted = distinct(edits).filter((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text);
  const contested = new Set(wanted.filter(({ span }) => !isWithin(text, span)));
  const sorted = wanted
    .filter((edit) => !contested.has(edit))
    .sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  for (const [at, edit] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.span.start > edit.span.end) break;
      if (claimsSame(edit, other)) contested.add(edit).add(other);
    }
  }
  const made = sorted.filter((edit) => !contested.has(edit));
  let result = '';
  let from = 0;
  for (const { span, text: put } of made) {
    result += text.slice(from, span.start) + put;
    from = span.end;
  }
  return { text: result + text.slice(from), made, contested: [...contested] };
}

/**
 * Where a place of a text can be after edits were made in it: a range from before what was put there to after it. One
 * place only, unless an edit begins, ends or stands there.
 */
export function placeAfter(
  offset: number,
  made: readonly Edit[],
): { readonly least: number; readonly most: number } {
  let shift = 0;
  let least: number | null = null;
  for (const { span, text } of made) {
    if (span.start > offset) break;
    if (span.end >= offset && least === null) least = Math.min(offset, span.start) + shift;
    if (span.end > offset) return { least: least ?? offset + shift, most: span.start + shift + text.length };
    shift += text.length - (span.end - span.start);
  }
  return { least: least ?? offset + shift, most: offset + shift };
}

function distinct<E extends Edit>(edits: readonly E[]): readonly E[] {
  const byKey = new Map<string, E>();
  for (const edit of edits) {
    const key = `${edit.span.start} ${edit.span.end} ${edit.text}`;
    if (!byKey.has(key)) byKey.set(key, edit);
  }
  return [...byKey.values()];
}

function isWithin(text: string, { start, end }: Edit['span']): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function claimsSame({ span: one }: Edit, { span: other }: Edit): boolean {
  if (one.start === one.end && other.start === other.end) return one.start === other.start;
  return one.start < other.end && other.start < one.end;
}
