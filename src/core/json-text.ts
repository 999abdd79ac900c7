/**
 * What a terminal or a build server's log may obey and JSON lets stand: the control characters that it does not escape,
 * turned writing, and the second sign of `##[error]` and `##vso[…]`.
 */
const UNESCAPED = /[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}|(?<=#)#(?=\w*\[)/gu;

/**
 * A value as JSON that can be shown in a terminal: the same data, with every character that could steer one, or a build server that reads its log, escaped.
 * `space` is as in `JSON.stringify`.
 */
export function jsonText(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(
    UNESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
