import type { Span } from '../core/span.ts';

/** What an author calls a character that is not seen. */
const NAMES: Readonly<Record<string, string>> = {
  '\0': 'et NUL-tegn',
  '\u001b': 'et styretegn',
  '\u00a0': 'et hårdt mellemrum',
  '\u202f': 'et smalt hårdt mellemrum',
  '\u00ad': 'en blød bindestreg',
  '\u200b': 'et mellemrum uden bredde',
  '\u200c': 'et skilletegn uden bredde',
  '\u200d': 'et sammenføjningstegn uden bredde',
  '\u200e': 'et mærke for skriveretning',
  '\u200f': 'et mærke for skriveretning',
  '\u061c': 'et mærke for skriveretning',
  ...Object.fromEntries(
    [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'].map((sign) => [
      sign,
      'et tegn, der vender teksten',
    ]),
  ),
  '\u2060': 'et sammenføjningstegn uden bredde',
  '\ufeff': 'et byte order mark',
};

/** Characters without width, control characters among them, one or more. */
const WIDTHLESS = /(?:[\u00ad\u200b\u2060\ufeff]|\u200c|\u200d|\p{Bidi_Control}|(?![\t\n\r])\p{Cc})+/gu;
/** Nearly all texts hold nothing else, which is seen in a fraction of the time. */
const PLAIN = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u22ff]*$/;
/** Arabic, Hindi and others are written with some of them, and so are emoji of several parts. */
const NEEDS_THEM = /(?:\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u;
const LATIN = /\p{Script=Latin}$/u;
/** A line with a hard space where an ordinary one, or none, would make it something else. */
const BLANK = /^[^\S\r\n]*[\u00a0\u202f][^\S\r\n]*$/gm;
const HEADING = /^[ \t>]*#{1,6}([\u00a0\u202f]+)/gm;
const ITEM = /^[ \t>]*-([\u00a0\u202f]+)/gm;

/** An invisible character, or several side by side, that an author is told about. */
export interface Invisible {
  /** `bredde`: one without width; the others are hard spaces: alone on a line, after `#`, after `-`. */
  readonly kind: 'bredde' | 'linje' | 'overskrift' | 'punkt';
  readonly span: Span;
}

/** Those that change what a text means or how it is searched and counted; hard spaces in running text do not. */
export function invisibleIn(text: string): readonly Invisible[] {
  return [
    ...widthlessIn(text).map((span): Invisible => ({ kind: 'bredde', span })),
    ...[...text.matchAll(BLANK)].map((match): Invisible => ({ kind: 'linje', span: endOf(match, match[0]) })),
    ...[...text.matchAll(HEADING)].map(
      (match): Invisible => ({ kind: 'overskrift', span: endOf(match, match[1]) }),
    ),
    ...[...text.matchAll(ITEM)].map((match): Invisible => ({ kind: 'punkt', span: endOf(match, match[1]) })),
  ];
}

/** Where characters without width stand, control characters among them, but for those that a script or an emoji needs. */
export function widthlessIn(text: string): readonly Span[] {
  const found = PLAIN.test(text) ? [] : [...text.matchAll(WIDTHLESS)];
  return found.flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    return NEEDS_THEM.test(before) && !LATIN.test(before) ? [] : [endOf(match, match[0])];
  });
}

/** Where the end of a match stands that is the given text. */
function endOf(match: RegExpExecArray, text = ''): Span {
  const end = match.index + match[0].length;
  return { start: end - text.length, end };
}

/** The Danish name of the first invisible character of a text, with its article. */
export function nameOfInvisible(text: string): string {
  return (
    [...text].map((character) => NAMES[character]).find((name) => name !== undefined) ?? 'et usynligt tegn'
  );
}

/** Where the first invisible characters of a text stand, hard spaces among them; null when there are none. */
export function firstInvisible(text: string): Span | null {
  const match = /[\u00a0\u202f\u00ad\u200b\u200e\u200f\u2060\ufeff]+|\u200c+|\u200d+/u.exec(text);
  return match && endOf(match, match[0]);
}

/** A text as it looks: hard spaces are spaces, characters without width are gone, and so is the space at both ends. */
export function withoutInvisible(text: string): string {
  return text
    .replace(WIDTHLESS, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}

/** Whether a block is a single line that was meant as a heading: `#` with a hard space after it. */
export function isHiddenHeading(text: string): boolean {
  return /^#{1,6}[\u00a0\u202f].*$/.test(text);
}

/** Whether invisible characters turn the text around them or give orders to a terminal. */
export function givesOrders(characters: string): boolean {
  return /\p{Bidi_Control}|\p{Cc}/u.test(characters);
}
