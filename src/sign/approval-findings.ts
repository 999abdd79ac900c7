import { quotedList } from '../core/danish-list.ts';
import type { Finding } from '../core/finding.ts';
import { FILE_START, type Location } from '../core/span.ts';
import type { ApprovalState } from './approval-state.ts';
import { approversOf } from './approvers.ts';
import type { Changes } from './changes.ts';
import { changesInWords } from './changes-in-words.ts';
import type { Subject } from './subject.ts';
import { approvalInWords } from './words.ts';

/** What lint says about the approval of a document; nothing when it is valid, ended, or was never given. */
export function approvalFindings(state: ApprovalState, subject: Subject): readonly Finding[] {
  switch (state.kind) {
    case 'none':
    case 'valid':
    case 'ended':
      return [];
    case 'unreadable':
      return [
        { rule: 'godkendelse-ugyldig', message: state.unopened ?? 'ulaeselig', data: {}, at: state.at },
      ];
    case 'invalid': {
      const { approval, at, fault } = state;
      const roles = approversOf(subject.facts.configuration, approval.niveau);
      const data = {
        godkendelse: approvalInWords(approval),
        rolle: approval.rolle,
        roller: quotedList(roles) || 'ingen endnu',
        form: approval.digest.split(':')[0] ?? '',
      };
      return [{ rule: 'godkendelse-ugyldig', message: fault, data, at }];
    }
    case 'broken': {
      // Without its template nothing can be held against anything; that the version is missing is told by a rule of its own.
      if (subject.guideline && !subject.template) return [];
      // What is no longer in use cannot be approved, and need not be.
      if (subject.front.status === 'udgaaet') return [];
      const { approval, at, changes } = state;
      const data = {
        godkendelse: approvalInWords(approval),
        godkendt: approval.version,
        version: subject.front.version,
        aendringer: changesInWords(changes, subject.template),
      };
      const message = brokenMessage(changes, approval.version === subject.front.version);
      const related = [{ at, message: 'Her står godkendelsen, som den blev givet.' }];
      return [{ rule: 'godkendelse-brudt', message, data, at: versionPlace(subject), related }];
    }
  }
}

function brokenMessage(changes: Changes, sameVersion: boolean): string {
  if (!sameVersion) return 'ny-version';
  return changes.document ? 'default' : 'udefra';
}

/** The key `version` in the head; the start of the head or the file where there is none. */
function versionPlace({ document: { frontMatter, source } }: Subject): Location {
  if (frontMatter === null) return { file: source.file, span: FILE_START };
  const span = frontMatter.keySpan(['version']);
  const isKey = source.text.slice(span.start, span.end).replace(/["']/g, '') === 'version';
  return { file: source.file, span: isKey ? span : frontMatter.opening };
}
