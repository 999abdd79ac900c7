import { printDate } from '../core/danish-date.ts';
import { fold } from '../core/fold.ts';
import { isRecord, valueAt } from '../core/record.ts';
import type { Configuration, FrontMatterData, RegionalFrontMatter, TilbudData } from './data.ts';

/** Where `:oplysning[…]` and the header block look things up. */
export interface Facts {
  /** Front matter of the document itself. */
  readonly document: FrontMatterData;
  /** Front matter of the template: the document's own for a regional one. */
  readonly template: RegionalFrontMatter | null;
  readonly tilbud: TilbudData | null;
  readonly configuration: Configuration;
}

/** What a lookup found. */
export type Fact =
  /** The value as lines: one, or one per element of a list. */
  | { readonly kind: 'value'; readonly lines: readonly string[] }
  /** The path is right, but nothing is written there. */
  | { readonly kind: 'missing' }
  /** No such path; `near` are the names that exist where the path goes wrong. */
  | { readonly kind: 'unknown'; readonly near: readonly string[] };

/** Names under each root; a template may use `tilbud.…` before there is a tilbud. */
const TILBUD_NAMES = [
  'id',
  'navn',
  'kortnavn',
  'tilbudstype',
  'lovgrundlag',
  'maalgruppe',
  'alder',
  'pladser',
  'egenskaber',
  'cvr',
  'p-nummer',
  'adresse',
  'adresse.vej',
  'adresse.postnummer',
  'adresse.by',
  'leder',
  'leder.rolle',
  'leder.navn',
  'roller',
  'telefon',
  'email',
  'hjemmeside',
] as const;

const DOCUMENT_NAMES = [
  'id',
  'titel',
  'version',
  'status',
  'dokumenttype',
  'dokumentbrugere',
  'maalgruppe',
  'anvendelsesomraade',
  'udarbejdet-af',
  'dokumentansvarlig',
  'sidst-revideret',
  'naeste-revision',
  'revisionsinterval',
  'gyldig-fra',
  'standard',
  'synlighed',
] as const;

const AUTHORITY_NAMES = ['id', 'navn', 'kortnavn', 'tidligere-navne'] as const;

/**
 * Looks up a path: `tilbud.navn`, `myndighed.navn`, `skabelon.version`, or a bare key of the front matter such as
 * `titel`. A local document has no title or document type of its own, so these come from its template.
 */
export function lookUp(path: string, facts: Facts): Fact {
  const steps = fold(path.trim()).split('.');
  const [root = '', ...rest] = steps;
  const name = rest.join('.');
  if (root === 'tilbud') return within(name, TILBUD_NAMES, 'tilbud', facts.tilbud);
  if (root === 'myndighed') return within(name, AUTHORITY_NAMES, 'myndighed', facts.configuration.myndighed);
  if (root === 'skabelon' && name !== '') return within(name, DOCUMENT_NAMES, 'skabelon', facts.template);
  const own = within(fold(path.trim()), DOCUMENT_NAMES, '', facts.document);
  return own.kind === 'missing' && !LOCAL_ONLY.has(root)
    ? within(root, DOCUMENT_NAMES, '', facts.template)
    : own;
}

/** The lines of a value as it is printed: dates in Danish, an address on one line. */
function printFact(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(printFact);
  if (isRecord(value)) return printRecord(value);
  return [printDate(String(value))];
}

/** Keys whose absence in a local document is a gap, not a reason to take the template's. */
const LOCAL_ONLY = new Set([
  'version',
  'status',
  'udarbejdet-af',
  'sidst-revideret',
  'naeste-revision',
  'gyldig-fra',
]);

function within(name: string, names: readonly string[], root: string, data: object | null): Fact {
  if (!names.includes(name)) {
    return { kind: 'unknown', near: names.map((known) => (root === '' ? known : `${root}.${known}`)) };
  }
  const lines = printFact(valueAt(data, name.split('.')));
  return lines.length > 0 ? { kind: 'value', lines } : { kind: 'missing' };
}

function printRecord(record: Readonly<Record<string, unknown>>): readonly string[] {
  // The scope (anvendelsesomraade) has words of its own; an address and a leader read as one line.
  if (typeof record.tekst === 'string') return [record.tekst];
  if ('lovgrundlag' in record || 'tilbudstyper' in record || 'alder' in record) {
    const age = record.alder === undefined ? [] : [`${printFact(record.alder).join('')} år`];
    return [[...printFact(record.tilbudstyper), ...printFact(record.lovgrundlag), ...age].join(', ')];
  }
  if ('vej' in record || 'by' in record) {
    const town = [record.postnummer, record.by].flatMap(printFact).join(' ');
    return [[...printFact(record.vej), town].filter(Boolean).join(', ')];
  }
  return [Object.values(record).flatMap(printFact).join(', ')];
}
