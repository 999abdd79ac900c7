import { createRequire } from 'node:module';

/** Loads at once where a module would load with the program: most workspaces have no pattern that needs it. */
const load = createRequire(import.meta.url);

/**
 * Whether a text holds what a pattern in RE2's language describes, in a time that grows with the length of the text and
 * of the pattern alone, whatever they are. Throws what RE2 says of a pattern that it does not know.
 */
export function linearPattern(re2: string): { test(text: string): boolean } {
  const { RE2JS }: typeof import('re2js') = load('re2js');
  return RE2JS.compile(re2);
}
