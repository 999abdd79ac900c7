import { orList } from '../core/danish-list.ts';
import type { Staged } from '../core/finding.ts';
import { isId } from '../core/fold.ts';
import type { Host } from '../core/host.ts';
import type { Span } from '../core/span.ts';
import type { HeaderProfile } from '../model/data.ts';
import { gridFindings } from '../model/header-grid.ts';
import { CONFIGURATION_FILE } from './configuration.ts';
import { readDataFile } from './data-file.ts';
import { pathProblem } from './path-problem.ts';
import type { Reach } from './reach.ts';

const FOLDER = 'hovedblokke';
const DEFAULT = 'region-sjaelland';

/**
 * The header profile that the configuration names: a built-in one or a file of the workspace. One that is missing or
 * has faults is reported at `span` of the configuration or in its own file, and the built-in default used instead.
 */
export function readHeaderProfile(host: Host, reach: Reach, name: string, span: Span): Staged<HeaderProfile> {
  const builtIn = isId(name) ? builtInProfile(host, name) : null;
  if (builtIn) return { value: builtIn, findings: [] };
  const found = reach.read(name);
  if (found.kind === 'outside')
    return withDefault(host, [pathProblem('outside', name, CONFIGURATION_FILE, span)]);
  if (found.kind === 'missing') {
    const data = { sti: name, mulige: orList(builtInNames(host)) };
    const at = { file: CONFIGURATION_FILE, span };
    return withDefault(host, [{ rule: 'fil-mangler', message: 'hovedblok', data, at }]);
  }
  const { value, findings, yaml } = readDataFile('hovedblok', name, found.bytes);
  const all = [...findings, ...(value ? gridFindings(value, name, yaml) : [])];
  return value && all.length === 0 ? { value, findings: [] } : withDefault(host, all);
}

function withDefault(host: Host, findings: Staged<HeaderProfile>['findings']): Staged<HeaderProfile> {
  const value = builtInProfile(host, DEFAULT);
  if (!value) throw new Error(`The package is not complete: ${FOLDER}/${DEFAULT}.yaml is missing`);
  return { value, findings };
}

function builtInProfile(host: Host, id: string): HeaderProfile | null {
  const file = `${FOLDER}/${id}.yaml`;
  const bytes = host.read(host.packaged(file));
  return bytes && readDataFile('hovedblok', file, bytes).value;
}

function builtInNames(host: Host): readonly string[] {
  const entries = host.list(host.packaged(FOLDER)) ?? [];
  return entries.map((entry) => entry.name.replace(/\.yaml$/, ''));
}
