import { isAnswered, readAnswers } from '../model/answers.ts';
import { allHold } from '../model/conditions.ts';
import type { TilbudData } from '../model/data.ts';
import type { Guideline } from '../model/guideline.ts';
import type { Template, TemplateField } from '../model/template.ts';
import { bindsMore } from './constraint-changes.ts';
import { compareTemplates, type FieldChange } from './template-changes.ts';

/** What a new version asks of a tilbud for one field. */
export type Effect =
  /** A field that the tilbud did not have to answer before. */
  | 'ny'
  /** The answer must be held against the new demand. */
  | 'aendret'
  /** The answer has no place any more. */
  | 'bortfaldet';

/** A field in which a new version concerns a local document. */
export interface AffectedField {
  readonly effect: Effect;
  readonly change: FieldChange;
  /** The field as the document should answer it now; the old one where it is gone. */
  readonly field: TemplateField;
}

/** The versions that are held against each other, and the tilbud; null counts every field as applicable. */
export interface VersionStep {
  readonly from: Template;
  readonly to: Template;
  readonly tilbud: TilbudData | null;
}

/**
 * The fields in which a new version concerns this document, and no others: new ones that apply to the tilbud, answered
 * ones whose demand changed or was tightened, answered ones that are gone or apply no longer. In the new order. The
 * document may stand as it was before the update or as it is after it.
 */
export function affectedFields(
  guideline: Guideline,
  { from, to, tilbud }: VersionStep,
): readonly AffectedField[] {
  const byOldId = readAnswers(guideline, from, tilbud).byField;
  const byNewId = readAnswers(guideline, to, tilbud).byField;
  const applies = (field: TemplateField | null): boolean =>
    field !== null && (tilbud === null || allHold(field.conditions, tilbud));
  const hasAnswer = ({ before, after }: FieldChange): boolean => {
    const found = before && (byOldId.get(before.id) ?? (after && byNewId.get(after.id)));
    return found ? isAnswered(found) : false;
  };
  return compareTemplates(from, to).fields.flatMap((change): readonly AffectedField[] => {
    const { before, after } = change;
    if (after !== null && applies(after)) {
      if (!applies(before)) return hasAnswer(change) ? [] : [{ effect: 'ny', change, field: after }];
      const asksMore =
        change.kinds.includes('krav-aendret') || change.kinds.includes('skaerpet')
          ? hasAnswer(change)
          : false;
      const binds = before !== null && bindsMore(before.obligation, after.obligation);
      return asksMore || binds ? [{ effect: 'aendret', change, field: after }] : [];
    }
    return before !== null && hasAnswer(change) && applies(before)
      ? [{ effect: 'bortfaldet', change, field: after ?? before }]
      : [];
  });
}
