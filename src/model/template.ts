import type { Parents, PhrasingContent } from 'mdast';
import { derived } from '../core/derived.ts';
import { fold } from '../core/fold.ts';
import { parseRange, type Range } from '../core/range.ts';
import { isRegularExpression } from '../core/regular-expression.ts';
import type { Span } from '../core/span.ts';
import type { AnswerBlock, Constraints, FieldType } from '../fieldtypes/field-type.ts';
import { builtInFieldTypes, type FieldTypes } from '../fieldtypes/registry.ts';
import { tekst } from '../fieldtypes/tekst.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { splitBars } from '../parse/list-table.ts';
import { plainText } from '../parse/plain-text.ts';
import {
  attribute,
  type ContainerDirective,
  contentOf,
  type Directive,
  isBlockDirective,
  type LeafDirective,
  labelOf,
  spanOf,
} from '../parse/tree.ts';
import { directivesOf } from '../parse/walk.ts';
import { conditionsAround } from './conditions.ts';
import type { RegionalFrontMatter } from './data.ts';

/** How binding a demand is. */
export type Obligation = 'skal' | 'boer' | 'kan';

/** One skrivefelt of a template. */
export interface TemplateField {
  /** Empty when the author forgot it; lint says so. */
  readonly id: string;
  /** Where the id stands, or the directive's name when there is none. */
  readonly idSpan: Span;
  readonly label: readonly PhrasingContent[];
  /** The label as text, or the id when there is no label. */
  readonly labelText: string;
  /** `tekst` when the template names an unknown type. */
  readonly type: FieldType;
  /** The type as the template names it. */
  readonly typeName: string;
  readonly obligation: Obligation;
  readonly constraints: Constraints;
  /** Whether the tilbud may answer that the field is not relevant (`kan-fravaelges`). */
  readonly waivable: boolean;
  /** Ids that the field had before (`tidligere`). */
  readonly previousIds: readonly string[];
  /** Whether public renderings leave it out (`synlighed=intern`). */
  readonly internal: boolean;
  /** The demand and its guidance. */
  readonly demand: readonly AnswerBlock[];
  /** The example answer; never published. */
  readonly example: readonly AnswerBlock[];
  /** The conditions around it, outermost first. */
  readonly conditions: readonly ContainerDirective[];
  readonly node: ContainerDirective | LeafDirective;
  /** The whole directive. */
  readonly span: Span;
}

/** A regional guideline. */
export interface Template {
  readonly document: ParsedDocument;
  readonly front: RegionalFrontMatter;
  /** In the order of the document. */
  readonly fields: readonly TemplateField[];
}

/** Builds the model of a regional document. Total: whatever is wrong in the text is left for the rules to tell. */
export function buildTemplate(
  document: ParsedDocument,
  front: RegionalFrontMatter,
  types: FieldTypes = builtInFieldTypes,
): Template {
  const fields = directivesOf(document.tree).flatMap(({ directive, ancestors }) =>
    isBlockDirective(directive, 'skrivefelt') ? [buildField(directive, ancestors, types)] : [],
  );
  return { document, front, fields };
}

/** The field of an id, or the one that had the id before; null when the template has neither. */
export function fieldOf(template: Template, id: string): TemplateField | null {
  return fieldsById(template).get(id) ?? null;
}

/** The first field of each id; ids that fields had before come after those that fields have now. */
const fieldsById = derived(({ fields }: Template): ReadonlyMap<string, TemplateField> => {
  const byId = new Map<string, TemplateField>();
  const named = [
    ...fields.map((field) => ({ id: field.id, field })),
    ...fields.flatMap((field) => field.previousIds.map((id) => ({ id, field }))),
  ];
  for (const { id, field } of named) if (!byId.has(id)) byId.set(id, field);
  return byId;
});

function buildField(
  node: ContainerDirective | LeafDirective,
  ancestors: readonly Parents[],
  types: FieldTypes,
): TemplateField {
  const id = attribute(node, 'id');
  const typeName = attribute(node, 'type')?.value ?? 'tekst';
  const type = types.get(typeName) ?? tekst;
  const label = labelOf(node);
  const content = contentOf(node);
  const demand = content.filter(
    (block) => !isBlockDirective(block, 'eksempel') && !isBlockDirective(block, 'skrivefelt'),
  );
  const obligation = fold(attribute(node, 'krav')?.value ?? '');
  const waivable = attribute(node, 'kan-fravaelges');
  return {
    id: id?.value ?? '',
    idSpan: id?.span ?? node.nameSpan,
    label,
    labelText: plainText(label) || (id?.value ?? 'skrivefelt'),
    type,
    typeName,
    obligation: obligation === 'boer' || obligation === 'kan' ? obligation : 'skal',
    constraints: readConstraints(node, demand),
    waivable: waivable !== null && waivable.value !== 'nej',
    previousIds: splitBars(attribute(node, 'tidligere')?.value ?? ''),
    internal: attribute(node, 'synlighed')?.value === 'intern',
    demand,
    example: content.flatMap((block) => (isBlockDirective(block, 'eksempel') ? contentOf(block) : [])),
    conditions: conditionsAround(ancestors),
    node,
    span: spanOf(node),
  };
}

/** Attributes that cannot be read are left out here and reported by the rule on attribute values. */
function readConstraints(node: Directive, demand: readonly AnswerBlock[]): Constraints {
  const text = (name: string): string | undefined => attribute(node, name)?.value;
  const range = (name: string): Range | undefined => parseRange(text(name) ?? '') ?? undefined;
  const bars = (name: string): readonly string[] | undefined => {
    const parts = splitBars(text(name) ?? '');
    return parts.length > 0 ? parts : undefined;
  };
  // A list without boxes beside them is guidance.
  const items = demand
    .flatMap((block) => (block.type === 'list' ? block.children : []))
    .filter(({ checked }) => typeof checked === 'boolean');
  const entries = {
    ord: range('ord'),
    antal: range('antal'),
    mindst: text('mindst'),
    hoejst: text('hoejst'),
    enhed: text('enhed'),
    valg: bars('valg'),
    kolonner: bars('kolonner'),
    moenster: isRegularExpression(text('moenster') ?? '') ? text('moenster') : undefined,
    naevner: bars('naevner'),
    punkter:
      items.length > 0 ? items.map((item) => plainText(item.children).replace(/\s+/g, ' ')) : undefined,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
