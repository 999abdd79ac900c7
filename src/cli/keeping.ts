import type { CommandContext, Options } from './command.ts';

/** The option of commands that keep what they find out from run to run. */
export const KEEP_OPTION = {
  'uden-cache': {
    help: 'Begynd forfra: brug ikke, hvad sidste kørsel fandt ud af, og gem intet til den næste',
  },
} as const;

/** The context of a command that keeps what it finds out, unless it is told not to. */
export function keeping(options: Options, context: CommandContext): CommandContext {
  return { ...context, keeps: options['uden-cache'] !== true };
}
