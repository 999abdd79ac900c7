import type { PhrasingContent, TableRow } from 'mdast';
import type { Json } from '../core/json.ts';
import type { Span } from '../core/span.ts';
import { plainText } from '../parse/plain-text.ts';
import { type AnswerLine, answerLines, contentBlocks } from './answer-lines.ts';
import { countKeywords, textKeywords } from './constraint-keywords.ts';
import { type AnswerContent, type FieldType, unreadable } from './field-type.ts';
import { textTable } from './tabel.ts';

/** Task and roles of one line. */
interface Duty {
  readonly task: string;
  readonly roles: readonly string[];
  readonly span: Span;
}

/** A dash between spaces; a hyphen is accepted for the en dash that many keyboards lack. */
const SEPARATOR = /\s[–—-]\s/g;
const EXPECTED = 'en linje pr. opgave: »Opgave – Rolle« eller »Opgave – Rolle; Rolle«';

/** `ansvar`: who does what; the value is a list of tasks with their roles. */
export const ansvar: FieldType = {
  name: 'ansvar',
  doc: {
    purpose: 'Fordeling af opgaver på roller.',
    write:
      'Skriv en linje for hver opgave: opgaven, en tankestreg med mellemrum om, og rollen. Flere roller adskilles med semikolon. En tabel med kolonnerne Opgave og Rolle kan også bruges. Skriv roller, ikke navne på personer.',
    example: 'Hjemmesiden – Forstander\nBreve til myndigheder – Viceforstander; Afdelingsleder',
    attributes: 'antal="2-12"',
  },
  counted: ['opgave', 'opgaver'],
  constraints: ['antal', 'naevner'],
  schema: (constraints) => ({
    type: 'array',
    items: {
      type: 'object',
      properties: {
        opgave: { type: 'string', title: 'Opgave', minLength: 1 },
        roller: { type: 'array', title: 'Roller', minItems: 1, items: { type: 'string', minLength: 1 } },
      },
      required: ['opgave', 'roller'],
      additionalProperties: false,
    },
    ...countKeywords(constraints),
    ...textKeywords(constraints, 'naevner'),
  }),
  read: (answer) => {
    const table = fromTable(answer);
    const lines = table ? [] : answerLines(answer);
    const failed = lines?.find((line) => splitLine(line) === null);
    if (!lines || failed) return unreadable(failed?.span ?? answer.span, EXPECTED);
    const duties = table ?? lines.flatMap(dutyOf);
    const spans = new Map<string, Span>([['', answer.span]]);
    duties.forEach(({ roles, span }, at) => {
      spans.set(`/${at}`, span);
      for (const role of roles.keys()) spans.set(`/${at}/roller/${role}`, span);
    });
    return {
      ok: true,
      spans,
      value: duties.map(({ task, roles }): Json => ({ opgave: task, roller: roles })),
    };
  },
  print: (answer) => {
    const blocks = contentBlocks(answer);
    const lines = answerLines(answer);
    const duties = lines?.map(splitLine);
    if (!lines || !duties || duties.length === 0 || duties.some((duty) => duty === null))
      return answer.blocks;
    const rows = duties.flatMap((duty) => (duty ? [row([duty.task], [duty.roles])] : []));
    const header = row([[{ type: 'text', value: 'Opgave' }]], [[{ type: 'text', value: 'Rolle' }]]);
    const rest = answer.blocks.filter((block) => !blocks.includes(block));
    return [{ type: 'table', align: [null, null], children: [header, ...rows] }, ...rest];
  },
};

function fromTable(answer: AnswerContent): readonly Duty[] | null {
  const table = textTable(answer);
  if (table?.columns.length !== 2) return null;
  const [first, second] = table.columns.map((column) => column.toLowerCase());
  if (!first?.startsWith('opgave') || !second?.startsWith('rolle')) return null;
  return table.rows.map((row) => ({
    task: row.cells[0]?.text ?? '',
    roles: splitRoles(row.cells[1]?.text ?? ''),
    span: row.span,
  }));
}

function dutyOf(line: AnswerLine): readonly Duty[] {
  const parts = splitLine(line);
  if (!parts) return [];
  return [{ task: plainText(parts.task), roles: splitRoles(plainText(parts.roles)), span: line.span }];
}

function splitRoles(text: string): readonly string[] {
  return text
    .split(';')
    .map((role) => role.trim())
    .filter((role) => role !== '');
}

/** Splits a line at its last dash, keeping the markup on both sides. Null when there is no dash with text around it. */
function splitLine(
  line: AnswerLine,
): { task: readonly PhrasingContent[]; roles: readonly PhrasingContent[] } | null {
  const { children } = line;
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    const dash = child?.type === 'text' ? [...child.value.matchAll(SEPARATOR)].at(-1) : undefined;
    if (child?.type !== 'text' || !dash) continue;
    const before = child.value.slice(0, dash.index).trimEnd();
    const after = child.value.slice(dash.index + dash[0].length).trimStart();
    const task: PhrasingContent[] = [
      ...children.slice(0, at),
      ...(before === '' ? [] : [{ ...child, value: before }]),
    ];
    const roles: PhrasingContent[] = [
      ...(after === '' ? [] : [{ ...child, value: after }]),
      ...children.slice(at + 1),
    ];
    return plainText(task) === '' || plainText(roles) === '' ? null : { task, roles };
  }
  return null;
}

function row(...cells: readonly (readonly (readonly PhrasingContent[])[])[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: cell.flatMap((content) => [...content]) })),
  };
}
