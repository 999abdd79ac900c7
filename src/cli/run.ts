import { parseArgs } from 'node:util';
import { HostError } from '../core/host.ts';
import { nearest } from '../core/nearest.ts';
import { type Command, type CommandContext, type ExitCode, type Options, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { guardedTerminal } from './guarded-terminal.ts';
import { commandHelp, generalHelp } from './help.ts';
import { programVersion } from './program-version.ts';
import { replayed } from './replay.ts';

/** Runs the program: `args` are what the user typed after its name. Never throws. */
export async function run(args: readonly string[], outer: CommandContext): Promise<ExitCode> {
  const [name, ...rest] = args;
  const context: CommandContext = { ...outer, terminal: guardedTerminal(outer.terminal) };
  const { terminal } = context;
  if (name === undefined || name === '--help' || name === '-h' || name === 'hjaelp') {
    terminal.out(generalHelp());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${programVersion(context)}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    const guess = nearest(name, Object.keys(commands));
    terminal.err(
      `Ukendt kommando »${name}«.${guess ? ` Mente du »${guess}«?` : ''} Skriv »skrivefelt --help« for at se kommandoerne.\n`,
    );
    return 2;
  }
  const start = async (given: CommandContext): Promise<ExitCode> =>
    runCommand(await entry.load(), rest, given);
  return entry.onlyReads ? replayed(args, context, start) : start(context);
}

async function runCommand(
  command: Command,
  args: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context;
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(commandHelp(command));
    return 0;
  }
  const parsed = parseCommandLine(command, args);
  if (!parsed.ok) {
    terminal.err(`${parsed.message} Skriv »skrivefelt ${command.name} --help« for at se mulighederne.\n`);
    return 2;
  }
  try {
    const { bestParser } = await import('../parse/best-parser.ts');
    const parse = await bestParser();
    return await command.run(parsed.positionals, parsed.options, { ...context, parse });
  } catch (error) {
    // Anything else is a fault of our own, and has no Danish words.
    const known = error instanceof UsageError || error instanceof HostError;
    const { printable } = await import('../report/printable.ts');
    terminal.err(
      known
        ? `${error instanceof HostError ? printable(error.message) : error.message}\n`
        : `Der er en fejl i programmet: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 2;
  }
}

type CommandLine =
  | { readonly ok: true; readonly positionals: readonly string[]; readonly options: Options }
  | { readonly ok: false; readonly message: string };

function parseCommandLine(command: Command, args: readonly string[]): CommandLine {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value, multiple = false }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), multiple },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [fewest, most] = command.count;
    if (positionals.length < fewest)
      return {
        ok: false,
        message: `Der mangler noget: skriv »skrivefelt ${command.name} ${command.arguments}«.`,
      };
    if (positionals.length > most) return { ok: false, message: `»${positionals[most]}« er én for meget.` };
    return { ok: true, positionals, options: values };
  } catch (error) {
    return { ok: false, message: explainUsage(command, args, error) };
  }
}

function explainUsage(command: Command, args: readonly string[], error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const given = args
    .filter((arg) => arg.startsWith('-'))
    .map((arg) => arg.replace(/^-+/, '').split('=')[0] ?? '');
  const unknown = given.find((name) => !Object.hasOwn(command.options, name));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const guess = nearest(unknown, Object.keys(command.options));
    return `Ukendt tilvalg »--${unknown}«.${guess ? ` Mente du »--${guess}«?` : ''}`;
  }
  const needy = given.find((name) => command.options[name]?.value);
  return `Tilvalget »--${needy ?? unknown ?? ''}« er ikke skrevet rigtigt: det skal følges af en værdi, eller stå alene.`;
}
