import { type Options, textOption, UsageError } from './command.ts';

/** One part of a run that is split over several machines. */
export interface Shard {
  /** 1 for the first. */
  readonly part: number;
  readonly parts: number;
}

/** The whole of a run, as its only part. */
const WHOLE: Shard = { part: 1, parts: 1 };

/** More parts than documents help nobody, and a number this long is a slip of the finger. */
const MOST = 9999;

/** The part that `--shard` names; the whole run when it was not given. Throws `UsageError` for anything but `2/5`. */
export function shardOf(options: Options): Shard {
  const text = textOption(options, 'shard');
  if (text === undefined) return WHOLE;
  const [, first = '', second = ''] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text) ?? [];
  const part = Number(first);
  const parts = Number(second);
  if (first === '' || parts < 1 || parts > MOST) {
    throw new UsageError(
      `»--shard ${text}« er ikke en del af en kørsel. Skriv --shard 2/5 for den anden af fem dele.`,
    );
  }
  if (part < 1 || part > parts) {
    throw new UsageError(
      `»--shard ${text}« findes ikke: delene hedder 1/${parts} til ${parts}/${parts}. Skriv fx --shard 1/${parts}.`,
    );
  }
  return { part, parts };
}

/**
 * Whether a part has the document at a place (0-based) in the run. Every document is in exactly one part, and no part has
 * more than one document more than another.
 */
export function hasDocument({ part, parts }: Shard, place: number): boolean {
  return place % parts === part - 1;
}
