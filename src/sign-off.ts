import type { Finding } from './core/finding.ts';
import { keptAs } from './core/same.ts';
import type { LoadedDocument } from './documents.ts';
import type { Approval, Level } from './model/data.ts';
import type { Template } from './model/template.ts';
import type { MarkdownParser } from './parse/parser.ts';
import { sidecarOf } from './read/document-place.ts';
import { pathProblem } from './read/path-problem.ts';
import { baseName, folderOf } from './read/paths.ts';
import type { Workspace } from './read/workspace.ts';
import { approvalDateFindings } from './sign/approval-dates.ts';
import { approvalFindings } from './sign/approval-findings.ts';
import { type ApprovalState, approvalState } from './sign/approval-state.ts';
import { blankAnswer } from './sign/blank-answer.ts';
import { templateDigest } from './sign/parts.ts';
import { revisionFindings } from './sign/revision-findings.ts';
import { readSidecar, type Sidecar, unopenedSidecar } from './sign/sidecar.ts';
import type { Subject } from './sign/subject.ts';
import { changesToRead, followedAnswers, type TemplateStep } from './sign/template-step.ts';
import { headerPaths } from './sign/used-values.ts';
import { type AffectedField, affectedFields } from './version/affected-fields.ts';
import { withMapping } from './version/field-mapping.ts';
import { sameWording } from './version/regional-wording.ts';

/** The approvals of a workspace's documents, each read and held against its document at most once. */
export interface SignOff {
  /** What an approval of a document would be about; null when its front matter cannot be used. */
  subject(document: LoadedDocument): Subject | null;
  /** The approvals beside a document; null when there are none. */
  sidecar(file: string): Sidecar | null;
  /** Whether a document is approved as it stands now. */
  approvalState(document: LoadedDocument): ApprovalState;
  /**
   * How the template that a document was last approved with became the one that it is pinned to; null when that one is
   * not to be found among the templates and the archive.
   */
  templateChange(document: LoadedDocument): TemplateChange | null;
  /**
   * The state of a document in which a broken approval names what has to be read again and nothing else: what a new
   * version of the template changes without concerning the document is left out.
   */
  stateToRead(document: LoadedDocument): ApprovalState;
  /** What that change asks of the one who approves; null when it is not known. */
  templateStep(document: LoadedDocument): TemplateStep | null;
  /** The valid approvals of a document and of its template, for print. */
  approvals(document: LoadedDocument): Readonly<Record<Level, Approval | null>>;
  /** What is wrong with the approvals of a document, and whether its revision is due. */
  findings(document: LoadedDocument): readonly Finding[];
}

/** What two versions of a template mean for a document, and whether the text outside the fields says something else. */
export interface TemplateChange {
  /** The version that the document was approved with. */
  readonly from: Template;
  readonly affected: readonly AffectedField[];
  readonly text: boolean;
}

/**
 * The stage sign. `load` gives a document by its file, null when it cannot be read; `versions` all versions of a
 * template; `today` gives an ISO date, null where nobody asks what is due; `parse` reads what a checklist begins as.
 */
export function signOffOf(
  workspace: Workspace,
  load: (file: string) => LoadedDocument | null,
  versions: (id: string) => readonly Template[],
  today: () => string | null,
  parse: MarkdownParser,
): SignOff {
  // Of a whole folder, where there is hardly ever one: what else comes and goes there is nothing to the others.
  const deadLinks = workspace.memory.perKey((folder): readonly string[] => {
    const entries = workspace.host.list(workspace.absolute(folder)) ?? [];
    return entries.flatMap(({ name, kind, isLink }) => (isLink && kind === 'other' ? name : []));
  }, keptAs('doede-genveje'));
  const sidecar = workspace.memory.perKey((file): Sidecar | null => {
    const path = sidecarOf(file);
    const read = workspace.read(path);
    if (read.kind === 'found') return readSidecar(path, read.bytes);
    if (read.kind === 'outside') return null;
    if (workspace.host.realPath(workspace.absolute(path)) !== null) return unopenedSidecar(path, 'adgang');
    return deadLinks(folderOf(path)).includes(baseName(path)) ? unopenedSidecar(path, 'genvej') : null;
  });
  const stateOf = workspace.memory.perKey((file): ApprovalState => {
    const found = sidecar(file);
    const document = found && load(file);
    const about = document && subject(document);
    return about ? approvalState(found, about) : { kind: 'none' };
  });

  return {
    subject,
    sidecar,
    approvalState: ({ file }) => stateOf(file),
    templateChange,
    templateStep,
    stateToRead,
    approvals: ({ file, level, templateFile }) => ({
      regional: templateFile === null ? null : validApproval(templateFile),
      lokal: level === 'lokal' ? validApproval(file) : null,
    }),
    findings: (document) => {
      const path = sidecarOf(document.file);
      if (workspace.read(path).kind === 'outside') return [pathProblem('outside', path, document.file)];
      const state = stateOf(document.file);
      const about = subject(document);
      if (!about) return [];
      const { templateFile, level, file } = document;
      const templateSidecar = level === 'lokal' && templateFile !== null ? sidecar(templateFile) : null;
      const dated = { subject: about, state, sidecar: sidecar(file), templateSidecar };
      return [
        ...approvalFindings(stateToRead(document), about),
        ...approvalDateFindings(dated),
        ...revisionFindings(state, about, today()),
      ];
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

  function templateChange(document: LoadedDocument): TemplateChange | null {
    const { file, guideline, template, facts } = document;
    const approval = sidecar(file)?.approvals?.at(-1);
    const about = subject(document);
    if (!guideline || !template || !approval || !about) return null;
    const { id, erstatter } = template.front;
    const from = [template, ...[id, ...(erstatter ?? [])].flatMap(versions)].find(
      (one) => templateDigest(one) === approval.dele.skabelon,
    );
    if (!from) return null;
    // Which fields took over from which is known by the answers too: a mapping file is only there for the update.
    const to = withMapping(template, followedAnswers(approval, about));
    const step = { from, to, tilbud: facts?.tilbud ?? null };
    return { affected: affectedFields(guideline, step), from, text: !sameWording(from, template) };
  }

  function templateStep(document: LoadedDocument): TemplateStep | null {
    const change = templateChange(document);
    const { template } = document;
    if (!change || !template) return null;
    return {
      demands: change.affected.map(({ field }) => field.id),
      text: change.text,
      blanks: (id) => [change.from, template].flatMap((version) => blankAnswer(version, id, parse) ?? []),
    };
  }

  function stateToRead(document: LoadedDocument): ApprovalState {
    const state = stateOf(document.file);
    const about = state.kind === 'broken' ? subject(document) : null;
    if (state.kind !== 'broken' || !about) return state;
    return { ...state, changes: changesToRead(state, about, templateStep(document)) };
  }

  function validApproval(file: string): Approval | null {
    const state = stateOf(file);
    return state.kind === 'valid' ? state.approval : null;
  }
}
