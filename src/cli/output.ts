import type { Descriptor } from '../read/node-host.ts';

/** The standard output or the standard error of this process. */
export interface Output {
  /** Whether it is shown on a terminal. */
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
  write(text: string): void;
  /** Whether the system has taken all that was written, so that the process may end at once. */
  isTaken(): boolean;
  /** Why something could not be written; null when it could. */
  problem(): Error | null;
}

/** What is used of Node's stream of an output. */
type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'errored'> & {
  write(data: string | Uint8Array): unknown;
};

/**
 * An output that asks Node for its stream only where there may be a terminal, and where the system does not take a text
 * at once: to make the stream takes several milliseconds.
 *
 * @param makeStream gives the stream, which tells by itself of what goes wrong
 */
export function outputTo(descriptor: Descriptor, makeStream: () => Stream): Output {
  let stream = descriptor.mayBeTerminal() ? makeStream() : null;
  return {
    isTerminal: stream?.isTTY === true,
    columns: stream?.isTTY ? stream.columns : undefined,
    write: (text) => {
      const bytes = new TextEncoder().encode(text);
      const written = stream ? 0 : descriptor.write(bytes);
      if (written === bytes.length) return;
      stream ??= makeStream();
      stream.write(bytes.subarray(written));
    },
    isTaken: () => stream === null,
    problem: () => stream?.errored ?? null,
  };
}
