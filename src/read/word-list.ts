import { decodeSource } from '../core/source.ts';
import type { Reach } from './reach.ts';

/** The words of a list: one on each line; `#` begins a note. Empty when there is no such file. */
export function readWordList(reach: Reach, file: string | undefined): readonly string[] {
  const found = file === undefined ? null : reach.read(file);
  if (file === undefined || found?.kind !== 'found') return [];
  return decodeSource(file, found.bytes)
    .text.split(/\r\n?|\n/)
    .map((line) => line.replace(/#.*/, '').trim().normalize('NFC'))
    .filter((word) => word !== '');
}
