/** What looks like a Danish personal number (CPR) in a text. */
export interface CprNumber {
  /** Offsets in the text that was searched; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** With the last four digits hidden: `010203-****`. */
  readonly masked: string;
  /** False where the date is one of the calendar but the check digit is wrong, which may be chance or a slip. */
  readonly certain: boolean;
}

/** DDMMYY and four digits, with what people put between them; the year may have its century. */
const CANDIDATE =
  /(?<![\p{L}\d]|\d[.,/-])(\d{2})([.-]?)(\d{2})\2((?:18|19|20)?\d{2})([ \u00a0]?[-\u2010-\u2014][ \u00a0]?|[ \u00a0]?)(\d{4})(?![\p{L}\d]|[.,/-]\d)/gu;
/** What a number is said to be right before it, when it is another kind of number. */
const OTHER_KIND =
  /(?:konto|reg|ean|gln|cvr|iban|isbn|issn|tlf|telefon|mobil|ordre|sags?|journal|faktura|vare|serie|løbe)[\p{L}.-]{0,12}[ \u00a0]?(?:nr|nummer)?[ \u00a0:."'–-]*$|\d{4}[ \u00a0]+$/iu;
const P_NUMBER = /(?<!\p{L})p-?(?:nr|nummer|enhed)\p{L}*[ \u00a0:."'-]*$/iu;
const NAMED = /(?:cpr|person-?(?:nr|nummer))[^\d]{0,20}$/iu;
const IN_ADDRESS = /(?:https?:|www\.|file:)[^\s<>")]*$/i;

/**
 * Finds personal numbers. A date of the calendar and four digits is one when the check digit (modulus 11) is right, or
 * when the birthday is 1 January, for which numbers without it are given out. Other numbers of ten digits (P-numbers,
 * accounts, telephones) are left out by what stands before them.
 */
export function cprNumbersIn(text: string): readonly CprNumber[] {
  if (!/\d{4}/.test(text)) return [];
  return [...text.matchAll(CANDIDATE)].flatMap((match): readonly CprNumber[] => {
    const [typed, day = '', , month = '', year = '', between = '', serial = ''] = match;
    const { index } = match;
    const short = year.slice(-2);
    if (year.length === 4 && !/[-\u2010-\u2014]/.test(between)) return [];
    const digits = `${day}${month}${short}${serial}`;
    if (!isBirthday(digits)) return [];
    const before = text.slice(Math.max(0, index - 60), index);
    if (P_NUMBER.test(before)) return [];
    const certain = hasCheckDigit(digits) || digits.startsWith('0101');
    const isHyphened = /[-\u2010-\u2014]/.test(between);
    const isNamed = NAMED.test(before);
    if (!isHyphened && !isNamed) {
      if (OTHER_KIND.test(before)) return [];
      // Ten digits in a row, or a date and a time, are too often something else.
      if (!certain && (between !== '' || typed.length !== 10 || IN_ADDRESS.test(before))) return [];
    }
    return [{ start: index, end: index + typed.length, masked: `${day}${month}${short}-****`, certain }];
  });
}

/** Whatever may be one, also where that is not sure enough to be reported. */
const PLAUSIBLE = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[ \u00a0-]?\d{4}(?!\d)/g;

/** The text with the last four digits of everything that may be a personal number as `*`, of the same length. */
export function withoutCpr(text: string): string {
  const found = cprNumbersIn(text);
  return found
    .reduce((masked, { end }) => `${masked.slice(0, end - 4)}****${masked.slice(end)}`, text)
    .replace(PLAUSIBLE, (number) => `${number.slice(0, -4)}****`);
}

/** Whether the first six digits are a day of the calendar; the seventh tells the century. */
function isBirthday(digits: string): boolean {
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  if (day === undefined || month === undefined || year === undefined) return false;
  const full = centuryOf(Number(digits[6]), year) + year;
  const date = new Date(Date.UTC(full, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1 && day >= 1;
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

function hasCheckDigit(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}
