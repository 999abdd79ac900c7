import { createRequire } from 'node:module';

/**
 * Whether a text holds what a pattern in RE2's language describes, in a time that grows with the length of the text and
 * of the pattern alone, whatever they are. Throws what RE2 says of a pattern that it does not know.
 */
export function linearPattern(re2: string): { test(text: string): boolean } {
  // Loaded here: a module would be loaded with the program, and few workspaces have a pattern that needs it.
  const { RE2JS }: typeof import('re2js') = createRequire(import.meta.url)('re2js');
  return RE2JS.compile(re2);
}
