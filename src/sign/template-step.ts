import { fold } from '../core/fold.ts';
import type { Approval } from '../model/data.ts';
import type { ApprovalState } from './approval-state.ts';
import type { Changes } from './changes.ts';
import { digestOf } from './digest.ts';
import { approvalParts } from './parts.ts';
import type { Subject } from './subject.ts';

/** What the changes of a template since a document's last approval mean for that document. */
export interface TemplateStep {
  /** Ids of the fields whose new demand has to be held against the answer, or that must be answered now. */
  readonly demands: readonly string[];
  /** Whether the regional text outside the fields says something else. */
  readonly text: boolean;
  /** Digests of what stood and stands where nobody has answered the field of a folded id, as `blankAnswer` gives them. */
  blanks(id: string): readonly string[];
}

/**
 * The changes without those that nobody needs to read: an answer that only follows its field's new id, a field without
 * an answer (an untouched checklist is none) that is gone or has come, and whatever of the template does not concern the document. Without a step all of
 * the template's changes have to be read.
 */
export function changesToRead(
  { approval, changes }: Extract<ApprovalState, { readonly kind: 'broken' }>,
  subject: Subject,
  step: TemplateStep | null,
): Changes {
  if (step === null || approval.niveau !== 'lokal') return changes;
  const { before, now } = answerDigests(approval, subject);
  const followed = new Set([...followedAnswers(approval, subject)].flat());
  const empty = digestOf('');
  const isEmpty = (id: string): boolean =>
    [before, now].every((answers) => {
      const digest = answers.get(id) ?? empty;
      return digest === empty || step.blanks(id).includes(digest);
    });
  return {
    ...changes,
    answers: changes.answers.filter((id) => !followed.has(id) && !isEmpty(id)),
    demands: step.demands,
    templateText: step.text,
  };
}

/** Whether words have changed that somebody answers for: not only front matter and master data. */
export function isContent(
  { approval }: Extract<ApprovalState, { readonly kind: 'broken' }>,
  changes: Changes,
): boolean {
  // An entry that recorded the wholes alone cannot show that the change is none of these.
  const isUntold = approval.dele.felter === undefined && (changes.document || changes.template);
  const { answers, demands, text, templateText } = changes;
  return answers.length > 0 || demands.length > 0 || text || templateText || isUntold;
}

/**
 * Answers that stand word for word under another id than when they were approved, old id → present id, both folded: the
 * id that their field had before (`tidligere`), or else the only one that came with the words of the only one that went.
 */
export function followedAnswers(approval: Approval, subject: Subject): ReadonlyMap<string, string> {
  const { before, now } = answerDigests(approval, subject);
  const gone = [...before.keys()].filter((id) => !now.has(id));
  const come = [...now.keys()].filter((id) => !before.has(id));
  const fields = subject.template?.fields ?? [];
  const renamed = fields.flatMap(({ id, previousIds }) => {
    const was = previousIds.map(fold).find((previous) => gone.includes(previous));
    return was !== undefined && before.get(was) === now.get(fold(id)) ? [[was, fold(id)] as const] : [];
  });
  const alike = gone.flatMap((was) => {
    const same = come.filter((id) => now.get(id) === before.get(was));
    const [only] = same;
    const isSure = same.length === 1 && gone.filter((id) => before.get(id) === before.get(was)).length === 1;
    return isSure && only !== undefined ? [[was, only] as const] : [];
  });
  return new Map([...alike, ...renamed]);
}

function answerDigests(
  approval: Approval,
  subject: Subject,
): { readonly before: ReadonlyMap<string, string>; readonly now: ReadonlyMap<string, string> } {
  return {
    before: new Map(Object.entries(approval.dele.felter ?? {})),
    now: new Map(Object.entries(approvalParts(subject).felter ?? {})),
  };
}
