import { parseDate, parseInterval } from '../core/danish-date.ts';
import { isId } from '../core/fold.ts';
import { isRegularExpression } from '../core/regular-expression.ts';

const VERSION = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

/** Tests of the `format`s that the schemas use. They see what the author typed, with dates already in ISO form. */
export const formats = {
  id: isId,
  version: isVersion,
  dato: (text: string) => parseDate(text) !== null,
  interval: (text: string) => parseInterval(text) !== null,
  alder: isAgeRange,
  skabelonvalg: (text: string) => parseTemplateChoice(text) !== null,
  farve: (text: string) => /^#[0-9a-f]{6}$/i.test(text),
  digest: (text: string) => /^[a-z0-9]+\/\d+:[0-9a-f]{64}$/.test(text),
  cvr: (text: string) => /^\d{8}$/.test(text),
  'p-nummer': (text: string) => /^\d{10}$/.test(text),
  postnummer: (text: string) => /^\d{4}$/.test(text),
  email: (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text),
  netadresse: (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text),
  'regulaert-udtryk': isRegularExpression,
};

/** Name of a `format` of the schemas. */
export type FormatName = keyof typeof formats;

/** Whether a text is a version: three numbers, as `2.0.0`. */
function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Splits `id@version`; null when it is not that. */
export function parseTemplateChoice(text: string): { readonly id: string; readonly version: string } | null {
  const [id, version, ...rest] = text.split('@');
  if (id === undefined || version === undefined || rest.length > 0) return null;
  return isId(id) && isVersion(version) ? { id, version } : null;
}

function isAgeRange(text: string): boolean {
  const parts = /^(\d{1,3})?-(\d{1,3})?$/.exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return false;
  return parts[1] === undefined || parts[2] === undefined || Number(parts[1]) <= Number(parts[2]);
}
