import type { Span } from '../core/span.ts';
import { conditionsAround } from '../model/conditions.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { splitBars } from '../parse/list-table.ts';
import { spanOf } from '../parse/tree.ts';
import { walk } from '../parse/walk.ts';

/** One line of a mark: the demands that an item of the checklist stands for, and the item's words. */
export interface AuditLine {
  /** Ids of fields; `template#field` where more than one template answers to the standard. */
  readonly demands: readonly string[];
  readonly text: string;
}

/** A range of an audit template that the program writes: from `<!-- audit: standard` to `<!-- audit slut -->`. */
export interface AuditRange {
  readonly standard: string;
  /** The whole range; the mark alone where nothing has been written yet. */
  readonly span: Span;
  /** Number of conditions that the author has put around the mark. */
  readonly depth: number;
  /** The lines of the mark, whose words the author may change. */
  readonly lines: readonly AuditLine[];
  /** The example answers that stand in the range: `- [x] words – remark`. */
  readonly examples: readonly string[];
  /** Whether the range has its end; a mark with lines and no end cannot be rewritten safely. */
  readonly closed: boolean;
}

const START = /^<!--\s*audit:\s*([a-z0-9-]+)([\s\S]*?)-->\s*$/;
const END = /^<!--\s*audit slut\s*-->\s*$/;

/** The ranges of a document, in its order. A document without any is no audit template. */
export function auditRanges({ tree, source }: ParsedDocument): readonly AuditRange[] {
  const marks: { readonly span: Span; readonly start: RegExpExecArray | null; readonly depth: number }[] = [];
  walk(tree, (node, ancestors) => {
    if (node.type !== 'html') return;
    const start = START.exec(node.value);
    if (start || END.test(node.value)) {
      marks.push({ span: spanOf(node), start, depth: conditionsAround(ancestors).length });
    }
  });
  return marks.flatMap(({ span, start, depth }, at): readonly AuditRange[] => {
    if (!start) return [];
    const [, standard = '', body = ''] = start;
    const next = marks[at + 1];
    const end = next && next.start === null ? next.span.end : null;
    const lines = linesOf(body);
    const inside = source.text.slice(span.end, end ?? span.end);
    return [
      {
        standard,
        span: { start: span.start, end: end ?? span.end },
        depth,
        lines,
        examples: examplesOf(inside),
        closed: end !== null || lines.length === 0,
      },
    ];
  });
}

function linesOf(body: string): readonly AuditLine[] {
  return body.split(/\r\n|\n|\r/).flatMap((line) => {
    const [, demands, text] = /^\s*-\s+([a-z0-9#, -]+?):\s+(.*\S)\s*$/.exec(line) ?? [];
    if (demands === undefined || text === undefined) return [];
    return [{ demands: splitBars(demands.replaceAll(',', '|')), text }];
  });
}

function examplesOf(text: string): readonly string[] {
  const blocks = text.match(/^:{3,}eksempel[^\r\n]*(?:\r\n|\n|\r)[\s\S]*?^:{3,}[ \t]*$/gm) ?? [];
  return blocks.flatMap((block) => block.match(/^- \[[ xX]\] .*\S/gm) ?? []);
}
