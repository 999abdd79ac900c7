import { isRecord } from '../core/record.ts';
import { byCodeUnit } from '../core/text-order.ts';
import { canonicalString } from './canonical-text.ts';

/** Keys of the front matter that have a value when nothing is written; written out they say nothing new. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  status: 'kladde',
  form: 'indlejret',
  nummerering: 'ja',
};

/**
 * Plain data in version 1 of the canonical form: JSON without blanks, keys sorted by code unit, texts in NFC with runs
 * of blanks as one.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value)) ?? 'null';
}

/**
 * The keys of a front matter that say something, with their values in canonical form. A key at its default is as
 * if it were not written, so that a default that a later version of the schema fills in breaks no approval.
 */
export function canonicalFrontMatter(front: object): ReadonlyMap<string, string> {
  const said = Object.entries(front).filter(([key, value]) => value !== undefined && DEFAULTS[key] !== value);
  return new Map(said.map(([key, value]) => [key, canonicalJson(value)]));
}

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, canonical(child)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => byCodeUnit(one, other)));
}
