import type { Finding, Staged } from '../core/finding.ts';
import { fold, slug } from '../core/fold.ts';
import { isRecord } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import { FILE_START } from '../core/span.ts';
import type { FrontMatter } from '../parse/document.ts';
import type { FrontMatterData, Level } from './data.ts';
import type { DataInput } from './data-input.ts';
import { validateData } from './validate-data.ts';

/** The version of a document that says none. */
const NO_VERSION = '0.0.0';

/**
 * Reads the front matter of a regional or local document. A document whose front matter has faults still gets the
 * values that can be used, with stand-ins for what is missing (the file's name as id and title, version 0.0.0); null
 * only when there is nothing to go on: no front matter, unreadable YAML, or a local document without `skabelon`.
 * `tilbud` is the id of the tilbud whose folder the file stands in, when there is one.
 */
export function readFrontMatter(
  source: Source,
  frontMatter: FrontMatter | null,
  tilbud: string | null = null,
): Staged<FrontMatterData | null> {
  const { file } = source;
  if (!frontMatter) {
    const missing: Finding = {
      rule: 'hoved-mangler',
      message: 'default',
      data: {},
      at: { file, span: FILE_START },
    };
    return { value: null, findings: [missing] };
  }
  const input = {
    file,
    text: source.text,
    yaml: frontMatter,
    family: 'hoved',
    head: frontMatter.opening,
  } as const;
  return levelOf(frontMatter.value, tilbud) === 'lokal'
    ? validateData('lokal', { ...input, fallback: localFallback(tilbud) })
    : validateData('regional', { ...input, fallback: regionalFallback(file) });
}

/** The level that a front matter states or, failing that, shows: only a local one answers a `skabelon`. */
function levelOf(value: unknown, tilbud: string | null): Level {
  const keys = isRecord(value) ? value : {};
  const stated = keys.niveau;
  if (stated === 'regional' || stated === 'lokal') return stated;
  return tilbud !== null || Object.keys(keys).some((key) => fold(key) === 'skabelon') ? 'lokal' : 'regional';
}

function localFallback(tilbud: string | null): NonNullable<DataInput['fallback']> {
  return { niveau: 'lokal', version: NO_VERSION, ...(tilbud === null ? {} : { tilbud }) };
}

function regionalFallback(file: string): NonNullable<DataInput['fallback']> {
  const name = (file.split('/').at(-1) ?? file).replace(/\.md$/, '');
  return {
    niveau: 'regional',
    dokumenttype: 'retningslinje',
    id: slug(name) || 'dokument',
    titel: name,
    version: NO_VERSION,
  };
}
