import type { Staged } from '../core/finding.ts';
import type { Memory } from '../core/memory.ts';
import { tables } from '../generated/tables.js';
import type { DataTypes } from '../model/data-kinds.ts';
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
  const table = <Kind extends TableKind>(
    kind: Kind,
    shipped: () => DataTypes[Kind],
  ): (() => Staged<DataTypes[Kind]>) => memory.once(() => readTable(reach, folder, kind, shipped()));
  return {
    domaener: table('tabel-domaener', () => tables.domaener),
    udtryk: table('tabel-udtryk', () => tables.udtryk),
    egennavne: table('tabel-egennavne', () => tables.egennavne),
    forkortelser: table('tabel-forkortelser', () => tables.forkortelser),
    skrivemaader: table('tabel-skrivemaader', () => tables.skrivemaader),
    fagord: table('tabel-fagord', () => tables.fagord),
    foraeldet: table('tabel-foraeldet', () => tables.foraeldet),
    linktekster: table('tabel-linktekster', () => tables.linktekster),
    love: table('tabel-love', () => tables.love),
    organisationer: table('tabel-organisationer', () => tables.organisationer),
    paragraffer: table('tabel-paragraffer', () => tables.paragraffer),
    personord: table('tabel-personord', () => tables.personord),
    retsakter: table('tabel-retsakter', () => tables.retsakter),
  };
}

/** Schema of a table; the table's own name follows on the prefix. */
type TableKind = `tabel-${TableName}`;
const PREFIX = 'tabel-';

function readTable<Kind extends TableKind>(
  reach: Reach,
  folder: string | null,
  kind: Kind,
  shipped: DataTypes[Kind],
): Staged<DataTypes[Kind]> {
  const file = folder === null ? null : `${folder}/${kind.slice(PREFIX.length)}.yaml`;
  const found = file === null ? null : reach.read(file);
  if (file === null || found?.kind !== 'found') return { value: shipped, findings: [] };
  const { value, findings } = readDataFile(kind, file, found.bytes);
  return { value: combined(shipped, value), findings };
}

function combined<T extends Table<unknown>>(shipped: T, own: T | null): T {
  if (own === null) return shipped;
  return own.udvider === 'ja' ? { ...own, poster: [...own.poster, ...shipped.poster] } : own;
}
