import { nearest } from '../../core/nearest.ts';
import { aboutTemplate } from '../../coverage/coverage-input.ts';
import { compareAnswers } from '../../coverage/demands.ts';
import { coverageOf } from '../../coverage/matrix.ts';
import type { Comparison } from '../../coverage/overview.ts';
import { fieldOf, type Template } from '../../model/template.ts';
import { comparisonCsv } from '../../report/overview/csv.ts';
import { htmlComparison } from '../../report/overview/html-comparison.ts';
import { comparisonJson } from '../../report/overview/json.ts';
import { prettyComparison } from '../../report/overview/pretty-comparison.ts';
import { surveyOf } from '../../survey.ts';
import { type Command, type CommandContext, type ExitCode, UsageError } from '../command.ts';
import { KEEP_OPTION, keeping } from '../keeping.ts';
import { cellsOfAll } from '../look-ahead.ts';
import { select } from '../open.ts';
import {
  chosenOutput,
  deliver,
  type OverviewOutput,
  outputOptions,
  textOptions,
} from '../overview-output.ts';
import { chosenTemplate } from '../overview-template.ts';
import { CREW_OPTION } from '../threads.ts';

const FORMATS = ['pretty', 'json', 'csv', 'html'] as const;

/** `compare`: the answers of all tilbud to one demand, side by side. */
export const compare: Command = {
  name: 'compare',
  arguments: '<skabelon>#<felt>',
  summary: 'Viser alle tilbuds svar på ét krav ved siden af hinanden.',
  options: { ...outputOptions(FORMATS), ...CREW_OPTION, ...KEEP_OPTION },
  count: [1, 1],
  run: async ([typed = ''], options, outer): Promise<ExitCode> => {
    const context = keeping(options, outer);
    const output = chosenOutput(options, FORMATS, context);
    const [id = '', field = ''] = typed.split('#');
    const { project } = select([], context);
    const input = aboutTemplate(surveyOf(project), id);
    await cellsOfAll(input, project, options, context);
    const coverage = coverageOf(input);
    project.keep(['hoved']);
    const { row, template } = chosenTemplate(id, coverage, input);
    const comparison = compareAnswers(coverage, row, template, presentId(template, field), {
      textOf: input.textOf,
      parse: project.parse,
    });
    if (!comparison) throw new UsageError(noSuchField(template, field));
    deliver(report(comparison, output, context), comparison.leftOut, output, context);
    return 0;
  },
};

/** A field may be asked for by the id that it had before. */
function presentId(template: Template, typed: string): string {
  return fieldOf(template, typed)?.id ?? '';
}

function noSuchField({ front, fields }: Template, field: string): string {
  const ids = fields.map(({ id }) => id).filter(Boolean);
  const guess = nearest(field, ids);
  const wrong =
    field === '' ? `Skriv også feltet: ${front.id}#<felt>.` : `»${front.id}« har intet felt »${field}«.`;
  return `${wrong}${guess === null ? '' : ` Mente du »${guess}«?`} Felterne er: ${ids.join(', ')}.`;
}

function report(comparison: Comparison, output: OverviewOutput, context: CommandContext): string {
  if (output.format === 'json') return comparisonJson(comparison);
  if (output.format === 'csv') return comparisonCsv(comparison);
  if (output.format === 'html') return htmlComparison(comparison);
  return prettyComparison(comparison, textOptions(output, context));
}
