import type { Finding } from '../core/finding.ts';
import { decodeSource } from '../core/source.ts';
import { FILE_START, type Location } from '../core/span.ts';
import type { Approval } from '../model/data.ts';
import { validateData } from '../model/validate-data.ts';
import { readYaml, type YamlData } from '../parse/yaml.ts';

/** Why a sidecar that is there cannot be opened: nobody may, or it is a link that leads nowhere. */
export type Unopened = 'adgang' | 'genvej';

/** The file of approvals beside a document. */
export interface Sidecar {
  /** Path relative to the workspace root. */
  readonly file: string;
  /**
   * The approvals, the oldest first. Null when anything in the file cannot be read or has the wrong form: half a file
   * must not make an older approval count.
   */
  readonly approvals: readonly Approval[] | null;
  /** Where the first fault stands; null when there is none. */
  readonly fault: Location | null;
  /** Set where the file could not be opened: then nobody knows what is in it. */
  readonly unopened: Unopened | null;
  /** The text without a byte order mark, and its YAML, for places. */
  readonly text: string;
  readonly yaml: YamlData;
}

/** Reads a sidecar. One with nothing in it is cut off: `approve` never writes it so. Never throws. */
export function readSidecar(file: string, bytes: Uint8Array): Sidecar {
  const { text, invalidUtf8At } = decodeSource(file, bytes);
  const yaml = readYaml(text);
  const staged = validateData('godkendelser', { file, text, yaml, family: 'datafil', head: FILE_START });
  const found = invalidUtf8At === null ? firstPlace(staged.findings, text) : place(file, invalidUtf8At);
  // A list of none has the right form, and holds what a cut-off file holds.
  const fault = found ?? (staged.value?.length === 0 ? { file, span: FILE_START } : null);
  return { file, approvals: fault === null ? staged.value : null, fault, unopened: null, text, yaml };
}

/** A sidecar that cannot be opened. It holds approvals all the same, and none of them counts. */
export function unopenedSidecar(file: string, unopened: Unopened): Sidecar {
  return {
    file,
    approvals: null,
    fault: { file, span: FILE_START },
    unopened,
    text: '',
    yaml: readYaml(''),
  };
}

/** Where an entry stands: its first key. */
export function placeOfEntry({ file, yaml }: Sidecar, index: number): Location {
  return { file, span: yaml.keySpan([index, 'version']) };
}

/** The first line of the first fault: a fault about a whole entry would else mark all of it. */
function firstPlace(findings: readonly Finding[], text: string): Location | null {
  const [first] = [...findings].sort((one, other) => one.at.span.start - other.at.span.start);
  if (first === undefined) return null;
  const { file, span } = first.at;
  const line = text.slice(span.start, span.end).search(/[\r\n]/);
  return { file, span: line < 1 ? span : { start: span.start, end: span.start + line } };
}

function place(file: string, start: number): Location {
  return { file, span: { start, end: start + 1 } };
}
