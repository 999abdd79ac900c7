import { printDate } from '../../core/danish-date.ts';
import type { AnswerCell, AnswerPart, Comparison } from '../../coverage/overview.ts';
import { stateOf } from '../../coverage/states.ts';
import { type Paint, paint } from '../paint.ts';
import { printable } from '../printable.ts';
import { INTERNAL } from './internal.ts';
import { joinedNotes } from './joined-notes.ts';
import { notCountedLines } from './not-counted.ts';
import { NO_TILBUD } from './nothing-to-show.ts';
import { obligationInWords } from './obligation.ts';
import { lineText, type TextOptions, toned, usableWidth, wrapped } from './text-layout.ts';
import { textTable } from './text-table.ts';

/** All answers to one demand for the terminal: those that are written, then who has none and why. */
export function prettyComparison(comparison: Comparison, options: TextOptions): string {
  const { authority, today, template, field, rows, leftOut } = comparison;
  const colours = paint(options.colour);
  const width = usableWidth(options);
  const written = rows.filter(({ cell, text }) => text !== '' || cell.state === 'fravalgt');
  const others = rows.filter((row) => !written.includes(row));
  const sections = [
    [
      colours.bold(lineText(`${field.label} – ${template.id}#${field.id}`)),
      ...wrapped(
        lineText(
          `${template.title}, version ${template.version} (${authority.name}, opgjort ${printDate(today)})`,
        ),
        width,
        '',
      ),
    ],
    [
      `Kravet ${obligationInWords(field.obligation)}:`,
      ...field.demand.split('\n').flatMap((line) => wrapped(lineText(line), width, '  ')),
      ...(field.internal ? [colours.bold(INTERNAL)] : []),
    ],
    ...written.map(({ tilbud, cell, parts }) => [
      heading(tilbud.name, cell, colours),
      ...body(cell, parts, width, colours),
    ]),
    rows.length === 0 ? wrapped(NO_TILBUD, width, '') : [],
    others.length === 0
      ? []
      : [colours.bold('Uden svar'), ...others.map(({ tilbud, cell }) => heading(tilbud.name, cell, colours))],
    notCountedLines(leftOut, { colours, width }),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')}\n`;
}

function heading(name: string, cell: AnswerCell, colours: Paint): string {
  const { mark, label } = stateOf(cell.state);
  const notes = cell.state === 'fravalgt' ? [] : cell.notes;
  const same = cell.sameAs.length > 0 ? [`ordret som ${cell.sameAs.join(', ')}`] : [];
  const why = joinedNotes([label, ...notes, ...same].map(lineText));
  return `${toned(mark, cell.state, colours)}  ${colours.bold(lineText(name))}  ${toned(why, cell.state, colours)}`;
}

/** What stands before every line of an answer, without its colour. */
const MARGIN = '   │ ';

function body(
  cell: AnswerCell,
  parts: readonly AnswerPart[],
  width: number,
  colours: Paint,
): readonly string[] {
  const waived: AnswerPart = { kind: 'text', text: `Begrundelse: ${joinedNotes(cell.notes)}` };
  const blocks = (cell.state === 'fravalgt' ? [waived] : parts).map((part) =>
    part.kind === 'table'
      ? textTable(part, width - MARGIN.length, colours)
      : textLines(part.text, width - MARGIN.length),
  );
  const lines = blocks.flatMap((block, at) => (at > 0 ? ['', ...block] : block));
  return lines.map((line) => `   ${colours.dim('│')} ${line}`);
}

function textLines(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const indent = /^\s*/.exec(line)?.[0].replaceAll('\t', '  ') ?? '';
    const lines = wrapped(printable(line.trim()), width, indent);
    return lines.length > 0 ? lines : [''];
  });
}
