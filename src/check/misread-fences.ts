import type { Paragraph, TableRow } from 'mdast';
import { derived } from '../core/derived.ts';
import { fold } from '../core/fold.ts';
import type { Span } from '../core/span.ts';
import { blockDirectives } from '../directives/registry.ts';
import { INLINE_DIRECTIVES } from '../parse/directive-syntax.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { spanOf } from '../parse/tree.ts';
import { directivesOf, walk } from '../parse/walk.ts';
import { firstInvisible, withoutInvisible } from './invisible-characters.ts';
import { unclosedContainers } from './unclosed-containers.ts';

/** A line that looks like the border of a directive, but was read as running text. */
export interface MisreadFence {
  /**
   * `loes`: a closing line with nothing to close; `kort`: one with too few colons; `slut`: one that stands at the end
   * of a line of text; `mellemrum`: a space too many; `efter`: text after the attributes; `uden-navn`: colons and
   * attributes without a name; `attributter`: brackets or quotation marks that do not match; `begyndelse`: an opening
   * line with two colons, whose content and closing line follow; `uden-kolon`: a name with attributes and no colons, or
   * one; `tuborg`: an id without its braces; `usynligt`: an invisible character keeps the line from being read.
   */
  readonly kind:
    | 'begyndelse'
    | 'loes'
    | 'kort'
    | 'slut'
    | 'mellemrum'
    | 'efter'
    | 'uden-navn'
    | 'attributter'
    | 'uden-kolon'
    | 'tuborg'
    | 'usynligt';
  /** The line without its indentation, or the colons at its end. */
  readonly span: Span;
  /** For `kort`: the colons that the open container needs. */
  readonly colons: number;
  /** What it takes with it: from an opening line to the line that would have closed it. */
  readonly covers: Span;
}

interface Line {
  readonly text: string;
  readonly span: Span;
  /** Colons of the innermost container around it; 0 outside any, or when that container is closed. */
  readonly openColons: number;
}

