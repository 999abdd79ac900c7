import type { LeftOut } from '../coverage/overview.ts';
import { printable } from '../report/printable.ts';
import {
  type CommandContext,
  type OptionDefinition,
  type Options,
  textOption,
  UsageError,
} from './command.ts';
import { showData, showPainted } from './guarded-terminal.ts';
import { absolute, shownPath } from './open.ts';

/** The forms that an overview comes in, with the endings of their files. */
const ENDINGS = { pretty: '.txt', json: '.json', csv: '.csv', html: '.html', ics: '.ics' } as const;

/** One of the forms. */
export type OverviewFormat = keyof typeof ENDINGS;

/** A terminal that does not tell its width, and a file, get this many columns. */
const USUAL_WIDTH = 100;

/** The options of the commands that print an overview in one of these forms. */
export function outputOptions(
  formats: readonly OverviewFormat[],
): Readonly<Record<string, OptionDefinition>> {
  return {
    format: { value: formats.join('|'), help: 'Udskriftens form; pretty, når intet er skrevet' },
    out: { value: 'FIL', help: 'Skriv til en fil; endelsen vælger formen' },
  };
}

/** Where an overview goes and in which form. */
export interface OverviewOutput {
  readonly format: OverviewFormat;
  /** Absolute path; null for the terminal. */
  readonly path: string | null;
}

/** Reads `--format` and `--out`. Throws `UsageError` for a form that there is not, and for an ending of another form. */
export function chosenOutput(
  options: Options,
  formats: readonly OverviewFormat[],
  context: CommandContext,
): OverviewOutput {
  const typed = textOption(options, 'format');
  const out = textOption(options, 'out');
  const named = formats.find((one) => one === typed);
  const choices = formats.map((one) => `--format ${one}`).join(', ');
  if (typed !== undefined && !named)
    throw new UsageError(`Ukendt format »${typed}«. Vælg mellem ${choices}.`);
  if (out === undefined) return { format: named ?? 'pretty', path: null };
  const ended = formats.find((one) => out.endsWith(ENDINGS[one]));
  // The ending is the guard against writing over an author's file.
  if (!ended || (named && named !== ended)) {
    const endings = (named ? [named] : formats).map((one) => ENDINGS[one]).join(', ');
    throw new UsageError(`Filen »${out}« skal ende på ${endings}.`);
  }
  return { format: ended, path: absolute(out, context) };
}

/** Forms with no room for the files that could not be placed. */
const BARE: ReadonlySet<OverviewFormat> = new Set(['csv', 'ics']);

/** Prints an overview, or writes it to its file and says so. What it has no room for is told beside it. */
export function deliver(
  text: string,
  leftOut: readonly LeftOut[],
  { format, path }: OverviewOutput,
  context: CommandContext,
): void {
  if (BARE.has(format)) {
    for (const { file, reason } of leftOut)
      context.terminal.err(`»${printable(file)}« er ikke talt med: ${printable(reason)}.\n`);
  }
  if (path === null) {
    (format === 'pretty' ? showPainted : showData)(context.terminal, text);
    return;
  }
  context.host.write(path, new TextEncoder().encode(text));
  context.terminal.out(`Skrev ${shownPath(path, context)}\n`);
}

/** Colour and columns for the terminal; a file has no colour. */
export function textOptions(
  { path }: OverviewOutput,
  { terminal }: CommandContext,
): { readonly colour: boolean; readonly width: number } {
  return path === null
    ? { colour: terminal.colour, width: terminal.columns ?? USUAL_WIDTH }
    : { colour: false, width: USUAL_WIDTH };
}
