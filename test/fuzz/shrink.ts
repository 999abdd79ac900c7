import type { Files } from './corpus.ts';

/** Whether files still show the fault. */
type StillFails = (files: Files) => Promise<boolean>;

/**
 * The least part of a workspace that shows the same fault: files are left out, then lines, in ever smaller runs, until
 * nothing more can go or the time is up.
 */
export async function shrunk(files: Files, stillFails: StillFails, milliseconds: number): Promise<Files> {
  const end = performance.now() + milliseconds;
  let least = files;
  for (const path of Object.keys(files)) {
    const fewer = Object.fromEntries(Object.entries(least).filter(([name]) => name !== path));
    if (performance.now() < end && (await stillFails(fewer))) least = fewer;
  }
  for (const path of Object.keys(least)) least = await withFewerLines(least, path, stillFails, end);
  return least;
}

async function withFewerLines(
  files: Files,
  path: string,
  stillFails: StillFails,
  end: number,
): Promise<Files> {
  const text = files[path];
  if (typeof text !== 'string') return files;
  let lines = text.split('\n');
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < lines.length; ) {
      if (performance.now() > end) break;
      const fewer = lines.toSpliced(at, size);
      if (await stillFails({ ...files, [path]: fewer.join('\n') })) lines = fewer;
      else at += size;
    }
  }
  return { ...files, [path]: lines.join('\n') };
}
