import { parseDate } from '../core/danish-date.ts';
import { fold } from '../core/fold.ts';
import type { Approval, Meaning } from '../model/data.ts';
import type { ApprovalRequest } from './approval-request.ts';
import type { ApprovalState } from './approval-state.ts';
import { approverNamed } from './approvers.ts';
import { canonicalString } from './canonical-text.ts';
import { digestOfEntry, isKnownForm } from './digest.ts';
import { appendEntry } from './entry-text.ts';
import { approvalParts } from './parts.ts';
import {
  alreadyApproved,
  cannotAppend,
  closedSidecar,
  damagedSidecar,
  dateRefusal,
  documentRefusal,
  errorsRefusal,
  meaningRefusal,
  type Refusal,
  templateRefusal,
  unknownMeaning,
  unreadableSidecar,
  wrongDate,
  wrongRole,
} from './refusals.ts';
import { readSidecar, type Unopened } from './sidecar.ts';
import type { Subject } from './subject.ts';
import type { TemplateStep } from './template-step.ts';

/** Everything that decides whether a document may be approved. */
export interface ApprovalCase {
  readonly subject: Subject;
  readonly request: ApprovalRequest;
  /** The document's sidecar: its path and its bytes, null when there is none; why, when it is there and cannot be opened. */
  readonly sidecar: {
    readonly file: string;
    readonly bytes: Uint8Array | null;
    readonly unopened?: Unopened | null;
  };
  /** Number of lint errors in the document, those about approvals themselves left out. */
  readonly errors: number;
  /** Today's date, ISO: nothing is approved before it happens. */
  readonly today: string;
  /** Of the pinned template; null for a regional document, and where the template is unknown. */
  readonly templateState: ApprovalState | null;
  /** What the template's changes since the last approval mean for the document; null when that cannot be told. */
  readonly step: TemplateStep | null;
}

/** The new bytes of the sidecar with the entry that was added, or every reason against. */
export type ApprovalOutcome =
  | { readonly ok: true; readonly approval: Approval; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Approves a document, or says in Danish why not. Pure: the caller writes the bytes (as a whole file, atomically).
 * Nothing that stands in the sidecar is ever changed, and a sidecar that cannot be read is not added to.
 */
export function approve(asked: ApprovalCase): ApprovalOutcome {
  const { subject, request, errors, sidecar, templateState } = asked;
  const { front, facts } = subject;
  if (sidecar.unopened) return refused(closedSidecar(sidecar.file, sidecar.unopened));
  const read = sidecar.bytes && readSidecar(sidecar.file, sidecar.bytes);
  if (read && read.approvals === null) return refused(unreadableSidecar(read));
  const earlier = read?.approvals ?? [];
  const last = earlier.at(-1);
  if (read && last && isKnownForm(last.digest) && digestOfEntry(last) !== last.digest) {
    return refused(damagedSidecar(read, last));
  }
  const meaning = meaningOf(request.betydning);
  const role = approverNamed(facts.configuration, front.niveau, request.rolle);
  const date = parseDate(request.dato);
  const isEnding = meaning === 'ophoert';
  const isLocal = front.niveau === 'lokal';
  const refusals: readonly (Refusal | null)[] = [
    meaning === null
      ? unknownMeaning(request.betydning)
      : meaningRefusal(meaning, request, { subject, sidecar: read, step: asked.step }),
    role === null ? wrongRole(subject, request.rolle) : null,
    date === null
      ? wrongDate(request.dato)
      : dateRefusal(date, earlier, isEnding ? null : templateState, asked.today),
    meaning === null ? null : errorsRefusal(meaning, errors),
    isEnding ? null : documentRefusal(subject),
    isLocal && !isEnding ? templateRefusal(templateState) : null,
  ];
  const reasons = refusals.filter((refusal) => refusal !== null);
  if (reasons.length > 0 || meaning === null || role === null || date === null)
    return { ok: false, refusals: reasons };
  return entered(asked, earlier, { meaning, role, date });
}

function entered(
  { subject, request, sidecar }: ApprovalCase,
  earlier: readonly Approval[],
  { meaning, role, date }: { readonly meaning: Meaning; readonly role: string; readonly date: string },
): ApprovalOutcome {
  const dele = approvalParts(subject);
  const name = canonicalString(request.navn ?? '');
  const reason = canonicalString(request.begrundelse ?? '');
  const entry = {
    version: subject.front.version,
    niveau: subject.front.niveau,
    rolle: role,
    ...(name === '' ? {} : { navn: name }),
    betydning: meaning,
    dato: date,
    ...(reason === '' ? {} : { begrundelse: reason }),
  };
  const approval: Approval = { ...entry, digest: digestOfEntry({ ...entry, dele }), dele };
  const last = earlier.at(-1);
  if (last && isSame(last, approval)) return refused(alreadyApproved(approval));
  const bytes = appendEntry(sidecar.bytes, approval);
  // A sidecar that someone has given another form (a list in brackets, a closing `...`) cannot be added to.
  const now = readSidecar(sidecar.file, bytes).approvals;
  const added = now?.length === earlier.length + 1 ? now.at(-1) : undefined;
  const isWhole = added && isSame(added, approval) && digestOfEntry(added) === approval.digest;
  return isWhole ? { ok: true, approval, bytes } : refused(cannotAppend(sidecar.file));
}

function isSame(one: Approval, other: Approval): boolean {
  const keys = ['version', 'niveau', 'rolle', 'navn', 'betydning', 'dato', 'begrundelse', 'digest'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function meaningOf(typed: string): Meaning | null {
  const folded = fold(typed.trim()).toLowerCase();
  return folded === 'godkendt' ||
    folded === 'administrativ-godkendelse' ||
    folded === 'overfoert' ||
    folded === 'ophoert'
    ? folded
    : null;
}

function refused(refusal: Refusal): ApprovalOutcome {
  return { ok: false, refusals: [refusal] };
}
