import type { Diagnostic } from '../core/diagnostic.ts';
import type { Finding } from '../core/finding.ts';
import { sha256 } from '../core/sha256.ts';
import type { NamedPlaces } from './finding-place.ts';
import type { Presented } from './present.ts';

/** Form of the fingerprint; it is part of what is hashed, so that another form never meets an old baseline by chance. */
const FORM = 'skrivefelt/1';
const DIGITS = 32;
/** Data of a finding that names what it is about where nothing stands: a field that was never answered. */
const SUBJECTS = ['id', 'felt', 'navn', 'sti'] as const;

/** What a fingerprint needs to know of a file. */
export interface FingerprintSource {
  readonly text: string;
  readonly places: NamedPlaces;
}

/** A presented finding with what it is about. */
export type Subjected = Presented & { readonly subject: string };

/** What a finding is about, as its rule named it; empty when the text at its place says it all. */
export function subjectOf({ data }: Finding): string {
  return SUBJECTS.map((name) => data[name]).find((value) => value !== undefined && value !== '') ?? '';
}

/**
 * Gives each finding its fingerprint: rule, file, skrivefelt or heading, the offending text, and a count among those
 * that are alike in all of this. The findings must be in reading order, and hold all of those in a file that are alike.
 */
export function withFingerprints<Found extends Subjected>(
  found: readonly Found[],
  sourceOf: (file: string) => FingerprintSource,
): readonly (Omit<Found, 'subject'> & Pick<Diagnostic, 'fingerprint'>)[] {
  const seen = new Map<string, number>();
  return found.map(({ subject, ...presented }) => {
    const identity = identityOf(presented, subject, sourceOf(presented.file));
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    const fingerprint = sha256(JSON.stringify([FORM, identity, occurrence])).slice(0, DIGITS);
    return { ...presented, fingerprint };
  });
}

function identityOf(
  { ruleId, file, place }: Presented,
  subject: string,
  { text, places }: FingerprintSource,
): string {
  const { start, end } = place;
  const offending = text.slice(start.offset, end.offset);
  return JSON.stringify([
    ruleId,
    file,
    places(start.offset),
    // A digest of ten digits can be guessed back, so personal data has no part in one.
    ...(ruleId.startsWith('persondata-') ? [] : [normalised(subject), normalised(offending)]),
  ]);
}

/** The first line of a text, without what a renumbering changes and without what may be a CPR number. */
function normalised(text: string): string {
  const [line = ''] = text
    .normalize('NFC')
    .trim()
    .split(/\r\n|\n|\r/);
  return line
    .replace(/\s+/g, ' ')
    .replace(/\d{6}[ -]?\d{4}/g, '#')
    .replace(/^(#* ?)\d+(?:\.\d+)*(?:[.)](?=\s|$)|(?=\s+\p{L}))/u, '$1#')
    .replace(/\[\^\d+\]/g, '[^#]');
}
