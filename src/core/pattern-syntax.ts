import { inRe2, partsOf, type Quantifier, quantifierOf } from './pattern-part.ts';

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
  /**
   * Whether the engine's own matcher is sure to be done in a time that grows with the text's length alone: the pattern
   * is small, without groups and alternatives, and one part at most may be longer or shorter. So from each place of the
   * text there is one thing to try again, at most as often as the pattern is long. Only a pattern that begins at a
   * fixed place may hold a part without end: from there it is tried once for each length.
   */
  readonly plain: boolean;
}

/** As many characters and groups as a pattern may have when all repetitions are written out. */
export const LARGEST_PATTERN = 1000;

const DEEPEST = 100;
const LARGEST_PLAIN = 64;

/** What has been counted of a group, or of the whole pattern. */
interface Group {
  /** Characters and groups. */
  size: number;
  /** Those of the last part, which a quantifier behind it repeats. */
  last: number;
}

/**
 * Reads a pattern as JavaScript understands it under the flag `u`. RE2 knows all of it but what cannot be matched in
 * linear time. Never throws, and takes a time that grows with the pattern's length.
 */
export function readPattern(text: string): PatternSyntax | PatternFault {
  if (!isPattern(text)) return 'syntaks';
  const outer: Group[] = [];
  let group: Group = { size: 0, last: 0 };
  const quantifiers: Quantifier[] = [];
  const written: string[] = [];
  for (const part of partsOf(text)) {
    const fault = faultOf(part);
    if (fault) return fault;
    const quantifier = quantifierOf(part);
    if (quantifier) {
      repeat(group, quantifier);
      quantifiers.push(quantifier);
      written.push(quantifier.re2);
    } else if (part.startsWith('(')) {
      outer.push(group);
      group = { size: 0, last: 0 };
      written.push('(?:');
    } else if (part === ')') {
      const inner = group.size;
      group = outer.pop() ?? group;
      add(group, inner + 1);
      written.push(part);
    } else if (part === '|') {
      written.push(part);
    } else {
      const re2 = inRe2(part);
      if (re2 === null) return 'egenskab';
      add(group, 1);
      written.push(re2);
    }
    if (group.size > LARGEST_PATTERN || outer.length > DEEPEST) return 'stort';
  }
  const isSimple = !written.includes('(?:') && !written.includes('|') && group.size <= LARGEST_PLAIN;
  return { re2: written.join(''), plain: isSimple && areFew(quantifiers, text.startsWith('^')) };
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

function add(group: Group, size: number): void {
  group.last = size;
  group.size += size;
}

/** Counts a part as often as it is written out: twice where one more may follow without end. */
function repeat(group: Group, { least, most }: Quantifier): void {
  const times = Math.max(1, most ?? least + 1);
  group.size += group.last * (times - 1);
}

function areFew(quantifiers: readonly Quantifier[], isAnchored: boolean): boolean {
  const variable = quantifiers.filter(({ least, most }) => least !== most);
  return variable.length <= 1 && (isAnchored || variable.every(({ most }) => most !== null));
}
