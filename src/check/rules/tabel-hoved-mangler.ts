import type { Parents, TableCell } from 'mdast';
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
    kolonne: {
      text: 'Kolonne {nummer} i tabellen har ingen overskrift.',
      mend: 'Skriv i den første række, hvad der står i kolonnen.',
    },
  },
  check: (document, report) => {
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
