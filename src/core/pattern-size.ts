import { quantifierOf } from './pattern-part.ts';

/** What a pattern may cost a matcher. */
export interface PatternSize {
  /** Characters and groups, with all repetitions written out. */
  readonly size: number;
  /** How many groups stand in each other. */
  readonly depth: number;
  /**
   * Whether a matcher that tries one way after the other is sure to be done in a time that grows with the text's length
   * alone: see `isPlain`.
   */
  readonly plain: boolean;
}

const LARGEST_PLAIN = 64;

/** What has been counted of a group, or of the whole pattern. */
interface Group {
  /** Characters and groups. */
  size: number;
  /** Those of the last part, which a quantifier behind it repeats. */
  last: number;
  /** In how many ways the alternative that is being read can be tried from one place, one for an endless part. */
  ways: number;
  /** The same for the alternatives before it. */
  before: number;
}

/** Measures the parts of a pattern. Stops counting where the size has passed a limit. */
export function sizeOf(parts: readonly string[], limit: number): PatternSize {
  const outer: Group[] = [];
  let group = emptyGroup();
  let depth = 0;
  let endless = 0;
  let isGroupRepeated = false;
  for (const [at, part] of parts.entries()) {
    const quantifier = quantifierOf(part);
    if (quantifier) {
      const { least, most } = quantifier;
      group.size += group.last * (Math.max(1, most ?? least + 1) - 1);
      group.ways *= most === null ? 1 : most - least + 1;
      if (most === null) endless += 1;
      if (parts[at - 1] === ')') isGroupRepeated = true;
    } else if (part.startsWith('(')) {
      outer.push(group);
      group = emptyGroup();
      depth = Math.max(depth, outer.length);
    } else if (part === ')') {
      const { size, ways, before } = group;
      group = outer.pop() ?? group;
      add(group, size + 1);
      group.ways *= ways + before;
    } else if (part === '|') {
      group.before += group.ways;
      group.ways = 1;
    } else {
      add(group, 1);
    }
    if (group.size > limit) break;
  }
  const isAnchored = parts[0] === '^' && group.before === 0;
  return { size: group.size, depth, plain: !isGroupRepeated && isPlain(group, endless, isAnchored) };
}

/**
 * With no group repeated, the ways to try a pattern from one place are those of its parts multiplied, and each is as long
 * as the pattern at most: few ways of a small pattern are a fixed amount of work at each place of the text. A part
 * without end has as many ways as the text has characters, so there may be one, in a pattern that begins at one place.
 */
function isPlain({ size, ways, before }: Group, endless: number, isAnchored: boolean): boolean {
  return size <= LARGEST_PLAIN && ways + before <= LARGEST_PLAIN && endless <= (isAnchored ? 1 : 0);
}

function emptyGroup(): Group {
  return { size: 0, last: 0, ways: 1, before: 0 };
}

function add(group: Group, size: number): void {
  group.last = size;
  group.size += size;
}
