import type { Nodes } from 'mdast';
import type { Template, TemplateField } from '../model/template.ts';
import { isDirective } from '../parse/tree.ts';
import { headingText, walk } from '../parse/walk.ts';
import { canonicalText } from '../sign/canonical-text.ts';
import { type ConstraintChange, constraintChanges } from './constraint-changes.ts';
import { outOfOrder } from './out-of-order.ts';

/** What a new version does with one field. A field may have several, but `redaktionelt` only stands alone. */
export type FieldChangeKind =
  | 'ny'
  | 'fjernet'
  | 'omdoebt'
  /** The text of the demand, or its type, unit or columns. */
  | 'krav-aendret'
  | 'skaerpet'
  | 'lempet'
  /** The conditions around the field: other tilbud than before must answer it. */
  | 'gaelder-andre'
  /** Another chapter, or another place among the fields. */
  | 'flyttet'
  /** Nothing but label, example, comments or blanks. */
  | 'redaktionelt';

/** One field that is not as it was. */
export interface FieldChange {
  /** The present id; the old one where the field is gone. */
  readonly id: string;
  /** Null for a new field. */
  readonly before: TemplateField | null;
  /** Null for a field that is gone. */
  readonly after: TemplateField | null;
  /** In the order of `FieldChangeKind`; never empty. */
  readonly kinds: readonly FieldChangeKind[];
  readonly tightened: readonly ConstraintChange[];
  readonly loosened: readonly ConstraintChange[];
  readonly altered: readonly ConstraintChange[];
}

/** Everything that a new version of a template changes. */
export interface TemplateChanges {
  /** In the order of the new version, then those that are gone in the order of the old one. */
  readonly fields: readonly FieldChange[];
  /** Whether the regional text outside the fields differs. */
  readonly text: boolean;
}

/** Holds two versions of a template against each other, field by field. Fields without an id are left out. */
export function compareTemplates(before: Template, after: Template): TemplateChanges {
  const pairs = pairedFields(before, after);
  const moved = movedFields(before, after, pairs);
  const kept = new Set(pairs.map(({ was }) => was));
  const present = pairs.flatMap(({ was, is }): readonly FieldChange[] => {
    if (was === null) return [{ id: is.id, before: null, after: is, kinds: ['ny'], ...NO_CONSTRAINTS }];
    const constraints = constraintChanges(was, is);
    const kinds = kindsOf(was, is, constraints, moved.has(is));
    if (kinds.length > 0) return [{ id: is.id, before: was, after: is, kinds, ...constraints }];
    if (typed(before, was) === typed(after, is)) return [];
    return [{ id: is.id, before: was, after: is, kinds: ['redaktionelt'], ...constraints }];
  });
  const gone = before.fields.flatMap((was): readonly FieldChange[] =>
    was.id === '' || kept.has(was)
      ? []
      : [{ id: was.id, before: was, after: null, kinds: ['fjernet'], ...NO_CONSTRAINTS }],
  );
  return { fields: [...present, ...gone], text: textOutside(before) !== textOutside(after) };
}

const NO_CONSTRAINTS = { tightened: [], loosened: [], altered: [] } as const;

interface Pair {
  readonly was: TemplateField | null;
  readonly is: TemplateField;
}

/** Each field of the new version with what it was: the field of the same id, else the one it is renamed from. */
function pairedFields(before: Template, after: Template): readonly Pair[] {
  const same = new Set(after.fields.map(({ id }) => id));
  const taken = new Set<TemplateField>();
  const take = (field: TemplateField | undefined): TemplateField | null => {
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  return after.fields
    .filter(({ id }) => id !== '')
    .map((is) => {
      const own = take(before.fields.find(({ id }) => id === is.id));
      const renamed = before.fields.find(
        (was) => !same.has(was.id) && is.previousIds.includes(was.id) && !taken.has(was),
      );
      return { is, was: own ?? take(renamed) };
    });
}

function kindsOf(
  was: TemplateField,
  is: TemplateField,
  { tightened, loosened, altered }: ReturnType<typeof constraintChanges>,
  isMoved: boolean,
): readonly FieldChangeKind[] {
  const kinds: readonly (FieldChangeKind | false)[] = [
    was.id !== is.id && 'omdoebt',
    (altered.length > 0 || demandText(was) !== demandText(is)) && 'krav-aendret',
    tightened.length > 0 && 'skaerpet',
    loosened.length > 0 && 'lempet',
    conditionText(was) !== conditionText(is) && 'gaelder-andre',
    isMoved && 'flyttet',
  ];
  return kinds.filter((kind) => kind !== false);
}

/** The demand and its guidance as a reader sees them. */
function demandText({ demand }: TemplateField): string {
  return canonicalText(demand, { breaks: 'flow' });
}

function conditionText({ conditions }: TemplateField): string {
  const bare = conditions.map(({ type, name, attributes, ...node }) => ({
    ...node,
    type,
    name,
    attributes,
    children: [],
  }));
  return canonicalText(bare, { breaks: 'flow' });
}

/** A field counts as moved when others have passed it, or when it stands in a chapter that was already there. */
function movedFields(before: Template, after: Template, pairs: readonly Pair[]): ReadonlySet<TemplateField> {
  const kept = pairs.filter(({ was }) => was !== null);
  const positions = kept.flatMap(({ was }) => (was ? [before.fields.indexOf(was)] : []));
  const passed = outOfOrder(positions);
  const [old, now] = [chapters(before), chapters(after)];
  const names = new Set(old.values());
  const moved = kept.filter(({ was, is }, at) => {
    const [from, to] = [was && old.get(was), now.get(is)];
    return passed.has(at) || (from !== to && to !== undefined && names.has(to));
  });
  return new Set(moved.map(({ is }) => is));
}

/** The heading that each field stands under; fields before the first heading are not among them. */
function chapters({ document, fields }: Template): ReadonlyMap<TemplateField, string> {
  const byNode = new Map<Nodes, TemplateField>(fields.map((field) => [field.node, field]));
  const found = new Map<TemplateField, string>();
  let heading: string | null = null;
  walk(document.tree, (node) => {
    if (node.type === 'heading') heading = headingText(node);
    const field = byNode.get(node);
    if (field && heading !== null) found.set(field, heading);
  });
  return found;
}

function typed({ document }: Template, { span }: TemplateField): string {
  return document.source.text.slice(span.start, span.end);
}

function textOutside({ document }: Template): string {
  const body = document.tree.children.filter(({ type }) => type !== 'yaml');
  const replace = (node: Nodes): string | null =>
    isDirective(node) && node.name === 'skrivefelt' ? '' : null;
  return canonicalText(body, { breaks: 'flow', replace });
}
