import { nearest } from '../core/nearest.ts';
import { type CommandContext, UsageError } from './command.ts';
import { reportFile } from './report-file.ts';

/** The forms in which findings can be told. */
export const REPORT_FORMATS = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'rdjson', 'junit'] as const;

/** One of the forms. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report that is asked for, and the absolute path of the file it is for; null for standard output. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly file: string | null;
}

/**
 * Reads the values of `--format`: `sarif`, or `sarif:fil.sarif` for a file. Nothing asked for is `pretty`. Throws
 * `UsageError` for an unknown form, for two on standard output, for two in one file, and for a file that must not be
 * written over.
 */
export function reportTargets(
  asked: readonly string[],
  context: Pick<CommandContext, 'folder' | 'host'>,
): readonly ReportTarget[] {
  const targets = (asked.length === 0 ? ['pretty'] : asked).map((value) => target(value, context));
  const printed = targets.filter(({ file }) => file === null);
  if (printed.length > 1) {
    const [first, second] = printed.map(({ format }) => format);
    throw new UsageError(
      `Kun ét format kan skrives på skærmen, og her er »${first}« og »${second}«. Skriv den ene i en fil: --format ${second}:fil.`,
    );
  }
  const files = targets.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined)
    throw new UsageError(`To formater skal i samme fil, »${twice}«. Giv dem hver sin.`);
  return targets;
}

function target(value: string, context: Pick<CommandContext, 'folder' | 'host'>): ReportTarget {
  const [name = '', ...rest] = value.split(':');
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format === undefined) {
    const guess = nearest(name, REPORT_FORMATS);
    throw new UsageError(
      `Ukendt format »${name}«.${guess ? ` Mente du »${guess}«?` : ''} Formaterne er: ${REPORT_FORMATS.join(', ')}.`,
    );
  }
  const file = rest.join(':');
  if (rest.length > 0 && file.trim() === '') {
    throw new UsageError(`Efter »${name}:« skal navnet på en fil stå, fx --format ${name}:rapport.`);
  }
  return { format, file: rest.length === 0 ? null : reportFile(file, context) };
}
