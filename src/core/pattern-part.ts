/**
 * The parts of a pattern under Unicode rules, a character class being one. Only what the engine has accepted is taken
 * apart, so nothing is left over.
 */
const ESCAPE =
  '\\\\(?:u\\{[\\da-fA-F]+\\}|u[dD][89abAB][\\da-fA-F]{2}\\\\u[dD][c-fC-F][\\da-fA-F]{2}|u[\\da-fA-F]{4}|x[\\da-fA-F]{2}|c[A-Za-z]|[pP]\\{[^}]*\\}|k<[^>]*>|[1-9]\\d*|[\\s\\S])';
const PART = new RegExp(
  `${ESCAPE}|\\[(?:\\\\[\\s\\S]|[^\\]\\\\])*\\]|\\((?:\\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?|\\{\\d+(?:,\\d*)?\\}\\??|[*+?]\\??|[\\s\\S]`,
  'gu',
);
const CLASS_PART = new RegExp(`${ESCAPE}|[\\s\\S]`, 'gu');

const ANY = '\\x{0}-\\x{10ffff}';

/** What JavaScript counts as white space, and the rest; RE2's `\s` is ASCII alone. */
const SPACES =
  '\\t-\\r\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const OTHERS =
  '\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}' +
  '\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}';

/** The general categories by their short names; `C` and `Cn` change with each version of Unicode. */
const CATEGORY = /^(?:L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?|C[cfo])$/;

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['0', 0],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
]);

/** How often a part may stand. */
export interface Quantifier {
  readonly least: number;
  /** Null when there is no end. */
  readonly most: number | null;
  readonly re2: string;
}

/** The parts of a pattern that the engine accepts under the flag `u`. */
export function partsOf(pattern: string): readonly string[] {
  return pattern.match(PART) ?? [];
}

/** A quantifier; null when the part is none. Whether it is lazy makes no difference to what fits. */
export function quantifierOf(part: string): Quantifier | null {
  const [first] = part;
  if (first === '*') return { least: 0, most: null, re2: '*' };
  if (first === '+') return { least: 1, most: null, re2: '+' };
  if (first === '?') return { least: 0, most: 1, re2: '?' };
  const counts = /^\{(\d+)(,?)(\d*)\}/.exec(part);
  if (!counts) return null;
  const [, from = '', comma, to = ''] = counts;
  const least = Number(from);
  if (comma === '') return { least, most: least, re2: `{${least}}` };
  if (to === '') return { least, most: null, re2: `{${least},}` };
  return { least, most: Number(to), re2: `{${least},${Number(to)}}` };
}

/** A character, a class or a place in RE2's language; null for a property of characters that is not known. */
export function inRe2(part: string): string | null {
  if (part.startsWith('[')) return classInRe2(part);
  switch (part) {
    case '.':
      return '[^\\n\\r\\x{2028}\\x{2029}]';
    case '^':
      return '\\A';
    case '$':
      return '\\z';
    case '\\b':
    case '\\B':
      return part;
    case '\\s':
      return `[${SPACES}]`;
    case '\\S':
      return `[${OTHERS}]`;
    default:
      return memberInRe2(part);
  }
}

function classInRe2(part: string): string | null {
  const isOther = part.startsWith('[^');
  const members = (part.slice(isOther ? 2 : 1, -1).match(CLASS_PART) ?? []).map((member) =>
    member === '-' ? member : memberInRe2(member),
  );
  if (members.includes(null)) return null;
  // RE2 has no class without members: nothing fits it, and everything its opposite.
  if (members.length === 0) return isOther ? `[${ANY}]` : `[^${ANY}]`;
  return `[${isOther ? '^' : ''}${members.join('')}]`;
}

function memberInRe2(part: string): string | null {
  if (/^\\[dDwW]$/.test(part)) return part;
  if (part === '\\s') return SPACES;
  if (part === '\\S') return OTHERS;
  if (/^\\[pP]/.test(part)) return CATEGORY.test(part.slice(3, -1)) ? part : null;
  return `\\x{${codePoint(part).toString(16)}}`;
}

function codePoint(part: string): number {
  if (!part.startsWith('\\')) return part.codePointAt(0) ?? 0;
  const kind = part.charAt(1);
  const rest = part.slice(2);
  if (rest === '') return CONTROLS.get(kind) ?? kind.charCodeAt(0);
  if (kind === 'x') return Number.parseInt(rest, 16);
  if (kind === 'c') return rest.charCodeAt(0) % 32;
  if (rest.startsWith('{')) return Number.parseInt(rest.slice(1), 16);
  const units = rest.split('\\u').map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...units).codePointAt(0) ?? 0;
}
