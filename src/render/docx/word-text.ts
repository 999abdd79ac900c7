/** Stands for `{` until a part is finished. Unicode keeps it out of texts for good, and `legalText` out of ours. */
const BRACE = '\uFDD0';
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFDD0\uFFFE\uFFFF]/gu;

/**
 * Text as XML can hold it: control characters and halves of surrogate pairs, which no XML file may contain, become
 * U+FFFD; everything else stays.
 */
export function legalText(value: string): string {
  return value.replace(FORBIDDEN, '\uFFFD');
}

/**
 * Legal text for `docx` to set. Its braces are hidden until `withBraces`: `docx` marks places for numbers with names
 * in braces, such as `{punkter-0}`, and would fill in those of an author too.
 */
export function wordText(value: string): string {
  return legalText(value).replaceAll('{', BRACE);
}

/** A part that `docx` has finished, with the braces of its texts in place. */
export function withBraces(part: string): string {
  return part.replaceAll(BRACE, '{');
}

/** Running text: a line end or a tab in the source is only a space. */
export function runningText(value: string): string {
  return wordText(value).replace(/[\t ]*\r?\n[\t ]*|\t/g, ' ');
}
