import type { Staged } from '../core/finding.ts';
import type { Memory } from '../core/memory.ts';
import { tables } from '../generated/tables.js';
import type { Table, TableName, Tables } from '../model/tables.ts';
import { readDataFile } from './data-file.ts';
import type { Reach } from './reach.ts';

/** The tables of a workspace, each read when it is first asked for. */
export type WorkspaceTables = { readonly [Name in TableName]: () => Staged<Tables[Name]> };

/**
 * The tables of facts: the file of a table's name in the workspace's folder of tables, where there is one, else the
 * package's. An own table replaces the package's, or is put before it when it says `udvider: ja`. One that cannot be
 * read leaves the package's in force.
 */
export function workspaceTables(memory: Memory, reach: Reach, folder: string | null): WorkspaceTables {
  return {
    domaener: memory.once(() => readTable(reach, folder, 'domaener')),
    udtryk: memory.once(() => readTable(reach, folder, 'udtryk')),
    egennavne: memory.once(() => readTable(reach, folder, 'egennavne')),
    forkortelser: memory.once(() => readTable(reach, folder, 'forkortelser')),
    skrivemaader: memory.once(() => readTable(reach, folder, 'skrivemaader')),
    fagord: memory.once(() => readTable(reach, folder, 'fagord')),
    foraeldet: memory.once(() => readTable(reach, folder, 'foraeldet')),
    linktekster: memory.once(() => readTable(reach, folder, 'linktekster')),
    love: memory.once(() => readTable(reach, folder, 'love')),
    organisationer: memory.once(() => readTable(reach, folder, 'organisationer')),
    paragraffer: memory.once(() => readTable(reach, folder, 'paragraffer')),
    personord: memory.once(() => readTable(reach, folder, 'personord')),
    retsakter: memory.once(() => readTable(reach, folder, 'retsakter')),
  };
}

type Readers = {
  readonly [Name in TableName]: (file: string, bytes: Uint8Array) => Staged<Tables[Name] | null>;
};

const READERS: Readers = {
  domaener: (file, bytes) => readDataFile('tabel-domaener', file, bytes),
  udtryk: (file, bytes) => readDataFile('tabel-udtryk', file, bytes),
  egennavne: (file, bytes) => readDataFile('tabel-egennavne', file, bytes),
  forkortelser: (file, bytes) => readDataFile('tabel-forkortelser', file, bytes),
  skrivemaader: (file, bytes) => readDataFile('tabel-skrivemaader', file, bytes),
  fagord: (file, bytes) => readDataFile('tabel-fagord', file, bytes),
  foraeldet: (file, bytes) => readDataFile('tabel-foraeldet', file, bytes),
  linktekster: (file, bytes) => readDataFile('tabel-linktekster', file, bytes),
  love: (file, bytes) => readDataFile('tabel-love', file, bytes),
  organisationer: (file, bytes) => readDataFile('tabel-organisationer', file, bytes),
  paragraffer: (file, bytes) => readDataFile('tabel-paragraffer', file, bytes),
  personord: (file, bytes) => readDataFile('tabel-personord', file, bytes),
  retsakter: (file, bytes) => readDataFile('tabel-retsakter', file, bytes),
};

function readTable<Name extends TableName>(
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
