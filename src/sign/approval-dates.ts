import { printDate } from '../core/danish-date.ts';
import { isBefore } from '../core/date-order.ts';
import type { Finding } from '../core/finding.ts';
import { FILE_START, type Location } from '../core/span.ts';
import type { Approval } from '../model/data.ts';
import { headValueSpan } from '../parse/head-value.ts';
import type { ApprovalState } from './approval-state.ts';
import { placeOfEntry, type Sidecar } from './sidecar.ts';
import type { Subject } from './subject.ts';

/** The approvals that the dates of a document are held against. */
export interface DatedApprovals {
  readonly subject: Subject;
  readonly state: ApprovalState;
  readonly sidecar: Sidecar | null;
  /** The approvals of the pinned template; null for a regional document, or when there are none. */
  readonly templateSidecar: Sidecar | null;
}

/**
 * Holds the dates of a valid approval against those of the document and of its template: revised ≤ approved, regional
 * approval ≤ local approval, approved ≤ in force. What counts of a version is its first approval: a later renewal of
 * the same words moves no date. A document without a valid approval has none to compare.
 */
export function approvalDateFindings(dated: DatedApprovals): readonly Finding[] {
  const { subject, state, sidecar, templateSidecar } = dated;
  if (state.kind !== 'valid') return [];
  const { front, guideline } = subject;
  const { approval, at } = state;
  const given = printDate(approval.dato);
  const found: Finding[] = [];
  const last = front['sidst-revideret'];
  if (last !== undefined && isBefore(approval.dato, last)) {
    const data = { godkendt: given, sidst: printDate(last) };
    const related = [{ at, message: 'Her står godkendelsen.' }];
    found.push({
      rule: 'dato-raekkefoelge',
      message: 'revideret',
      data,
      at: headPlace(subject, 'sidst-revideret'),
      related,
    });
  }
  const regional = guideline && templateSidecar ? firstOf(templateSidecar, guideline.pinned.version) : null;
  if (regional && isBefore(approval.dato, regional.approval.dato)) {
    const data = { godkendt: given, skabelon: printDate(regional.approval.dato) };
    const related = [
      { at, message: 'Her står tilbuddets godkendelse.' },
      { at: regional.at, message: 'Regionens godkendelse af skabelonen.' },
    ];
    found.push({
      rule: 'dato-raekkefoelge',
      message: 'regional',
      data,
      at: headPlace(subject, 'skabelon'),
      related,
    });
  }
  const from = front['gyldig-fra'];
  const first = sidecar ? firstOf(sidecar, front.version) : null;
  if (from !== undefined && first && isBefore(from, first.approval.dato)) {
    const data = { gyldig: printDate(from), godkendt: printDate(first.approval.dato) };
    const related = [{ at: first.at, message: 'Her står godkendelsen.' }];
    found.push({
      rule: 'dato-raekkefoelge',
      message: 'gyldig-foer',
      data,
      at: headPlace(subject, 'gyldig-fra'),
      related,
    });
  }
  return found;
}

/** The first approval of a version, and where it stands. */
function firstOf(
  sidecar: Sidecar,
  version: string,
): { readonly approval: Approval; readonly at: Location } | null {
  const approvals = sidecar.approvals ?? [];
  const index = approvals.findIndex((one) => one.version === version && one.betydning !== 'ophoert');
  const approval = approvals[index];
  return approval ? { approval, at: placeOfEntry(sidecar, index) } : null;
}

function headPlace({ document }: Subject, key: string): Location {
  return { file: document.source.file, span: headValueSpan(document, key) ?? FILE_START };
}
