import type { Host } from '../core/host.ts';

/** What a command ends with: 0 without errors, 1 with, 2 for wrong usage or an unreadable workspace. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes. Reports go to `out`, progress and faults of usage to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` shows colour. */
  readonly colour: boolean;
  /** Whether somebody is watching `err`, so that progress makes sense. */
  readonly watched: boolean;
}

/** The world as a command sees it. */
export interface CommandContext {
  readonly host: Host;
  readonly terminal: Terminal;
  /** Absolute path of the folder the command was called in, with `/`. */
  readonly folder: string;
  /** Today's date, ISO. The only clock in the program: `approve` dates what a person does today, `lint` tells what is due. */
  readonly today: string;
}

/** One option of a command. */
export interface OptionDefinition {
  /** Name of the value in the help, e.g. `MAPPE`; an option without one is a switch. */
  readonly value?: string;
  readonly help: string;
}

/** Options as parsed: a text, or true for a switch that was given. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What was asked for cannot be done as asked; `message` is Danish and says what to write instead. Ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** Arguments as the help shows them, e.g. `[sti …]`. */
  readonly arguments: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionDefinition>>;
  /** Fewest and most arguments. */
  readonly count: readonly [number, number];
  /** Throws `UsageError` for wrong usage and `HostError` for what the disk refuses. */
  run(args: readonly string[], options: Options, context: CommandContext): ExitCode | Promise<ExitCode>;
}

/** The text of an option; undefined when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
