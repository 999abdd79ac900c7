/** A folder with more is parted. */
const MOST_AT_ONCE = 16;

/** What stands in one folder is looked at together: documents of a tilbud ask for each other's heads. */
export function inBatches(files: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let folder = '';
  for (const file of files) {
    const own = file.slice(0, file.lastIndexOf('/'));
    const last = batches.at(-1);
    if (last && own === folder && last.length < MOST_AT_ONCE) last.push(file);
    else batches.push([file]);
    folder = own;
  }
  return batches;
}

/**
 * The files of one batch after the other, as long as there are any that no other thread has taken.
 *
 * @param next one 32-bit number that all threads share: the batch to be taken next
 */
export function* takenFrom(
  batches: readonly (readonly string[])[],
  next: SharedArrayBuffer,
): Iterable<string> {
  const taken = new Int32Array(next);
  for (;;) {
    const batch = batches[Atomics.add(taken, 0, 1)];
    if (!batch) return;
    yield* batch;
  }
}
