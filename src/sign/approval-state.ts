import { isBefore } from '../core/date-order.ts';
import type { Location } from '../core/span.ts';
import type { Approval } from '../model/data.ts';
import { approverNamed } from './approvers.ts';
import { type Changes, changesSince } from './changes.ts';
import { digestOfEntry, isKnownForm, sameParts } from './digest.ts';
import { approvalParts } from './parts.ts';
import { placeOfEntry, type Sidecar, type Unopened } from './sidecar.ts';
import type { Subject } from './subject.ts';

/** Why the last approval of a sidecar cannot count, whatever the document says. */
export type ApprovalFault =
  /** The role may not approve that level. */
  | 'rolle'
  /** The digest was made by an algorithm or in a canonical form that this program does not know. */
  | 'form'
  /** The digest does not fit the entry's own parts: the entry was altered, or cut off. */
  | 'rettet'
  /** The entry is dated before the one above it. */
  | 'raekkefoelge'
  /** The entry is about a document of the other level. */
  | 'niveau';

/** An entry that was found, and where it stands. */
interface Found {
  readonly approval: Approval;
  readonly at: Location;
}

/** Whether a document is approved. Only `valid` is. */
export type ApprovalState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'valid' } & Found)
  | ({ readonly kind: 'broken'; readonly changes: Changes } & Found)
  /** The approval was ended (`ophoert`). */
  | ({ readonly kind: 'ended' } & Found)
  | ({ readonly kind: 'invalid'; readonly fault: ApprovalFault } & Found)
  /** The sidecar cannot be read, or not even be opened: none of its entries counts. */
  | { readonly kind: 'unreadable'; readonly at: Location; readonly unopened: Unopened | null };

/**
 * The state of a document by its sidecar (null when there is none). The last entry counts: an earlier approval of the
 * same words does not come back by undoing a change. Never throws.
 */
export function approvalState(sidecar: Sidecar | null, subject: Subject): ApprovalState {
  if (sidecar === null) return { kind: 'none' };
  const { approvals, fault, unopened } = sidecar;
  const approval = approvals?.at(-1);
  if (!approvals || !approval) return { kind: 'unreadable', at: fault ?? placeOfEntry(sidecar, 0), unopened };
  const found: Found = { approval, at: placeOfEntry(sidecar, approvals.length - 1) };
  const wrong = faultOf(approval, approvals.at(-2) ?? null, subject);
  if (wrong !== null) return { kind: 'invalid', fault: wrong, ...found };
  if (approval.betydning === 'ophoert') return { kind: 'ended', ...found };
  const parts = approvalParts(subject);
  if (sameParts(approval.dele, parts)) return { kind: 'valid', ...found };
  return { kind: 'broken', changes: changesSince(approval, parts), ...found };
}

function faultOf(
  approval: Approval,
  earlier: Approval | null,
  { front, facts }: Subject,
): ApprovalFault | null {
  if (!isKnownForm(approval.digest)) return 'form';
  if (digestOfEntry(approval) !== approval.digest) return 'rettet';
  if (approval.niveau !== front.niveau) return 'niveau';
  if (earlier !== null && isBefore(approval.dato, earlier.dato)) return 'raekkefoelge';
  const role = approverNamed(facts.configuration, approval.niveau, approval.rolle);
  return role === null ? 'rolle' : null;
}
