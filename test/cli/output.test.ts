import { describe, expect, test } from 'vitest';
import { type Output, outputTo } from '../../src/cli/output.ts';

const FULL = new Error('disken er fuld');

interface Written {
  readonly output: Output;
  /** The bytes that came by the short way. */
  readonly straight: () => readonly number[];
  /** Those that were left to the stream; null when none was made. */
  readonly streamed: () => readonly number[] | null;
}

/** An output of which the system takes so many bytes. */
function output(room: number, terminal: { readonly columns: number } | null = null): Written {
  const taken: number[] = [];
  let left: number[] | null = null;
  const made = outputTo(
    {
      mayBeTerminal: () => terminal !== null,
      write: (bytes) => {
        const some = bytes.subarray(0, room - taken.length);
        taken.push(...some);
        return some.length;
      },
    },
    () => {
      const bytes: number[] = [];
      left = bytes;
      return {
        isTTY: terminal !== null,
        columns: terminal?.columns ?? 0,
        errored: terminal ? null : FULL,
        write: (data) => bytes.push(...Buffer.from(data)),
      };
    },
  );
  return {
    output: made,
    straight: () => taken,
    streamed: () => left,
  };
}

function text(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString();
}

describe('what is printed', () => {
  test('to a file or a pipe needs no stream', () => {
    const { output: out, straight, streamed } = output(100);
    out.write('Først. ');
    out.write('Så.');
    expect([text(straight()), streamed()]).toEqual(['Først. Så.', null]);
    expect(out).toMatchObject({ isTerminal: false, columns: undefined });
    expect([out.isTaken(), out.problem()]).toEqual([true, null]);
  });

  test('is whole and in order where the system takes only some of it, even half a letter', () => {
    const { output: out, straight, streamed } = output(3);
    out.write('æøå');
    out.write(', og så mere');
    expect(straight()).toHaveLength(3);
    expect(text([...straight(), ...(streamed() ?? [])])).toBe('æøå, og så mere');
    expect([out.isTaken(), out.problem()]).toEqual([false, FULL]);
  });

  test('to a terminal goes through its stream, and knows its width', () => {
    const { output: out, straight, streamed } = output(100, { columns: 80 });
    out.write('Hej');
    expect([text(straight()), text(streamed() ?? [])]).toEqual(['', 'Hej']);
    expect(out).toMatchObject({ isTerminal: true, columns: 80 });
    expect(out.isTaken()).toBe(false);
  });
});
