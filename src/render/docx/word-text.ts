// U+FDD0, U+FFFE and U+FFFF are no characters and mean nothing in a text.
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}|\p{Cs}|[\uFDD0\uFFFE\uFFFF]/gu;

/** Characters that turn the direction of reading, so that the words in print are others than those in the source. */
const TURNING = /\p{Bidi_Control}/u;

/**
 * Text as XML can hold it: control characters and halves of surrogate pairs, which no XML file may contain, become
 * U+FFFD; those that turn the text around are left out, and everything else stays.
 */
export function wordText(value: string): string {
  return value.replace(FORBIDDEN, (character) => (TURNING.test(character) ? '' : '\uFFFD'));
}

/** Running text: a line end or a tab in the source is only a space. */
export function runningText(value: string): string {
  return wordText(value).replace(/[\t ]*\r?\n[\t ]*|\t/g, ' ');
}
