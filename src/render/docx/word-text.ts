// U+FDD0, U+FFFE and U+FFFF are no characters and mean nothing in a text.
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFDD0\uFFFE\uFFFF]/gu;

/**
 * Text as XML can hold it: control characters and halves of surrogate pairs, which no XML file may contain, become
 * U+FFFD; everything else stays.
 */
export function wordText(value: string): string {
  return value.replace(FORBIDDEN, '\uFFFD');
}

/** Running text: a line end or a tab in the source is only a space. */
export function runningText(value: string): string {
  return wordText(value).replace(/[\t ]*\r?\n[\t ]*|\t/g, ' ');
}
