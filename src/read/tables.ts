import type { Staged } from '../core/finding.ts';
import { tables } from '../generated/tables.js';
import type { Table, TableName, Tables } from '../model/tables.ts';
import { type DataFile, readDataFile } from './data-file.ts';
import type { Reach } from './reach.ts';

/** Each table with its own schema: the compiler cannot tell one table's type from another's by a name put together. */
const READERS: {
  readonly [Name in TableName]: (file: string, bytes: Uint8Array) => DataFile<Tables[Name]>;
} = {
  domaener: (file, bytes) => readDataFile('tabel-domaener', file, bytes),
  linktekster: (file, bytes) => readDataFile('tabel-linktekster', file, bytes),
  love: (file, bytes) => readDataFile('tabel-love', file, bytes),
  organisationer: (file, bytes) => readDataFile('tabel-organisationer', file, bytes),
  paragraffer: (file, bytes) => readDataFile('tabel-paragraffer', file, bytes),
  personord: (file, bytes) => readDataFile('tabel-personord', file, bytes),
  retsakter: (file, bytes) => readDataFile('tabel-retsakter', file, bytes),
};

/**
 * A table of facts: the file of its name in the workspace's folder of tables, where there is one, else the package's.
 * An own table replaces the package's, or is put before it when it says `udvider: ja`. One that cannot be read leaves
 * the package's in force.
 */
export function readTable<Name extends TableName>(
  reach: Reach,
  folder: string | null,
  name: Name,
): Staged<Tables[Name]> {
  const shipped: Tables[Name] = tables[name];
  const file = folder === null ? null : `${folder}/${name}.yaml`;
  const found = file === null ? null : reach.read(file);
  if (file === null || found?.kind !== 'found') return { value: shipped, findings: [] };
  const { value, findings } = READERS[name](file, found.bytes);
  return { value: combined(shipped, value), findings };
}

function combined<T extends Table<unknown>>(shipped: T, own: T | null): T {
  if (own === null) return shipped;
  return own.udvider === 'ja' ? { ...own, poster: [...own.poster, ...shipped.poster] } : own;
}
