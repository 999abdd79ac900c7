import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { type Paint, paint } from './paint.ts';
import { printable } from './printable.ts';
import { type Checked, summaryLine } from './summary.ts';

/** What the pretty report needs beside the findings. */
export interface PrettyOptions extends Checked {
  readonly colour: boolean;
  /** How a file is shown; as the workspace knows it when left out. */
  readonly shown?: (file: string) => string;
  /** The text of a line (1-based) of a file. */
  readonly lineOf: (file: string, line: number) => string | undefined;
}

const WORDS: Readonly<Record<Severity, string>> = { error: 'fejl', warning: 'advarsel', info: 'oplysning' };
/** A line longer than this is shown around the finding only. */
const WIDTH = 100;

/** Findings for people: by file, each with its line, what is wrong and how to mend it. */
export function prettyReport(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const colours = paint(options.colour);
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const blocks = files.map((file) => {
    const own = diagnostics.filter((found) => found.file === file);
    return [colours.bold(shown(file, options)), ...own.map((found) => entry(found, options, colours))].join(
      '\n',
    );
  });
  const [first] = diagnostics;
  const more = first ? [colours.dim(`Læs om en regel med »skrivefelt regel ${first.ruleId}«.`)] : [];
  return [...blocks, ...more, summaryLine(diagnostics, options), ''].join('\n\n').replace(/\n\n$/, '\n');
}

function entry(found: Diagnostic, options: PrettyOptions, colours: Paint): string {
  const { line, column } = found.place.start;
  const word = { error: colours.red, warning: colours.yellow, info: colours.blue }[found.severity](
    WORDS[found.severity],
  );
  const head = `  ${line}:${column}  ${word}  ${printable(found.reason)}  ${colours.dim(found.ruleId)}`;
  const related = found.related.map(
    (other) =>
      `     ${colours.dim(`se ${shown(other.file, options)}:${other.place.start.line}`)}  ${printable(other.message)}`,
  );
  const mend = found.note === '' ? [] : [`     ${colours.dim('ret:')} ${printable(found.note)}`];
  return [head, ...frame(found, options, colours), ...mend, ...related].join('\n');
}

/** The line with the finding underlined. */
function frame(found: Diagnostic, { lineOf }: PrettyOptions, colours: Paint): readonly string[] {
  const { start, end } = found.place;
  const typed = lineOf(found.file, start.line);
  if (typed === undefined || typed.trim() === '') return [];
  // Before the line is cut: half a personal number is not seen to be one.
  const text = printable(typed);
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : text.length;
  const cut = from > WIDTH / 2 ? from - Math.floor(WIDTH / 4) : 0;
  const visible = text.slice(cut, cut + WIDTH);
  const dots = cut > 0 ? '…' : '';
  const more = text.length > cut + WIDTH ? '…' : '';
  const number = String(start.line);
  const carets = '^'.repeat(Math.max(1, Math.min(to - from, visible.length - (from - cut))));
  const margin = ' '.repeat(number.length);
  return [
    `     ${colours.dim(`${number} │`)} ${dots}${visible}${more}`,
    `     ${colours.dim(`${margin} │`)} ${' '.repeat(dots.length + from - cut)}${colours.red(carets)}`,
  ];
}

function shown(file: string, options: PrettyOptions): string {
  return printable(options.shown?.(file) ?? file);
}
