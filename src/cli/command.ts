import type { Git } from '../core/git.ts';
import type { Host } from '../core/host.ts';
import type { Speller } from '../core/speller.ts';
import type { Traces } from '../core/traces.ts';
import type { CrewPlan } from '../crew/crew.ts';
import type { MarkdownParser } from '../parse/parser.ts';
import type { Caches } from '../read/cache-folder.ts';

/** What a command ends with: 0 without errors, 1 with, 2 for wrong usage or an unreadable workspace. */
export type ExitCode = 0 | 1 | 2;

/** What each exit code means, in Danish, for the help. */
export const EXIT_CODES: Readonly<Record<ExitCode, string>> = {
  0: 'alt er i orden',
  1: 'der er fejl i dokumenterne, eller noget blev ikke gjort',
  2: 'forkert brug, eller noget kan ikke læses eller skrives',
};

/** Where a command writes. Reports go to `out`, progress and faults of usage to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /**
   * Writes to `out` what has the program's own colours in it, and in which every word from elsewhere is printable.
   * Set when a command runs.
   */
  readonly painted?: (text: string) => void;
  /** Writes to `out` what programs read, in which no word may be changed. Set when a command runs. */
  readonly data?: (text: string) => void;
  /** Whether `out` shows colour. */
  readonly colour: boolean;
  /** Columns of `out`; left out where it is no terminal. */
  readonly columns?: number;
  /** Whether somebody is watching `err`, so that progress makes sense. */
  readonly watched: boolean;
}

/** `foundByCrew` with the program that the build makes. */
export type Crew = (plan: Omit<CrewPlan, 'program'>) => Promise<readonly Traces[]>;

/** The world as a command sees it. */
export interface CommandContext {
  readonly host: Host;
  readonly git: Git;
  readonly terminal: Terminal;
  /** Absolute path of the folder the command was called in, with `/`. */
  readonly folder: string;
  /** Where what can be made again is kept; nowhere when left out. */
  readonly cache?: Caches;
  /** Where there are threads; left out where the host is not the machine's. */
  readonly crew?: Crew;
  /** Set when a command runs, so that what only prints help loads no parser. */
  readonly parse?: MarkdownParser;
  /** Set by `lint` where a workspace asks for spelling to be checked. */
  readonly speller?: Speller;
  /** Whether what is found out is kept for the next run, and taken from the last; set by commands that check documents. */
  readonly keeps?: boolean;
  /** Today's date, ISO. The only clock in the program: `approve` dates what a person does today, `lint` tells what is due. */
  readonly today: string;
}

/** One option of a command. */
export interface OptionDefinition {
  /** Name of the value in the help, e.g. `MAPPE`; an option without one is a switch. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly multiple?: true;
  readonly help: string;
}

/** Options as parsed: a text, true for a switch that was given, a list for an option that may be given more than once. */
export type Options = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

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
  /** What the codes mean where it is not what they mean for most commands; Danish. Null for one that never comes. */
  readonly exitCodes?: Partial<Readonly<Record<ExitCode, string | null>>>;
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

/** The texts of an option that may be given more than once, in the order given. */
export function textOptions(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
