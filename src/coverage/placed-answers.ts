import { type FieldAnswer, isAnswered } from '../model/answers.ts';
import type { TilbudData } from '../model/data.ts';
import type { Template, TemplateField } from '../model/template.ts';
import { affectedFields } from '../version/affected-fields.ts';
import { affectedInWords } from '../version/change-words.ts';
import { compareTemplates } from '../version/template-changes.ts';
import { compareVersions } from '../version/version-order.ts';
import type { CoverageDocument } from './coverage-input.ts';

/** The answers of a document as they belong to the demands of a template, which may be of another version. */
export interface PlacedAnswers {
  of(field: TemplateField): FieldAnswer | null;
  /** Whether something is written for a field that cannot be held against any demand. */
  isUnread(field: TemplateField): boolean;
  /** What a newer version asks of the answer to a field, in Danish; null when it asks nothing. */
  affected(field: TemplateField): string | null;
  /** Answers that a newer version has no place for, in Danish. */
  readonly gone: readonly string[];
  /** Whether anything is written for any demand. */
  readonly any: boolean;
}

/** Holds a document's answers against a template. Those of a document whose own version is unknown have no place. */
export function placedAnswers(
  { loaded }: Pick<CoverageDocument, 'loaded'>,
  template: Template,
  tilbud: TilbudData,
): PlacedAnswers {
  const { answers, guideline, template: pinned } = loaded;
  const any = guideline?.answers.some(({ empty, waiver }) => !empty || waiver !== null) ?? false;
  if (!answers || !guideline || !pinned) {
    const written = guideline?.answers.filter(({ empty, waiver }) => !empty || waiver !== null) ?? [];
    const isUnread = ({ id }: TemplateField): boolean => written.some((answer) => answer.id === id);
    return { of: () => null, isUnread, affected: () => null, gone: [], any };
  }
  const written = [...answers.byField.values()].some(isAnswered) || (any && answers.unknown.length > 0);
  if (pinned === template) {
    const of = ({ id }: TemplateField): FieldAnswer | null => answers.byField.get(id) ?? null;
    return { of, isUnread: () => false, affected: () => null, gone: [], any: written };
  }
  const before = new Map(
    compareTemplates(pinned, template).fields.map((change) => [change.after, change.before]),
  );
  const isNewer = compareVersions(template.front.version, pinned.front.version) > 0;
  const affected = isNewer ? affectedFields(guideline, { from: pinned, to: template, tilbud }) : [];
  const words = new Map(
    affected.flatMap((one) =>
      one.effect === 'bortfaldet' ? [] : [[one.field.id, affectedInWords(one)] as const],
    ),
  );
  return {
    of: (field) => {
      const was = before.has(field) ? before.get(field) : field;
      return (was && answers.byField.get(was.id)) ?? null;
    },
    isUnread: () => false,
    affected: ({ id }) => words.get(id) ?? null,
    gone: affected.filter(({ effect }) => effect === 'bortfaldet').map(affectedInWords),
    any: written,
  };
}
