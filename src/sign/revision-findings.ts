import { printDate } from '../core/danish-date.ts';
import type { Finding } from '../core/finding.ts';
import { FILE_START, type Span } from '../core/span.ts';
import { revisionDue } from '../model/revision-due.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { headValueSpan } from '../parse/head-value.ts';
import type { ApprovalState } from './approval-state.ts';
import type { Subject } from './subject.ts';

/** What lint says on a day about the revision of a document that is in use; without a day nothing. */
export function revisionFindings(
  state: ApprovalState,
  { document, front, template, facts }: Subject,
  today: string | null,
): readonly Finding[] {
  // A draft is being revised, and what is withdrawn needs no revision.
  if (today === null || front.status !== 'klar') return [];
  const approvedOn = state.kind === 'valid' ? state.approval.dato : null;
  const { configuration } = facts;
  const found = revisionDue({ front, template: template?.front ?? null, configuration, approvedOn, today });
  if (found === null || found.state === 'senere') return [];
  return [
    {
      rule: 'revision-overskredet',
      message: found.state === 'snart' ? 'snart' : 'default',
      data: { dato: printDate(found.due) },
      at: { file: document.source.file, span: spanOfRevision(document) },
    },
  ];
}

/** The value that the date is counted from; the opening `---` where the document itself says nothing. */
function spanOfRevision(document: ParsedDocument): Span {
  const keys = ['naeste-revision', 'revisionsinterval', 'sidst-revideret'];
  const written = keys.flatMap((key) => headValueSpan(document, key) ?? []);
  return written[0] ?? document.frontMatter?.opening ?? FILE_START;
}
