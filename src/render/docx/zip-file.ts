import { deflateRawSync } from 'node:zlib';

/** A file as it lies in a zip file. */
export interface Packed {
  readonly deflated: Uint8Array;
  /** Length and CRC-32 of what was packed. */
  readonly length: number;
  readonly checksum: number;
}

/** The parts of a local header that do not differ: version 2.0, deflated, 1 January 1980 at midnight. */
const VERSION = 20;
const DEFLATE = 8;
const TIME = 0;
const DATE = (1 << 5) | 1;

const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };

/** Packs a file; text as UTF-8. */
export function packed(data: string | Uint8Array): Packed {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  return { deflated: deflateRawSync(bytes), length: bytes.length, checksum: checksumOf(bytes) };
}

/** Packed files as one zip file, in their order. Paths are ASCII. */
export function zipFile(files: ReadonlyMap<string, Packed>): Uint8Array {
  const entries: Entry[] = [];
  let at = 0;
  for (const [path, file] of files) {
    entries.push({ path, file, at });
    at += LOCAL.length + path.length + file.deflated.length;
  }
  const directory = at;
  for (const { path } of entries) at += CENTRAL.length + path.length;
  const zip = Buffer.alloc(at + END.length);
  for (const entry of entries) {
    const start = header(zip, entry.at, LOCAL, entry);
    zip.set(entry.file.deflated, start);
  }
  let next = directory;
  for (const entry of entries) next = header(zip, next, CENTRAL, entry);
  zip.writeUInt32LE(END.signature, next);
  zip.writeUInt16LE(entries.length, next + 8);
  zip.writeUInt16LE(entries.length, next + 10);
  zip.writeUInt32LE(next - directory, next + 12);
  zip.writeUInt32LE(directory, next + 16);
  return zip;
}

interface Entry {
  readonly path: string;
  readonly file: Packed;
  /** Where its local header stands. */
  readonly at: number;
}

/** Writes a header; the two kinds have the same fields in the middle. Returns where what follows it begins. */
function header(zip: Buffer, start: number, kind: typeof LOCAL, { path, file, at }: Entry): number {
  zip.writeUInt32LE(kind.signature, start);
  let field = start + 4;
  if (kind === CENTRAL) {
    zip.writeUInt16LE(VERSION, field);
    zip.writeUInt32LE(at, start + 42);
    field += 2;
  }
  zip.writeUInt16LE(VERSION, field);
  zip.writeUInt16LE(DEFLATE, field + 4);
  zip.writeUInt16LE(TIME, field + 6);
  zip.writeUInt16LE(DATE, field + 8);
  zip.writeUInt32LE(file.checksum, field + 10);
  zip.writeUInt32LE(file.deflated.length, field + 14);
  zip.writeUInt32LE(file.length, field + 18);
  zip.writeUInt16LE(path.length, field + 22);
  zip.write(path, start + kind.length, 'latin1');
  return start + kind.length + path.length;
}

/** CRC-32 of each byte. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

function checksumOf(bytes: Uint8Array): number {
  let remainder = -1;
  for (const byte of bytes) remainder = (remainder >>> 8) ^ (REMAINDERS[(remainder ^ byte) & 0xff] ?? 0);
  return ~remainder >>> 0;
}
