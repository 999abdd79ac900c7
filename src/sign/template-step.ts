import { fold } from '../core/fold.ts';
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
}

/**
 * The changes without those that nobody needs to read: an answer that only follows its field's new id, a field without
 * an answer that is gone or has come, and whatever of the template does not concern the document. Without a step all of
 * the template's changes have to be read.
 */
export function changesToRead(
  { approval, changes }: Extract<ApprovalState, { readonly kind: 'broken' }>,
  subject: Subject,
  step: TemplateStep | null,
): Changes {
  if (step === null || approval.niveau !== 'lokal') return changes;
  const then = new Map(Object.entries(approval.dele.felter ?? {}));
  const now = new Map(Object.entries(approvalParts(subject).felter ?? {}));
  const formerly = formerIds(
    subject,
    changes.answers.filter((id) => !now.has(id)),
  );
  const followed = new Set(
    [...formerly].flatMap(([id, was]) => (then.get(was) === now.get(id) ? [id, was] : [])),
  );
  const empty = digestOf('');
  const isEmpty = (id: string): boolean =>
    (then.get(id) ?? empty) === empty && (now.get(id) ?? empty) === empty;
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

/** The present ids of fields whose answers stood under one of the ids that are gone, with that id; ids folded. */
function formerIds({ template }: Subject, gone: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    (template?.fields ?? []).flatMap(({ id, previousIds }) => {
      const was = previousIds.map(fold).find((previous) => gone.includes(previous));
      return was === undefined ? [] : [[fold(id), was] as const];
    }),
  );
}
