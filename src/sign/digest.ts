import { sha256 } from '../core/sha256.ts';
import type { Approval, ApprovalParts } from '../model/data.ts';
import { canonicalJson } from './canonical-data.ts';

/** Algorithm and version of the canonical form; they stand in front of every digest. */
const DIGEST_FORM = 'sha256/1';

/** The digest of a text in canonical form: `sha256/1:` and 64 hexadecimal digits over its UTF-8 bytes. */
export function digestOf(canonical: string): string {
  return `${DIGEST_FORM}:${sha256(canonical)}`;
}

/**
 * The digest of an entry: of everything in it, the digests of the parts and the role, name, meaning, date and reason
 * alike. An entry can therefore be held against itself, without the documents, and a line that was altered or cut off
 * shows.
 */
export function digestOfEntry({
  digest: _,
  ...entry
}: Omit<Approval, 'digest'> & { readonly digest?: string }): string {
  return digestOf(canonicalJson(entry));
}

/** Whether two documents have the same parts: what was approved then is what stands now. */
export function sameParts(one: ApprovalParts, other: ApprovalParts): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Whether a digest is of the algorithm and canonical form that this program makes. */
export function isKnownForm(digest: string): boolean {
  return digest.startsWith(`${DIGEST_FORM}:`);
}

/** The first digits of a digest, for people: `sha256/1:0a1b2c3d4e5f`. */
export function shortDigest(digest: string): string {
  const [form = '', digits = ''] = digest.split(':');
  return `${form}:${digits.slice(0, 12)}`;
}
