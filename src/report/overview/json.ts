import { jsonText } from '../../core/json-text.ts';
import type {
  AnswerCell,
  Comparison,
  Coverage,
  DemandCoverage,
  DocumentCell,
  LeaderList,
} from '../../coverage/overview.ts';

/** The shape of the machine output, fixed. */
const VERSION = 1;

/** Standards × tilbud as one line of JSON; the shape stands in docs/overblik.md. */
export function coverageJson({ rows, ...coverage }: Coverage): string {
  return line('standarder', {
    ...coverage,
    rows: rows.map(({ standard, template, cells }) => ({
      standard,
      template,
      cells: cells.map((cell, at) => ({ tilbud: coverage.tilbud[at]?.id ?? '', ...documentJson(cell) })),
    })),
  });
}

/** Demands × tilbud as one line of JSON. */
export function demandsJson({ rows, ...coverage }: DemandCoverage): string {
  return line('krav', {
    ...coverage,
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map((cell, at) => ({ tilbud: coverage.tilbud[at]?.id ?? '', ...answerJson(cell) })),
    })),
  });
}

/** A leader's list as one line of JSON. */
export function leaderJson(list: LeaderList): string {
  return line('tilbud', list);
}

/** All answers to one demand as one line of JSON, with their text. */
export function comparisonJson({ rows, ...comparison }: Comparison): string {
  return line('sammenligning', {
    ...comparison,
    rows: rows.map(({ tilbud, cell, text }) => ({ tilbud, ...answerJson(cell), text })),
  });
}

function documentJson({ answers, ...cell }: DocumentCell): object {
  return { ...cell, answers: answers.map(({ field, ...answer }) => ({ field, ...answerJson(answer) })) };
}

function answerJson({ state, notes, sameAs }: Pick<AnswerCell, 'state' | 'notes' | 'sameAs'>): object {
  return { state, notes, sameAs };
}

function line(view: string, content: object): string {
  return `${jsonText({ version: VERSION, view, ...content })}\n`;
}
