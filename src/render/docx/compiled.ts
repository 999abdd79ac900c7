import { type Document, Packer } from 'docx';

const RANDOM_WATERMARK = /PowerPlusWaterMarkObject[\w-]+/g;

interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The parts of a document by path, XML as text, without what chance puts into them. `Packer` offers only finished zip
 * files with the clock's time in them; its compiler, which it keeps to itself, gives the parts.
 */
export function compiled(document: Document): Map<string, string | Uint8Array> {
  const compiler: Compiler = Reflect.get(Packer, 'compiler');
  const parts = new Map(compiler.compile(document));
  for (const [path, data] of parts) {
    if (typeof data !== 'string' || !path.startsWith('word/header')) continue;
    parts.set(path, data.replace(RANDOM_WATERMARK, 'PowerPlusWaterMarkObject1'));
  }
  return parts;
}
