import { inRe2, partsOf, quantifierOf } from './pattern-part.ts';
import { sizeOf } from './pattern-size.ts';

/** Why a pattern cannot be used. */
export type PatternFault =
  /** It is no regular expression. */
  | 'syntaks'
  /** It looks ahead or behind. */
  | 'omkring'
  /** It refers back to a group. */
  | 'henvisning'
  /** It asks for a property of characters other than their general category. */
  | 'egenskab'
  /** It is too large: see `LARGEST_PATTERN`. */
  | 'stort';

/** A pattern that has been read. */
export interface PatternSyntax {
  /** The same pattern in RE2's language, with nothing in it that RE2 could take for something else. */
  readonly re2: string;
  /** Whether the engine’s own matcher finds the same, in a time that is sure to grow with the text’s length alone. */
  readonly plain: boolean;
}

/** As many characters and groups as a pattern may have when all repetitions are written out. */
export const LARGEST_PATTERN = 1000;

const DEEPEST = 100;

/**
 * Reads a pattern as JavaScript understands it under the flag `u`. RE2 knows all of it but what cannot be matched in
 * linear time. Never throws, and takes a time that grows with the pattern's length.
 */
export function readPattern(text: string): PatternSyntax | PatternFault {
  if (!isPattern(text)) return 'syntaks';
  const parts = partsOf(text);
  const fault = parts.map(faultOf).find((one) => one !== null);
  if (fault) return fault;
  const { size, depth, plain } = sizeOf(parts, LARGEST_PATTERN);
  if (size > LARGEST_PATTERN || depth > DEEPEST) return 'stort';
  const written = parts.map(translated);
  // V8 finds `\B` inside a surrogate pair, too, which is one character under the flag `u`.
  return written.includes(null)
    ? 'egenskab'
    : { re2: written.join(''), plain: plain && !parts.includes('\\B') };
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

function faultOf(part: string): PatternFault | null {
  if (/^\(\?<?[=!]/.test(part)) return 'omkring';
  if (/^\\(?:k<|[1-9])/.test(part)) return 'henvisning';
  // Flags inside a pattern are known to some engines only.
  return /^\(\?[a-z-]+:/.test(part) ? 'syntaks' : null;
}

/** Nobody asks what a group has taken, so none is named or counted. */
function translated(part: string): string | null {
  if (part.startsWith('(')) return '(?:';
  if (part === ')' || part === '|') return part;
  return quantifierOf(part)?.re2 ?? inRe2(part);
}
