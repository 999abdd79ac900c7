/** A range of a source text: 0-based UTF-16 offsets, `end` exclusive. Lines and columns exist only at the edge. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range in a named file. `file` is relative to the workspace root and written with `/`. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

/** The start of a file, for findings about the file as a whole. */
export const FILE_START: Span = { start: 0, end: 0 };

/** Whether two ranges share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
