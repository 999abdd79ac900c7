/** The months in Danish, from january. */
export const MONTHS: readonly string[] = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const LONG = /^(?:(\d{1,2})\.\s*)?([a-zæøå]+)\s+(\d{4})$/i;
/** `30/9-2026`, `30.9.2026`, `30. 9. 2026`, `30-9-2026`: in Denmark the day always comes first. */
const NUMERIC = /^(\d{1,2})(?:\.\s*|[/-])(\d{1,2})(?:\.\s*|[/-]|\s+)(\d{4})$/;
const ARTICLE = /^(?:den|d\.)\s+(?=\d)/i;

/**
 * Reads a date as authors write it: `2026-09-30`, `2026-05`, `30. september 2026`, `maj 2026`, `30/9-2026`,
 * `30.9.2026`; `den` may stand before a day. Returns the ISO form with day or month precision, or null when it is no date of the calendar.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim().replace(/\u00a0/g, ' ');
  const iso = ISO.exec(trimmed);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
  const day = trimmed.replace(ARTICLE, '');
  const numeric = NUMERIC.exec(day);
  if (numeric) return calendarDate(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const long = LONG.exec(day);
  if (!long) return null;
  const month = MONTHS.indexOf(long[2]?.toLowerCase() ?? '') + 1;
  return calendarDate(Number(long[3]), month, long[1] === undefined ? null : Number(long[1]));
}

/** Prints an ISO date the Danish way: `30. september 2026`, `maj 2026`. Anything else comes back as it is. */
export function printDate(iso: string): string {
  const parts = ISO.exec(iso);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (!parts || month === undefined) return iso;
  return parts[3] === undefined ? `${month} ${parts[1]}` : `${Number(parts[3])}. ${month} ${parts[1]}`;
}

/** Reads an interval such as `36 måneder`, `3 år` or `90 dage`. Null when it is none. */
export function parseInterval(text: string): { readonly months: number; readonly days: number } | null {
  const parts = /^(\d{1,4})\s*(måned(?:er)?|år|dag(?:e)?|uge(?:r)?)$/.exec(
    text.trim().normalize('NFC').toLowerCase(),
  );
  if (!parts) return null;
  const count = Number(parts[1]);
  const unit = parts[2] ?? '';
  if (unit.startsWith('dag')) return { months: 0, days: count };
  if (unit.startsWith('uge')) return { months: 0, days: count * 7 };
  return { months: unit === 'år' ? count * 12 : count, days: 0 };
}

/**
 * Adds an interval to an ISO date, keeping its precision. The last day of a shorter month is used where needed, and
 * days are counted from the last day of a date that names a month only.
 */
export function addInterval(
  iso: string,
  interval: { readonly months: number; readonly days: number },
): string {
  const parts = ISO.exec(iso);
  if (!parts) return iso;
  const months = Number(parts[1]) * 12 + Number(parts[2]) - 1 + interval.months;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const monthText = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (interval.days === 0 && parts[3] === undefined) return monthText;
  const day = Math.min(Number(parts[3] ?? '31'), daysIn(year, month));
  const date = new Date(Date.UTC(year, month - 1, day + interval.days));
  return date.toISOString().slice(0, iso.length);
}

function calendarDate(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || year < 1) return null;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (day === null) return text;
  return day >= 1 && day <= daysIn(year, month) ? `${text}-${String(day).padStart(2, '0')}` : null;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
