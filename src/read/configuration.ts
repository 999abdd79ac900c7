import type { Finding } from '../core/finding.ts';
import { isRecord } from '../core/record.ts';
import { decodeSource, LineIndex } from '../core/source.ts';
import type { Configuration } from '../model/data.ts';
import type { YamlData } from '../parse/yaml.ts';
import { type DataFile, readDataFile } from './data-file.ts';
import { isAbsolutePath } from './paths.ts';

/** Name of the file that marks the workspace root. */
export const CONFIGURATION_FILE = 'skrivefelt.yaml';

/** The version of the document language that this program reads. */
const LANGUAGE = 1;

/** The folders, so that a workspace whose configuration has a fault can still be read and linted. */
const FALLBACK = {
  sprogversion: LANGUAGE,
  myndighed: { id: 'ukendt', navn: 'Ukendt myndighed', kortnavn: '–' },
  skabeloner: 'skabeloner',
  tilbud: 'tilbud',
  godkendere: [],
};

/** What reading `skrivefelt.yaml` gives: a configuration to go on with, or the Danish reason why there is none. */
export type ConfigurationRead =
  | { readonly ok: true; readonly configuration: Configuration; readonly file: DataFile<Configuration> }
  | { readonly ok: false; readonly message: string };

/** Reads the bytes of `skrivefelt.yaml`. `name` is how the file is called in messages. */
export function readConfiguration(bytes: Uint8Array, name: string): ConfigurationRead {
  const file = readDataFile('konfiguration', CONFIGURATION_FILE, bytes, FALLBACK);
  const newer = newerLanguage(file.yaml.value);
  if (newer !== null) {
    const message = `Arbejdsområdet er skrevet i sprogversion ${newer}, og dette program læser sprogversion ${LANGUAGE}. Hent en nyere udgave af programmet.`;
    return { ok: false, message };
  }
  // With half of its lines lost, everything in the workspace would seem to be wrong.
  const syntax = file.yaml.problems.find(({ kind }) => kind === 'syntaks');
  if (syntax || !isRecord(file.yaml.value) || !file.value) {
    const { text, invalidUtf8At } = decodeSource(name, bytes);
    const why = otherReason(file.yaml, invalidUtf8At !== null);
    if (why !== null) return { ok: false, message: `Filen »${name}« kan ikke læses: ${why}` };
    const where = syntax ? ` fra linje ${new LineIndex(text).point(syntax.span.start).line}` : '';
    const message = `Filen »${name}« kan ikke læses${where}. Den skal bestå af linjer som »navn: værdi«, og den første er »sprogversion: ${LANGUAGE}«.`;
    return { ok: false, message };
  }
  const { folders, findings } = portableFolders(file.value, file);
  const { undtagelser = [], ...rest } = file.value;
  return {
    ok: true,
    configuration: {
      ...rest,
      ...folders,
      ...(hasFaultyExceptions(file) ? {} : { undtagelser }),
    },
    file: { ...file, findings: [...file.findings, ...findings] },
  };
}

/** Why a file is unreadable for another reason than its lines; null when it is its lines. */
function otherReason({ problems }: YamlData, isEncoded: boolean): string | null {
  if (isEncoded) return 'den er ikke gemt som UTF-8. Gem den igen med tegnsættet UTF-8.';
  const kinds = problems.map(({ kind }) => kind);
  if (kinds.includes('stor')) return 'den er på mere end 500.000 tegn. Slet det, der er sat ind ved en fejl.';
  return kinds.includes('alias')
    ? 'den bruger henvisninger (& og *). Skriv værdien helt ud hver gang.'
    : null;
}

function newerLanguage(value: unknown): number | null {
  const version = isRecord(value) ? value.sprogversion : null;
  return typeof version === 'number' && Number.isInteger(version) && version > LANGUAGE ? version : null;
}

/** With a line of it lost, an exception would hold for files it is not about: until it is mended, none of them holds. */
function hasFaultyExceptions({ yaml, findings }: DataFile<Configuration>): boolean {
  if (!isRecord(yaml.value) || !Object.hasOwn(yaml.value, 'undtagelser')) return false;
  const { start, end } = yaml.valueSpan(['undtagelser']);
  return findings.some(({ at }) => start <= at.span.start && at.span.start < end);
}

/** A folder given by an absolute path holds on one machine only: it is reported, and the usual folder used instead. */
function portableFolders(
  configuration: Configuration,
  file: DataFile<Configuration>,
): { readonly folders: Partial<Configuration>; readonly findings: readonly Finding[] } {
  const folders: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const key of ['skabeloner', 'tilbud', 'udgivet', 'felttyper', 'data'] as const) {
    const sti = configuration[key];
    if (sti === undefined || !isAbsolutePath(sti)) continue;
    folders[key] = key;
    const at = { file: CONFIGURATION_FILE, span: file.yaml.valueSpan([key]) };
    findings.push({ rule: 'sti-udenfor', message: 'absolut', data: { sti }, at });
  }
  return { folders, findings };
}
