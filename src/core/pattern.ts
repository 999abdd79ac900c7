import { linearPattern } from './linear-pattern.ts';
import { readPattern } from './pattern-syntax.ts';

/** Whether a text holds what a pattern describes, anywhere in it. */
export interface Pattern {
  test(text: string): boolean;
}

/**
 * Makes a pattern ready: it searches a text as JavaScript would, in a time that grows with the text's length whatever the
 * pattern. Null when `isRegularExpression` says no.
 */
export function compilePattern(text: string): Pattern | null {
  const read = readPattern(text);
  if (typeof read === 'string') return null;
  return read.plain ? new RegExp(text, 'u') : linearPattern(read.re2);
}
