import type { Template, TemplateField } from '../model/template.ts';
import type { MarkdownParser } from '../parse/parser.ts';
import { plainText } from '../parse/plain-text.ts';
import { answerParts } from './answer-parts.ts';
import type {
  AnswerCell,
  Comparison,
  Coverage,
  CoverageRow,
  DemandCoverage,
  TemplateHead,
} from './overview.ts';
import { isAsked, rankOf } from './states.ts';

/** A line of the matrix that has a template. */
export type TemplateRow = CoverageRow & { readonly template: TemplateHead };

/** The line of a template; null when the matrix has none. */
export function rowOfTemplate({ rows }: Coverage, id: string): TemplateRow | null {
  for (const row of rows) if (row.template?.id === id) return { ...row, template: row.template };
  return null;
}

/** Demands × tilbud: one line of a matrix about this template (`aboutTemplate`) unfolded. */
export function demandCoverage(
  { authority, today, tilbud, leftOut }: Coverage,
  { template: head, cells }: TemplateRow,
  template: Template,
): DemandCoverage {
  const rows = template.fields.map(({ id, labelText, obligation }, at) => ({
    field: id,
    label: labelText,
    obligation,
    cells: cells.flatMap(({ answers, state }): readonly AnswerCell[] => {
      const found = answers[at];
      return [
        found ?? { field: id, label: labelText, state, notes: [], sameAs: [], written: false, wording: null },
      ];
    }),
  }));
  return { authority, today, template: head, tilbud, rows, leftOut };
}

/** How the answers are come by. */
export interface AnswerTexts {
  /** The answer as it stands in a file. */
  textOf(file: string, field: TemplateField): string;
  readonly parse: MarkdownParser;
}

/** All answers to the demand with this present id; null when the template has none. */
export function compareAnswers(
  coverage: Coverage,
  row: TemplateRow,
  template: Template,
  id: string,
  { textOf, parse }: AnswerTexts,
): Comparison | null {
  const field = template.fields.find((one) => one.id === id);
  const demands = demandCoverage(coverage, row, template).rows.find((one) => one.field === id);
  if (!field || !demands) return null;
  const rows = coverage.tilbud.flatMap((tilbud, at) => {
    const cell = demands.cells[at];
    if (!cell) return [];
    const file = row.cells[at]?.file ?? null;
    const text = cell.written && file !== null ? textOf(file, field) : '';
    return [{ tilbud, cell, text, parts: answerParts(text, parse) }];
  });
  return {
    authority: coverage.authority,
    today: coverage.today,
    template: row.template,
    field: {
      id,
      label: field.labelText,
      obligation: field.obligation,
      demand: plainText(field.demand),
      internal: field.internal,
    },
    leftOut: coverage.leftOut,
    rows: rows.sort((one, other) => place(other.cell) - place(one.cell)),
  };
}

/** The furthest first; those of whom nothing is asked last. */
function place({ state }: AnswerCell): number {
  return isAsked(state) ? rankOf(state) : -1;
}
