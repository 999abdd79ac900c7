import { aboutTemplate } from '../../coverage/coverage-input.ts';
import { demandCoverage } from '../../coverage/demands.ts';
import { leaderList } from '../../coverage/leader-list.ts';
import { coverageOf } from '../../coverage/matrix.ts';
import type { Coverage, LeaderList, TilbudHead } from '../../coverage/overview.ts';
import { coverageCsv, demandsCsv, leaderCsv } from '../../report/overview/csv.ts';
import { demandsGrid, standardsGrid } from '../../report/overview/grid.ts';
import { htmlGrid } from '../../report/overview/html-grid.ts';
import { htmlLeader } from '../../report/overview/html-leader.ts';
import { revisionCalendar } from '../../report/overview/ics.ts';
import { coverageJson, demandsJson, leaderJson } from '../../report/overview/json.ts';
import { prettyGrid } from '../../report/overview/pretty-grid.ts';
import { prettyLeader } from '../../report/overview/pretty-leader.ts';
import { surveyOf } from '../../survey.ts';
import { type Command, type CommandContext, type ExitCode, textOption, UsageError } from '../command.ts';
import { KEEP_OPTION, keeping } from '../keeping.ts';
import { cellsOfAll } from '../look-ahead.ts';
import { select, shownPath } from '../open.ts';
import {
  chosenOutput,
  deliver,
  type OverviewOutput,
  outputOptions,
  textOptions,
} from '../overview-output.ts';
import { chosenTemplate } from '../overview-template.ts';
import { CREW_OPTION } from '../threads.ts';
import { unknownTilbud } from '../unknown-name.ts';

const FORMATS = ['pretty', 'json', 'csv', 'html', 'ics'] as const;

/** `status`: how far every tilbud is with every standard, or with one template, or all that one tilbud has to do. */
export const status: Command = {
  name: 'status',
  arguments: '[arbejdsområde]',
  summary: 'Viser, hvor langt hvert tilbud er med hver standard.',
  options: {
    skabelon: { value: 'ID', help: 'Vis én skabelon: hvert krav for sig' },
    tilbud: { value: 'ID', help: 'Vis ét tilbud: hvad der skal skrives og godkendes, og hvornår' },
    ...outputOptions(FORMATS),
    ...CREW_OPTION,
    ...KEEP_OPTION,
  },
  count: [0, 1],
  run: async (paths, options, outer): Promise<ExitCode> => {
    const context = keeping(options, outer);
    const output = chosenOutput(options, FORMATS, context);
    const [template, tilbud] = [textOption(options, 'skabelon'), textOption(options, 'tilbud')];
    if (template !== undefined && tilbud !== undefined) {
      throw new UsageError('Skriv enten --skabelon eller --tilbud.');
    }
    const { project } = select(paths, context);
    const all = surveyOf(project);
    const input = template === undefined ? all : aboutTemplate(all, template);
    await cellsOfAll(input, project, options, context);
    const coverage = coverageOf(input);
    project.keep(template === undefined ? ['celle', 'fund', 'hoved'] : ['hoved']);
    const shown = (file: string): string => shownPath(project.workspace.absolute(file), context);
    if (tilbud !== undefined) {
      const list = leaderList(coverage, chosenTilbud(tilbud, coverage));
      deliver(tilbudReport(coverage, list, { output, context, shown }), list.leftOut, output, context);
      return 0;
    }
    const text =
      template === undefined
        ? workspaceReport(coverage, output, context)
        : templateReport(coverage, chosenTemplate(template, coverage, input), output, context);
    deliver(text, coverage.leftOut, output, context);
    return 0;
  },
};

function workspaceReport(coverage: Coverage, output: OverviewOutput, context: CommandContext): string {
  switch (output.format) {
    case 'json':
      return coverageJson(coverage);
    case 'csv':
      return coverageCsv(coverage);
    case 'html':
      return htmlGrid(standardsGrid(coverage));
    case 'ics':
      return revisionCalendar(coverage);
    case 'pretty':
      return prettyGrid(standardsGrid(coverage), textOptions(output, context), [
        'Se mere: --tilbud ID (hvad ét tilbud skal gøre), --skabelon ID (krav for krav), --format html (til at sende).',
      ]);
  }
}

function templateReport(
  coverage: Coverage,
  { row, template }: ReturnType<typeof chosenTemplate>,
  output: OverviewOutput,
  context: CommandContext,
): string {
  const demands = demandCoverage(coverage, row, template);
  switch (output.format) {
    case 'json':
      return demandsJson(demands);
    case 'csv':
      return demandsCsv(demands);
    case 'html':
      return htmlGrid(demandsGrid(demands));
    case 'ics':
      return revisionCalendar(coverage, { template: row.template.id });
    case 'pretty':
      return prettyGrid(demandsGrid(demands), textOptions(output, context), [
        `Se svarene ved siden af hinanden: skrivefelt compare ${row.template.id}#<felt>`,
      ]);
  }
}

interface Delivery {
  readonly output: OverviewOutput;
  readonly context: CommandContext;
  readonly shown: (file: string) => string;
}

function tilbudReport(coverage: Coverage, list: LeaderList, { output, context, shown }: Delivery): string {
  switch (output.format) {
    case 'json':
      return leaderJson(list);
    case 'csv':
      return leaderCsv(list);
    case 'html':
      return htmlLeader(list);
    case 'ics':
      return revisionCalendar(coverage, { tilbud: list.tilbud.id });
    case 'pretty':
      return prettyLeader(list, textOptions(output, context), shown);
  }
}

function chosenTilbud(id: string, { tilbud }: Coverage): TilbudHead {
  const found = tilbud.find((one) => one.id === id);
  if (found) return found;
  throw unknownTilbud(id, tilbud);
}
