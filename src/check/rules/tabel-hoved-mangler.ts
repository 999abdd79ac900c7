import type { Paragraph, Parents, TableCell } from 'mdast';
import { fieldOf } from '../../model/template.ts';
import { plainText } from '../../parse/plain-text.ts';
import { attribute, isDirective, spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'tabel-hoved-mangler',
  severity: 'advarsel',
  why: 'En skærmlæser læser kolonnens overskrift op før hver celle. Uden den hører man kun løsrevne ord.',
  messages: {
    default: {
      text: 'Tabellens første række er tom, så kolonnerne har ingen overskrifter.',
      mend: 'Skriv kolonnernes overskrifter i den første række, over stregerne.',
    },
    streger: {
      text: 'Linjerne bliver trykt som tekst og ikke som en tabel, fordi linjen med streger mangler.',
      mend: 'Skriv {streger} på en linje for sig selv under den første række, som skal være kolonnernes overskrifter.',
    },
    antal: {
      text: 'Linjerne bliver trykt som tekst og ikke som en tabel, fordi linjen med streger ikke passer til rækken over den.',
      mend: 'Skriv {streger} i stedet, med en streg for hver kolonne.',
    },
    kolonne: {
      text: 'Kolonne {nummer} i tabellen har ingen overskrift.',
      mend: 'Skriv i den første række, hvad der står i kolonnen.',
    },
  },
  check: (document, report) => {
    if (document.document.source.text.includes('|')) {
      for (const { node } of nodesOf(document.document.tree, 'paragraph')) {
        const rows = rowsOf(node, document.document.source.text);
        const message = /\p{L}|\p{N}/u.test(rows[1] ?? '') ? 'streger' : 'antal';
        if (rows.length > 1) report({ span: spanOf(node), message, data: { streger: ruleUnder(rows) } });
      }
    }
    for (const { node, ancestors } of nodesOf(document.document.tree, 'table')) {
      const [head] = node.children;
      if (!head || isOfTableField(ancestors, document)) continue;
      const empty = head.children.map(isEmptyCell);
      if (empty.every(Boolean)) report({ span: spanOf(head) });
      else {
        // The first cell is the corner of a table with row headings, which often has nothing to say.
        empty.forEach((isEmpty, at) => {
          if (isEmpty && at > 0)
            report({ span: spanOf(head), message: 'kolonne', data: { nummer: String(at + 1) } });
        });
      }
    }
  },
});

const ROW = /^\s*\|.*\|\s*$/;

/** The lines of a paragraph in which every line is typed as the row of a table; none where they are not. */
function rowsOf(paragraph: Paragraph, source: string): readonly string[] {
  const { start, end } = spanOf(paragraph);
  if (source[start] !== '|') return [];
  const rows = source.slice(start, end).split(/\r\n?|\n/);
  return rows.every((row) => ROW.test(row)) ? rows : [];
}

/** The line of dashes that makes a table of rows. */
function ruleUnder([head = '']: readonly string[]): string {
  return `|${' --- |'.repeat(head.replace(/\\\|/g, '').split('|').length - 2)}`;
}

function isEmptyCell(cell: TableCell): boolean {
  return plainText([cell]) === '' && !cell.children.some(({ type }) => type.startsWith('image'));
}

/** The columns of such a field are the template's, and a rule of its own holds them against it. */
function isOfTableField(ancestors: readonly Parents[], { guideline, template }: DocumentUnderCheck): boolean {
  if (!guideline || !template) return false;
  const [id] = ancestors
    .filter(isDirective)
    .filter(({ name }) => name === 'skrivefelt')
    .map((directive) => attribute(directive, 'id')?.value);
  return id !== undefined && (fieldOf(template, id)?.constraints.kolonner ?? null) !== null;
}
