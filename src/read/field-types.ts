import type { Finding, Staged } from '../core/finding.ts';
import { isId } from '../core/fold.ts';
import { FILE_START } from '../core/span.ts';
import type { OwnFieldType } from '../fieldtypes/own-field-type.ts';
import { readDataFile } from './data-file.ts';
import { pathProblem } from './path-problem.ts';
import { baseName } from './paths.ts';
import type { Reach } from './reach.ts';

const FIELD_TYPE_FILE = /\.(json|yaml|yml)$/i;

/** The workspace's own field types by name, from a folder of JSON or YAML files; a file's name is its type's. */
export function readFieldTypes(reach: Reach, folder: string): Staged<Readonly<Record<string, OwnFieldType>>> {
  const files = reach
    .list(folder)
    .filter((entry) => entry.kind === 'file' && FIELD_TYPE_FILE.test(entry.name));
  const findings: Finding[] = [];
  const types = files.flatMap((entry): (readonly [string, OwnFieldType])[] => {
    const read = readFieldType(reach, `${folder}/${entry.name}`);
    findings.push(...read.findings);
    return read.value ? [[entry.name.replace(FIELD_TYPE_FILE, ''), read.value]] : [];
  });
  return { value: Object.fromEntries(types), findings };
}

function readFieldType(reach: Reach, file: string): Staged<OwnFieldType | null> {
  const found = reach.read(file);
  if (found.kind !== 'found') return { value: null, findings: [pathProblem(found.kind, file, file)] };
  const name = baseName(file).replace(FIELD_TYPE_FILE, '');
  const { value, findings } = readDataFile('felttype', file, found.bytes);
  if (isId(name)) return { value, findings };
  const at = { file, span: FILE_START };
  const badName: Finding = { rule: 'datafil-felt-type', message: 'felttypenavn', data: { fundet: name }, at };
  return { value: null, findings: [badName, ...findings] };
}
