import type { Table } from 'mdast';
import { type ListTableCell, readListTable } from '../parse/list-table.ts';
import type { MarkdownParser } from '../parse/parser.ts';
import { plainText } from '../parse/plain-text.ts';
import { type ContainerDirective, labelOf, spanOf } from '../parse/tree.ts';
import type { AnswerPart, AnswerTable } from './overview.ts';

/** What stands in every answer that holds a table, in either spelling. */
const TABLE_HINT = /\||:::\s*tabel/;
/** What makes a line an item of a list. */
const MARKER = /^(?:[-*+]|\d+[.)])[ \t]+/;

/** An answer cut where its tables stand: text as it is typed, tables as cells whose text is as it is typed. */
export function answerParts(typed: string, parse: MarkdownParser): readonly AnswerPart[] {
  if (!TABLE_HINT.test(typed)) return typed === '' ? [] : [{ kind: 'text', text: typed }];
  // An answer that begins with `---` has no front matter.
  const text = `\n${typed}`;
  const parts: AnswerPart[] = [];
  let done = 0;
  const addText = (start: number, end: number): void => {
    const between = text.slice(start, end).replace(/^\s*\n/, '');
    if (between.trim() !== '') parts.push({ kind: 'text', text: between.trimEnd() });
  };
  for (const block of parse(text).children) {
    const isListTable = block.type === 'containerDirective' && block.name === 'tabel';
    if (block.type !== 'table' && !isListTable) continue;
    const { start, end } = spanOf(block);
    addText(done, start);
    parts.push({
      kind: 'table',
      ...(block.type === 'table' ? pipeTable(block, text) : listTable(block, text)),
    });
    const stray = isListTable ? readListTable(block).stray : [];
    for (const one of stray) addText(spanOf(one).start, spanOf(one).end);
    done = end;
  }
  addText(done, text.length);
  return parts;
}

function pipeTable(table: Table, text: string): AnswerTable {
  const [columns = [], ...rows] = table.children.map((row) =>
    row.children.map(({ children: [first], children }) => {
      const last = children.at(-1);
      // A bar in a cell is typed `\|`.
      return first && last ? text.slice(spanOf(first).start, spanOf(last).end).replaceAll('\\|', '|') : '';
    }),
  );
  return { caption: '', columns, rows };
}

function listTable(directive: ContainerDirective, text: string): AnswerTable {
  const { columns, rows } = readListTable(directive);
  return {
    caption: plainText(labelOf(directive)),
    columns,
    rows: rows.map(({ cells }) => cells.map((cell) => cellText(cell, text))),
  };
}

/** The lines of a cell, set in no further than its first. */
function cellText({ blocks: [first], span }: ListTableCell, text: string): string {
  if (!first) return '';
  const typed = text.slice(span.start, span.end);
  const isItem = spanOf(first).start > span.start;
  const own = isItem ? typed.replace(MARKER, '') : typed;
  const column = (first.position?.start.column ?? 1) - 1;
  return own.replace(new RegExp(`\\n[ \\t]{0,${column}}`, 'g'), '\n').trim();
}
