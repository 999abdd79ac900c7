import { nearest } from '../core/nearest.ts';
import type { Standard } from '../model/data.ts';
import type { Template } from '../model/template.ts';
import { type AuditRange, auditRanges } from './audit-marks.ts';
import { type AuditedStandard, auditedStandard } from './checklist.ts';
import { fieldIdOf, rangeText } from './range-text.ts';

/** An audit template and what its checklists are made from. */
export interface AuditRequest {
  readonly audit: Template;
  readonly standards: readonly Standard[];
  /** The templates in force that answer to a standard, by its id. */
  templatesOf(standard: string): readonly Template[];
  /** Reads the new text, so that it can be proved before it is written. */
  reread(text: string): Template | null;
}

/** What became of one checklist. */
export interface RefreshedStandard {
  readonly standard: Standard;
  /** Words of items that have come. */
  readonly added: readonly string[];
  /** Words of items that are gone. */
  readonly removed: readonly string[];
}

/** The refreshed text with what changed, or in Danish why the template is left alone. */
export type Refreshed =
  | {
      readonly ok: true;
      readonly text: string;
      /** The standards whose ranges changed. */
      readonly changed: readonly RefreshedStandard[];
      /** Standards with demands but without a mark, in the order of number. */
      readonly unmarked: readonly Standard[];
    }
  | { readonly ok: false; readonly reason: string };

interface Written {
  readonly range: AuditRange;
  readonly standard: Standard;
  readonly audited: AuditedStandard;
  readonly text: string;
}

/**
 * Writes the checklists of an audit template anew from the demands. Only the marked ranges are touched. The result is
 * read again before it is handed out: a checklist that does not stand there, a field outside the ranges that is not as
 * it was, or a second run that would change something leaves the template alone.
 */
export function refreshAudit(request: AuditRequest): Refreshed {
  const first = rewritten(request);
  if (!first.ok) return first;
  const audit = request.reread(first.text);
  const again = audit && rewritten({ ...request, audit });
  const isProved =
    audit && again?.ok && again.text === first.text && holds(audit, request.audit, first.written);
  if (!isProved) return { ok: false, reason: UNSAFE };
  const { text, written } = first;
  const marked = new Set(written.map(({ standard }) => standard.id));
  return {
    ok: true,
    text,
    changed: written.filter(isChanged(request.audit)).map(refreshed),
    unmarked: request.standards
      .filter(({ id }) => !marked.has(id) && request.templatesOf(id).length > 0)
      .sort((one, other) => one.nummer.localeCompare(other.nummer, 'da', { numeric: true })),
  };
}

const UNSAFE =
  'Tjeklisterne kan ikke skrives, så de bliver læst rigtigt. Står et mærke inde i en :::betingelse, skal den have mindst seks koloner (::::::).';

type Rewritten = { readonly ok: true; readonly text: string; readonly written: readonly Written[] };

function rewritten({
  audit,
  standards,
  templatesOf,
}: AuditRequest): Rewritten | Extract<Refreshed, { ok: false }> {
  const { source } = audit.document;
  const written: Written[] = [];
  for (const range of auditRanges(audit.document)) {
    const standard = standards.find(({ id }) => id === range.standard);
    const templates = templatesOf(range.standard);
    if (written.some((one) => one.range.standard === range.standard)) {
      return { ok: false, reason: `Mærket »audit: ${range.standard}« står to gange. Slet det ene.` };
    }
    if (!standard) return { ok: false, reason: unknownStandard(range.standard, standards) };
    if (templates.length === 0) {
      return {
        ok: false,
        reason: `Ingen gældende skabelon hører til standarden »${range.standard}«. Skriv »standard: ${range.standard}« i hovedet på den skabelon, der skal, og sæt den til klar, eller slet mærket.`,
      };
    }
    if (!range.closed) {
      return { ok: false, reason: `Efter mærket »audit: ${range.standard}« mangler <!-- audit slut -->.` };
    }
    const audited = auditedStandard(templates, range.lines);
    written.push({ range, standard, audited, text: rangeText({ range, standard, templates, audited }) });
  }
  const eol = /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n';
  const text = [...written]
    .reverse()
    .reduce(
      (whole, { range: { span }, text: own }) =>
        `${whole.slice(0, span.start)}${own.replaceAll('\n', eol)}${whole.slice(span.end)}`,
      source.text,
    );
  return { ok: true, text, written };
}

/** Whether every checklist is read as it was meant, and every other field stands as it stood. */
function holds(audit: Template, before: Template, written: readonly Written[]): boolean {
  const expected = written.flatMap(({ standard, audited, range: { depth } }) =>
    audited.lists.map((list) => ({ id: fieldIdOf(standard.id, list), list, depth })),
  );
  const own = new Set(expected.map(({ id }) => id));
  const spans = written.map(({ range }) => range.span);
  const isOutside = ({ span }: { readonly span: { readonly start: number } }): boolean =>
    spans.every(({ start, end }) => span.start < start || span.start >= end);
  const others = audit.fields.filter(({ id }) => !own.has(id)).map((field) => typed(audit, field.span));
  const were = before.fields.filter(isOutside).map((field) => typed(before, field.span));
  return (
    JSON.stringify(others) === JSON.stringify(were) &&
    expected.every(({ id, list, depth }) => {
      const [field, ...more] = audit.fields.filter((one) => one.id === id);
      const items = field?.constraints.punkter ?? [];
      const around = field?.conditions.slice(depth) ?? [];
      return (
        more.length === 0 &&
        items.length === list.items.length &&
        around.length === list.conditions.length &&
        around.every(
          ({ openingSpan, closed }, at) =>
            closed && typed(audit, openingSpan).includes(list.conditions[at] ?? ''),
        )
      );
    })
  );
}

function typed(
  { document }: Template,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return document.source.text.slice(start, end);
}

function isChanged(audit: Template): (one: Written) => boolean {
  return ({ range, text }) => typed(audit, range.span).replace(/\r\n|\r/g, '\n') !== text;
}

function refreshed({ standard, range, audited }: Written): RefreshedStandard {
  const [was, is] = [range.lines.map(({ text }) => text), audited.lines.map(({ text }) => text)];
  return {
    standard,
    added: is.filter((text) => !was.includes(text)),
    removed: was.filter((text) => !is.includes(text)),
  };
}

function unknownStandard(typed: string, standards: readonly Standard[]): string {
  const ids = standards.map(({ id }) => id);
  const guess = nearest(typed, ids);
  return `Der er ingen standard »${typed}« i filen med standarder.${guess === null ? '' : ` Mente du »${guess}«?`} Standarderne er: ${ids.join(', ') || 'ingen endnu'}.`;
}
