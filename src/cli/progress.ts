import type { Terminal } from './command.ts';

/** Fewer documents than this are done before anybody wonders. */
const MANY = 4;

/** A line that tells how far a run has come. */
export interface Progress {
  next(what: string): void;
  /** Takes the line away, before something else is printed. */
  clear(): void;
}

/** Shows progress on a terminal that somebody watches, when there are many things to do; otherwise nothing. */
export function progress(terminal: Terminal, total: number): Progress {
  if (!terminal.watched || total < MANY) return { next: () => undefined, clear: () => undefined };
  let done = 0;
  return {
    next: (what) => {
      done += 1;
      terminal.err(`\r\u001b[K${done}/${total} ${what.slice(-60)}`);
    },
    clear: () => terminal.err('\r\u001b[K'),
  };
}
