import { type Command, EXIT_CODES } from './command.ts';
import { commands } from './commands.ts';

/** The help of the program. */
export function generalHelp(): string {
  const rows = Object.entries(commands).map(([name, { summary }]): [string, string] => [name, summary]);
  return [
    'Skrivefelt: retningslinjer i Markdown, tjekket, godkendt og udgivet som Word og PDF.',
    '',
    'Brug: skrivefelt <kommando> [tilvalg]',
    '',
    columns(rows),
    '',
    'Skriv »skrivefelt <kommando> --help« for at se mere om en kommando.',
    '',
    exitCodes(EXIT_CODES),
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(([name, { value, help }]): [string, string] => [
    value ? `--${name} ${value}` : `--${name}`,
    help,
  ]);
  const usage = ['skrivefelt', command.name, command.arguments, rows.length > 0 ? '[tilvalg]' : '']
    .filter(Boolean)
    .join(' ');
  return [
    `${command.summary}`,
    '',
    `Brug: ${usage}`,
    ...(rows.length > 0 ? ['', columns(rows)] : []),
    '',
    exitCodes({ ...EXIT_CODES, ...command.exitCodes }),
    '',
  ].join('\n');
}

function exitCodes(meanings: Readonly<Record<string, string | null>>): string {
  const told = Object.entries(meanings).flatMap(([code, meaning]) =>
    meaning === null ? [] : [[code, meaning] as const],
  );
  return `Slutter med\n${columns(told)}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
