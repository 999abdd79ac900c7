import type { Finding, Staged } from '../core/finding.ts';
import { decodeSource } from '../core/source.ts';
import { FILE_START } from '../core/span.ts';
import type { DataInput } from '../model/data-input.ts';
import type { DataKind, DataTypes } from '../model/data-kinds.ts';
import { validateData } from '../model/validate-data.ts';
import { readYaml, type YamlData } from '../parse/yaml.ts';

/** A data file's value and findings, and the YAML for places of further findings. */
export interface DataFile<Value> extends Staged<Value | null> {
  readonly yaml: YamlData;
}

/** Reads the bytes of a YAML or JSON file against a schema. Never throws. */
export function readDataFile<K extends DataKind>(
  kind: K,
  file: string,
  bytes: Uint8Array,
  fallback: DataInput['fallback'] = {},
): DataFile<DataTypes[K]> {
  const source = decodeSource(file, bytes);
  const yaml = readYaml(source.text);
  const head = FILE_START;
  const staged = validateData(kind, { file, text: source.text, yaml, family: 'datafil', head, fallback });
  const encoding = source.invalidUtf8At === null ? [] : [notUtf8(file, source.invalidUtf8At)];
  return { value: staged.value, findings: [...encoding, ...staged.findings], yaml };
}

function notUtf8(file: string, start: number): Finding {
  return { rule: 'datafil-yaml', message: 'utf8', data: {}, at: { file, span: { start, end: start + 1 } } };
}
