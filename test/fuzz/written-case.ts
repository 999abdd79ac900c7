import type { Files } from './corpus.ts';

/** A workspace as JSON; files that are no text in base64. Control characters and halves of pairs are escaped. */
export function writtenCase(why: string, files: Files): string {
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : { base64: Buffer.from(content).toString('base64') },
  ]);
  return `${JSON.stringify({ why, files: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** Reads what `writtenCase` wrote. */
export function readCase(json: string): { readonly why: string; readonly files: Files } {
  const { why, files }: { why: string; files: Record<string, string | { base64: string }> } =
    JSON.parse(json);
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : Uint8Array.from(Buffer.from(content.base64, 'base64')),
  ]);
  return { why, files: Object.fromEntries(entries) };
}
