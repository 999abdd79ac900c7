import type { Template, TemplateField } from '../model/template.ts';
import type { AuditLine } from './audit-marks.ts';

/** A demand that an audit asks about. */
interface Demand {
  /** How the lines of the mark name it. */
  readonly name: string;
  readonly field: TemplateField;
  /** The attributes of the conditions around it as the template writes them, outermost first. */
  readonly conditions: readonly string[];
}

/** The items that apply under the same conditions: one `tjekliste` of the audit template. */
export interface Checklist {
  /** Empty for the items that every tilbud with the standard must live up to. */
  readonly conditions: readonly string[];
  /** The first demand: it gives a conditional list its id and its label. */
  readonly first: TemplateField;
  readonly items: readonly AuditLine[];
}

/** All that the audit of one standard asks. */
export interface AuditedStandard {
  /** In the order of the mark. */
  readonly lines: readonly AuditLine[];
  readonly lists: readonly Checklist[];
}

/**
 * The checklists of a standard, made from the demands of its templates. The words of the former lines are kept; a
 * demand without a line gets one made of its label, after the demand that stands before it; a demand that is gone is
 * taken out. Demands that are only *kan* are left out unless a line names them.
 */
export function auditedStandard(
  templates: readonly Template[],
  former: readonly AuditLine[],
): AuditedStandard {
  const named = new Set(former.flatMap(({ demands }) => demands));
  const demands = demandsOf(templates).filter(
    ({ name, field }) => field.obligation !== 'kan' || named.has(name),
  );
  const byName = new Map(demands.map((demand) => [demand.name, demand]));
  const lines = former.flatMap((line) => divided(line, byName));
  const covered = new Set(lines.flatMap((line) => line.demands));
  for (const [at, demand] of demands.entries()) {
    if (covered.has(demand.name)) continue;
    covered.add(demand.name);
    const before = demands.slice(0, at).map(({ name }) => name);
    const place = lines.findLastIndex((line) => line.demands.some((name) => before.includes(name)));
    const after = before.length === 0 || place < 0 ? 0 : place + 1;
    lines.splice(after, 0, { demands: [demand.name], text: wordsFor(demand.field) });
  }
  return { lines, lists: listsOf(lines, byName) };
}

function demandsOf(templates: readonly Template[]): readonly Demand[] {
  return templates.flatMap(({ front, fields, document }) =>
    fields
      .filter(({ id }) => id !== '')
      .map((field) => ({
        name: templates.length === 1 ? field.id : `${front.id}#${field.id}`,
        field,
        conditions: field.conditions.map(({ openingSpan }) => {
          const opening = document.source.text.slice(openingSpan.start, openingSpan.end);
          return /\{[\s\S]*\}/.exec(opening)?.[0] ?? '{}';
        }),
      })),
  );
}

/** A line by the conditions of its demands: those of the first keep its words, the others get words of their own. */
function divided({ demands, text }: AuditLine, byName: ReadonlyMap<string, Demand>): readonly AuditLine[] {
  const parts = new Map<string, Demand[]>();
  for (const demand of demands.flatMap((name) => byName.get(name) ?? [])) {
    const key = keyOf(demand);
    parts.set(key, [...(parts.get(key) ?? []), demand]);
  }
  return [...parts.values()].flatMap((part, at) =>
    at === 0
      ? [{ demands: part.map(({ name }) => name), text }]
      : part.map(({ name, field }) => ({ demands: [name], text: wordsFor(field) })),
  );
}

function listsOf(lines: readonly AuditLine[], byName: ReadonlyMap<string, Demand>): readonly Checklist[] {
  const lists = new Map<
    string,
    { conditions: readonly string[]; first: TemplateField; items: AuditLine[] }
  >();
  for (const line of lines) {
    const demand = byName.get(line.demands[0] ?? '');
    if (!demand) continue;
    const list = lists.get(keyOf(demand));
    if (list) list.items.push(line);
    else {
      lists.set(keyOf(demand), { conditions: demand.conditions, first: demand.field, items: [line] });
    }
  }
  return [...lists.values()].sort((one, other) => isConditional(one) - isConditional(other));
}

function isConditional({ conditions }: { readonly conditions: readonly string[] }): number {
  return conditions.length > 0 ? 1 : 0;
}

function keyOf({ conditions }: Demand): string {
  return conditions.join('\n');
}

/** Words for a demand that nobody has put into words yet; the author may write better ones into the mark. */
function wordsFor({ labelText, typeName }: TemplateField): string {
  const label = labelText.replace(/\s+/g, ' ').replaceAll('-->', '→');
  return typeName === 'tjekliste'
    ? `Mindstekravene under »${label}« er opfyldt`
    : `Det, tilbuddet har svaret under »${label}«, bliver fulgt`;
}
