import { type Document, Packer } from 'docx';
import { type Zippable, zipSync } from 'fflate';
import { withBraces } from './word-text.ts';

/** Parts of a package by path: XML as text, pictures as bytes. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

const RANDOM_WATERMARK = /PowerPlusWaterMarkObject[\w-]+/g;

interface Compiler {
  compile(document: Document): Parts;
}

/**
 * The parts of a document, without what chance puts into them. `Packer` offers only finished zip files with the
 * clock's time in them; its compiler, which it keeps to itself, gives the parts.
 */
export function partsOf(document: Document): Map<string, string | Uint8Array> {
  const compiler: Compiler = Reflect.get(Packer, 'compiler');
  const parts = new Map(compiler.compile(document));
  for (const [path, data] of parts) {
    if (typeof data !== 'string') continue;
    const whole = withBraces(data);
    parts.set(
      path,
      path.startsWith('word/header') ? whole.replace(RANDOM_WATERMARK, 'PowerPlusWaterMarkObject1') : whole,
    );
  }
  return parts;
}

/** The parts as one zip file, the list of content types first, with a fixed date on every file. */
export function zipped(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  const first = '[Content_Types].xml';
  const paths = [...parts.keys()].sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  );
  const files: Zippable = {};
  for (const path of paths) {
    const data = parts.get(path) ?? '';
    files[path] = typeof data === 'string' ? encoder.encode(data) : data;
  }
  // fflate writes the local time's parts, which this date, made from local parts, has everywhere alike.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}
