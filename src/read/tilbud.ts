import type { Finding, Staged } from '../core/finding.ts';
import { slug } from '../core/fold.ts';
import type { TilbudData } from '../model/data.ts';
import type { YamlData } from '../parse/yaml.ts';
import { readDataFile } from './data-file.ts';
import { pathProblem } from './path-problem.ts';
import { baseName } from './paths.ts';
import type { Reach } from './reach.ts';

/** Name of the file with a tilbud's master data; a folder that has it is a tilbud's. */
export const TILBUD_FILE = 'tilbud.yaml';

/** One institution and where its data stand. */
export interface Tilbud {
  readonly id: string;
  /** Its folder, relative to the workspace root. */
  readonly folder: string;
  /** Its `tilbud.yaml`. */
  readonly file: string;
  readonly data: TilbudData;
  /** The data as written, for places in findings. */
  readonly yaml: YamlData;
}

/** Reads the master data in a folder. Null when they cannot be read; id and name fall back to the folder's name. */
export function readTilbud(reach: Reach, folder: string): Staged<Tilbud | null> {
  const file = `${folder}/${TILBUD_FILE}`;
  const found = reach.read(file);
  if (found.kind !== 'found') return { value: null, findings: [pathProblem(found.kind, file, file)] };
  const name = baseName(folder);
  const { value, findings, yaml } = readDataFile('tilbud', file, found.bytes, {
    id: slug(name) || 'tilbud',
    navn: name,
  });
  return { value: value && { id: value.id, folder, file, data: value, yaml }, findings };
}

/** Findings for folders that share an id; the first folder keeps it. */
export function duplicateTilbud(all: readonly Tilbud[]): readonly Finding[] {
  const first = new Map<string, Tilbud>();
  return all.flatMap((tilbud) => {
    const other = first.get(tilbud.id);
    if (!other) first.set(tilbud.id, tilbud);
    return other ? [duplicate(tilbud, other)] : [];
  });
}

function duplicate(tilbud: Tilbud, other: Tilbud): Finding {
  return {
    rule: 'tilbud-dublet',
    message: 'default',
    data: { id: tilbud.id, mappe: other.folder, anden: tilbud.folder },
    at: { file: tilbud.file, span: tilbud.yaml.valueSpan(['id']) },
    related: [
      {
        at: { file: other.file, span: other.yaml.valueSpan(['id']) },
        message: 'Det andet tilbud med samme id.',
      },
    ],
  };
}