const OPENING = /^(:{2,})(\s*)([\p{L}\d_-]*)/u;
const COMPLETE = /^:{2,}[\p{L}\d_-]+(?:\[[^\]]*\])?(?:\{[^}]*\})?\s+\S/u;
/** `skrivefelt{#x}`, `:skrivefelt[Label]{#x}`: only a name that is known, and only with attributes. */
const WITHOUT_COLONS = /^:?([\p{L}-]+)(?:\[[^\]]*\])?\{[#.\p{L}][^}]*\}?$/u;
/** Labels and values, where any character may stand. */
const QUOTED = /\[[^\]]*\]|"[^"]*"/g;
/** `:::skrivefelt #x`, `:::skrivefelt#x`; of a skrivefelt also `:::skrivefelt x`. */
const BARE_ID = /^:{3,}([\p{L}-]+)(?:\[[^\]]*\])?\s*(?:#[\w-]+|\s([a-z][a-z\d-]*))$/u;
const AT_END = /\S\s*?(:{3,})\s*$/;
/** What every such line holds: two colons, which an invisible character may part, or attributes. */
const MARKS = /::|\{|:[\u00ad\u200b-\u200f\u2060\ufeff]/;

/** All such lines in reading order. A closing line whose opening line is itself misread is not mentioned again. */
export const misreadFences = derived((document: ParsedDocument): readonly MisreadFence[] => {
  const leftOver = unclosedContainers(document.tree).flatMap(({ container, spare }) =>
    Array.from({ length: spare }, () => spanOf(container).end),
  );
  const short = shortOpenings(document);
  const fences: MisreadFence[] = [];
  const open: number[] = [];
  for (const line of fenceLines(document)) {
    const kind = kindOf(line);
    if (kind === 'loes') {
      const opening = open.pop();
      const before = opening === undefined ? undefined : fences[opening];
      if (opening !== undefined && before) {
        fences[opening] = { ...before, covers: { start: before.span.start, end: line.span.end } };
        continue;
      }
      const spare = leftOver.findIndex((end) => end <= line.span.start);
      if (spare >= 0) {
        leftOver.splice(spare, 1);
        continue;
      }
      const begun = short.findLast((candidate) => candidate.end <= line.span.start);
      if (begun) {
        short.splice(short.indexOf(begun), 1);
        const covers = { start: begun.start, end: line.span.end };
        fences.push({ kind: 'begyndelse', span: begun, colons: 3, covers });
        continue;
      }
    } else if (opens(kind, line)) open.push(fences.length);
    fences.push({ kind, span: line.span, colons: line.openColons, covers: line.span });
  }
  return fences;
});

/** Whether a closing line further down belongs to a line. */
function opens(kind: MisreadFence['kind'], { text }: Line): boolean {
  if (kind === 'uden-kolon') return true;
  return kind !== 'kort' && kind !== 'slut' && /^:{3,}[^:]/.test(withoutInvisible(text));
}

function kindOf({ text, openColons }: Line): MisreadFence['kind'] {
  if (firstInvisible(text.replace(QUOTED, '')) && withoutInvisible(text).startsWith('::')) return 'usynligt';
  if (isWithoutColons(text)) return 'uden-kolon';
  const opening = OPENING.exec(text);
  if (!opening) return 'slut';
  const [whole, colons = '', space = '', name = ''] = opening;
  const rest = text.slice(whole.length);
  if (name === '' && rest.trim() === '') return colons.length < openColons ? 'kort' : 'loes';
  if (name === '') return 'uden-navn';
  const [, , id] = BARE_ID.exec(text) ?? [];
  if (BARE_ID.test(text) && (id === undefined || fold(name) === 'skrivefelt')) return 'tuborg';
  if (space !== '' || /^\s+[[{]/.test(rest) || /\]\s+\{/.test(rest)) return 'mellemrum';
  return COMPLETE.test(text) ? 'efter' : 'attributter';
}

function isWithoutColons(text: string): boolean {
  return blockDirectives.has(fold(WITHOUT_COLONS.exec(text)?.[1] ?? ''));
}

/** Skrivefelter with two colons and no answer on the line: `::skrivefelt{#x}`, where the answer may stand below. */
function shortOpenings(document: ParsedDocument): Span[] {
  return directivesOf(document.tree).flatMap(({ directive }) => {
    const empty = directive.type === 'leafDirective' && directive.children.length === 0;
    return empty && directive.name === 'skrivefelt' ? [directive.openingSpan] : [];
  });
}

function fenceLines(document: ParsedDocument): readonly Line[] {
  const lines: Line[] = [];
  const lacking = unclosedContainers(document.tree).map(({ container }) => container);
  walk(document.tree, (node, ancestors) => {
    // A closing line right after a table is read as its last row.
    if (node.type !== 'paragraph' && !(node.type === 'tableRow' && node.children.length === 1)) return;
    const around = ancestors.findLast((ancestor) => ancestor.type === 'containerDirective');
    const isOpen = around?.type === 'containerDirective' && (!around.closed || lacking.includes(around));
    const openColons = isOpen ? around.colons : 0;
    lines.push(...linesOf(node, document.source.text).map((line) => ({ ...line, openColons })));
  });
  return lines;
}

function linesOf(node: Paragraph | TableRow, text: string): readonly Omit<Line, 'openColons'>[] {
  const { start, end } = spanOf(node);
  const typed = text.slice(start, end);
  if (!MARKS.test(typed)) return [];
  const code = node.children.flatMap((child) => (child.type === 'inlineCode' ? spanOf(child) : []));
  return [...typed.matchAll(/[^\r\n]+/g)].flatMap((match): Omit<Line, 'openColons'>[] => {
    const line = match[0].replace(/^[> \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '');
    const at = start + match.index + match[0].indexOf(line);
    if (code.some((span) => span.start <= at && at < span.end)) return [];
    // A line that begins with `::oplysning[…]` is running text with a colon too many.
    if (INLINE_DIRECTIVES.includes(fold(OPENING.exec(line)?.[3] ?? ''))) return [];
    if (withoutInvisible(line).startsWith('::') || isWithoutColons(line))
      return [{ text: line, span: { start: at, end: at + line.length } }];
    const colons = AT_END.exec(line)?.[1];
    const from = at + line.length - (colons?.length ?? 0);
    return colons === undefined ? [] : [{ text: line, span: { start: from, end: at + line.length } }];
  });
}
