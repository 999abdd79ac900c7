import type { Finding } from './core/finding.ts';
import type { LoadedDocument } from './documents.ts';
import type { Approval, Level } from './model/data.ts';
import { sidecarOf } from './read/document-place.ts';
import { oncePerKey } from './read/once.ts';
import { pathProblem } from './read/path-problem.ts';
import type { Workspace } from './read/workspace.ts';
import { approvalFindings } from './sign/approval-findings.ts';
import { type ApprovalState, approvalState } from './sign/approval-state.ts';
import { revisionFindings } from './sign/revision-findings.ts';
import { readSidecar, type Sidecar } from './sign/sidecar.ts';
import type { Subject } from './sign/subject.ts';
import { headerPaths } from './sign/used-values.ts';

/** The approvals of a workspace's documents, each read and held against its document at most once. */
export interface SignOff {
  /** What an approval of a document would be about; null when its front matter cannot be used. */
  subject(document: LoadedDocument): Subject | null;
  /** The approvals beside a document; null when there are none. */
  sidecar(file: string): Sidecar | null;
  /** Whether a document is approved as it stands now. */
  approvalState(document: LoadedDocument): ApprovalState;
  /** The valid approvals of a document and of its template, for print. */
  approvals(document: LoadedDocument): Readonly<Record<Level, Approval | null>>;
  /** What is wrong with the approvals of a document, and whether its revision is due. */
  findings(document: LoadedDocument): readonly Finding[];
}

/**
 * The stage sign. `load` gives a document by its file, null when it cannot be read; `today` is an ISO date, null where
 * nobody asks what is due.
 */
export function signOffOf(
  workspace: Workspace,
  load: (file: string) => LoadedDocument | null,
  today: string | null = null,
): SignOff {
  const sidecar = oncePerKey((file): Sidecar | null => {
    const path = sidecarOf(file);
    const read = workspace.read(path);
    return read.kind === 'found' ? readSidecar(path, read.bytes) : null;
  });
  const stateOf = oncePerKey((file): ApprovalState => {
    const found = sidecar(file);
    const document = found && load(file);
    const about = document && subject(document);
    return about ? approvalState(found, about) : { kind: 'none' };
  });

  return {
    subject,
    sidecar,
    approvalState: ({ file }) => stateOf(file),
    approvals: ({ file, level, templateFile }) => ({
      regional: templateFile === null ? null : validApproval(templateFile),
      lokal: level === 'lokal' ? validApproval(file) : null,
    }),
    findings: (document) => {
      const path = sidecarOf(document.file);
      if (workspace.read(path).kind === 'outside') return [pathProblem('outside', path, document.file)];
      const state = stateOf(document.file);
      const about = subject(document);
      return about ? [...approvalFindings(state, about), ...revisionFindings(state, about, today)] : [];
    },
  };

  function subject({ document, front, template, guideline, facts, level }: LoadedDocument): Subject | null {
    if (!front || !facts) return null;
    return {
      document,
      front,
      template,
      guideline,
      facts,
      paths: headerPaths(workspace.headerProfile().value, level),
    };
  }

  function validApproval(file: string): Approval | null {
    const state = stateOf(file);
    return state.kind === 'valid' ? state.approval : null;
  }
}
