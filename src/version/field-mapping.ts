import { isId } from '../core/fold.ts';
import { nearest } from '../core/nearest.ts';
import type { Template } from '../model/template.ts';
import { readYaml } from '../parse/yaml.ts';

/** Which fields of a new template take over from which of an old one: old id → new id. */
export type FieldMapping = ReadonlyMap<string, string>;

/** A mapping, or in Danish why the file cannot be used. */
export type ReadMapping =
  | { readonly ok: true; readonly mapping: FieldMapping }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a mapping file: one line `gammelt-id: nyt-id` for each field that has another id in the new template. Every
 * line must name a field of each template, so that a slip of the pen does not leave an answer without a field. The old
 * template may be there in several versions; a field of any of them will do.
 */
export function readMapping(text: string, from: readonly Template[], to: Template): ReadMapping {
  const { value, problems } = readYaml(text);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (problems.length > 0 || !isMap) return { ok: false, reason: FORM };
  const mapping = new Map<string, string>();
  for (const [old, now] of Object.entries(value)) {
    if (typeof now !== 'string' || !isId(now)) return { ok: false, reason: FORM };
    const unknown = missing(from, old) ?? missing([to], now);
    if (unknown !== null) return { ok: false, reason: unknown };
    mapping.set(old, now);
  }
  return { ok: true, mapping };
}

const FORM = 'Skriv en linje for hvert felt, der har fået et andet id: »gammelt-id: nyt-id«.';

function missing(versions: readonly Template[], id: string): string | null {
  if (versions.some(({ fields }) => fields.some((field) => field.id === id))) return null;
  const names = versions.map(({ front }) => `${front.id}@${front.version}`).join(' og ');
  const ids = versions.flatMap(({ fields }) => fields.map((field) => field.id));
  const guess = nearest(id, ids);
  return `Skabelonen ${names} har intet skrivefelt »${id}«.${guess === null ? '' : ` Mente du »${guess}«?`}`;
}

/** The template as if its fields had had the ids of the old template before. */
export function withMapping(template: Template, mapping: FieldMapping): Template {
  const before = (id: string): readonly string[] =>
    [...mapping].flatMap(([old, now]) => (now === id ? [old] : []));
  return {
    ...template,
    fields: template.fields.map((field) => ({
      ...field,
      previousIds: [...field.previousIds, ...before(field.id)],
    })),
  };
}
