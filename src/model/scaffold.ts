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

/**
 * The text of a new local document: the template's headings, and for each field that applies its guidance as a comment
 * and an empty answer. Guidance is the template's own text, so nothing has to be looked up to begin writing.
 */
export function scaffold({ template, tilbud }: ScaffoldRequest): string {
  const { front, document } = template;
  const head = [
    '---',
    'niveau: lokal',
    `skabelon: ${front.id}@${front.version}`,
    `tilbud: ${tilbud.id}`,
    'version: 1.0.0',
    'status: kladde',
    '---',
  ].join('\n');
  const fields = new Map(template.fields.map((field): [RootContent, TemplateField] => [field.node, field]));
  const parts = withoutEmptyHeadings(document.tree.children.flatMap((node) => partsOf(node)));
  return `${[head, ...parts.map(({ text }) => text)].join('\n\n')}\n`;

  function partsOf(node: RootContent): readonly Part[] {
    if (node.type === 'heading') return [{ level: node.depth, text: headingOf(node) }];
    const field = fields.get(node);
    if (field) return field.id === '' ? [] : [{ level: null, text: fieldText(field) }];
    if (node.type !== 'containerDirective') return [];
    if (node.name === 'betingelse' && !conditionHolds(node, tilbud)) return [];
    return node.children.flatMap((child) => partsOf(child));
  }

  /** A heading as typed, without footnote marks: the notes stand in the template. */
  function headingOf(heading: Heading): string {
    const { start } = spanOf(heading);
    const marks = heading.children.filter(({ type }) => type === 'footnoteReference').map(spanOf);
    return marks.reduceRight(
      (text, mark) => text.slice(0, mark.start - start) + text.slice(mark.end - start),
      sourceOf(heading),
    );
  }

  function fieldText(field: TemplateField): string {
    return `${comment(guidanceOf(field))}\n:::skrivefelt{#${field.id}}\n${startOf(field)}:::`;
  }

  function guidanceOf(field: TemplateField): string {
    const demand = field.demand.map(sourceOf).join('\n\n');
    const example = field.example.map(sourceOf).join('\n\n');
    return [`${field.labelText} (${wishes(field)})`, demand, example === '' ? '' : `Eksempel:\n${example}`]
      .filter(Boolean)
      .join('\n\n');
  }

  function sourceOf(node: RootContent): string {
    const { start, end } = spanOf(node);
    return document.source.text.slice(start, end);
  }
}

/** A heading with its level, or a field. */
interface Part {
  readonly level: number | null;
  readonly text: string;
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
  return [must, `type: ${field.type.name}`, ...demandWords(field), ...waivable].join(', ');
}

/** Leaves out chapters that ask the tilbud for nothing. */
function withoutEmptyHeadings(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ level }, at) => {
    if (level === null) return true;
    const end = parts.findIndex((part, later) => later > at && part.level !== null && part.level <= level);
    return parts.slice(at + 1, end < 0 ? parts.length : end).some((part) => part.level === null);
  });
}
