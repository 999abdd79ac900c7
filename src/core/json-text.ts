/** What a terminal may obey and JSON lets stand: the control characters that it does not escape, and turned writing. */
const UNESCAPED = /[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu;

/**
 * A value as JSON that can be shown in a terminal: the same data, with every character that could steer one escaped.
 * `space` is as in `JSON.stringify`.
 */
export function jsonText(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(
    UNESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
