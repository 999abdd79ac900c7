import type { Heading, RootContent } from 'mdast';
import { spanOf } from '../parse/tree.ts';
import { conditionHolds } from './conditions.ts';
import type { TilbudData } from './data.ts';
import { demandWords } from './demand-words.ts';
import type { Template, TemplateField } from './template.ts';

/** What a new local document is made for. */
export interface ScaffoldRequest {
  readonly template: Template;
  readonly tilbud: TilbudData;
}

/** A piece of a local document that comes from the template. */
export type ScaffoldPart =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly heading: Heading }
  | {
      readonly kind: 'field';
      readonly field: TemplateField;
      /** The demand, its guidance and the example, as a comment. */
      readonly guidance: string;
      /** The field as it stands before anybody has answered it. */
      readonly empty: string;
    };

/**
 * The text of a new local document: the template's headings, and for each field that applies its guidance as a comment
 * and an empty answer. Guidance is the template's own text, so nothing has to be looked up to begin writing.
 */
export function scaffold(request: ScaffoldRequest): string {
  const { template, tilbud } = request;
  const head = [
    '---',
    'niveau: lokal',
    `skabelon: ${template.front.id}@${template.front.version}`,
    `tilbud: ${tilbud.id}`,
    'version: 1.0.0',
    'status: kladde',
    '---',
  ].join('\n');
  const parts = scaffoldParts(request).map((part) =>
    part.kind === 'heading' ? part.text : `${part.guidance}\n${part.empty}`,
  );
  return `${[head, ...parts].join('\n\n')}\n`;
}

/**
 * The template's headings and the fields that apply, in the template's order. Chapters that ask the tilbud for nothing
 * are left out, except those that `keep` wants.
 */
export function scaffoldParts(
  { template, tilbud }: ScaffoldRequest,
  keep: (heading: Heading) => boolean = () => false,
): readonly ScaffoldPart[] {
  const fields = new Map(template.fields.map((field): [RootContent, TemplateField] => [field.node, field]));
  return withoutEmptyHeadings(
    template.document.tree.children.flatMap((node) => partsOf(node)),
    keep,
  );

  function partsOf(node: RootContent): readonly ScaffoldPart[] {
    if (node.type === 'heading') {
      return [{ kind: 'heading', level: node.depth, text: headingOf(node, template), heading: node }];
    }
    const field = fields.get(node);
    if (field) return field.id === '' ? [] : [fieldPart(field, template)];
    if (node.type !== 'containerDirective') return [];
    if (node.name === 'betingelse' && !conditionHolds(node, tilbud)) return [];
    return node.children.flatMap((child) => partsOf(child));
  }
}

/** The empty answer and the guidance of one field. */
export function fieldPart(
  field: TemplateField,
  template: Template,
): Extract<ScaffoldPart, { kind: 'field' }> {
  return {
    kind: 'field',
    field,
    guidance: comment(guidanceOf(field, template)),
    empty: `:::skrivefelt{#${field.id}}\n${startOf(field)}:::`,
  };
}

/** A heading as typed, without footnote marks: the notes stand in the template. */
function headingOf(heading: Heading, template: Template): string {
  const { start } = spanOf(heading);
  const marks = heading.children.filter(({ type }) => type === 'footnoteReference').map(spanOf);
  return marks.reduceRight(
    (text, mark) => text.slice(0, mark.start - start) + text.slice(mark.end - start),
    sourceOf(heading, template),
  );
}

function guidanceOf(field: TemplateField, template: Template): string {
  const demand = field.demand.map((node) => sourceOf(node, template)).join('\n\n');
  const example = field.example.map((node) => sourceOf(node, template)).join('\n\n');
  return [`${field.labelText} (${wishes(field)})`, demand, example === '' ? '' : `Eksempel:\n${example}`]
    .filter(Boolean)
    .join('\n\n');
}

function sourceOf(node: RootContent, { document }: Template): string {
  const { start, end } = spanOf(node);
  return document.source.text.slice(start, end);
}

/** A checklist is answered by ticking it, so the items stand ready; any other answer begins empty. */
function startOf({ type, constraints }: TemplateField): string {
  if (!type.repeatsItems) return '\n';
  return (constraints.punkter ?? []).map((item) => `- [ ] ${item}\n`).join('');
}

/** Nothing in the guidance may end the comment before its time. */
function comment(text: string): string {
  return `<!-- ${text.replaceAll('-->', '–>').trim()} -->`;
}

function wishes(field: TemplateField): string {
  const must = { skal: 'skal udfyldes', boer: 'bør udfyldes', kan: 'kan udfyldes' }[field.obligation];
  const waivable = field.waivable ? ['kan fravælges med ikke-relevant="begrundelse"'] : [];
  const internal = field.internal ? ['kun til intern brug'] : [];
  return [must, `type: ${field.type.name}`, ...demandWords(field), ...waivable, ...internal].join(', ');
}

/** Leaves out chapters that ask the tilbud for nothing. */
function withoutEmptyHeadings(
  parts: readonly ScaffoldPart[],
  keep: (heading: Heading) => boolean,
): readonly ScaffoldPart[] {
  const wanted = (part: ScaffoldPart): boolean => part.kind === 'field' || keep(part.heading);
  return parts.filter((part, at) => {
    if (part.kind === 'field' || wanted(part)) return true;
    const end = parts.findIndex(
      (other, later) => later > at && other.kind === 'heading' && other.level <= part.level,
    );
    return parts.slice(at + 1, end < 0 ? parts.length : end).some(wanted);
  });
}
