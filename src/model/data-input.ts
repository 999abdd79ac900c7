import type { Span } from '../core/span.ts';
import type { YamlData } from '../parse/yaml.ts';

/** YAML to be held against a schema, and what its findings need. */
export interface DataInput {
  /** Path relative to the workspace root. */
  readonly file: string;
  /** The whole text of the file; the YAML's spans point into it. */
  readonly text: string;
  readonly yaml: YamlData;
  /** Which rules report: front matter's or other files'. */
  readonly family: 'hoved' | 'datafil';
  /** Where a finding about the whole stands: the opening `---`, or the start of the file. */
  readonly head: Span;
  /** Values for required keys that are missing or wrong, so that later stages have something to go on with. */
  readonly fallback?: Readonly<Record<string, unknown>>;
}
