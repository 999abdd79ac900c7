import type { Finding } from '../core/finding.ts';
import { grouped } from '../core/grouped.ts';
import { shortened } from '../core/shortened.ts';
import type { Span } from '../core/span.ts';
import { type Answers, isAnswered, isApplicable, spanOfValue } from '../model/answers.ts';
import type { TemplateField } from '../model/template.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import { headSpan } from './front-value.ts';
import { isPlaceholder } from './placeholders.ts';
import { demandPlace } from './related-places.ts';
import { wrongColumns } from './table-columns.ts';
import { unclosedContainers } from './unclosed-containers.ts';
import { type AnswerFinding, explainViolation } from './violations.ts';

/**
 * Holds the answers against the template's JSON Schema and says in Danish, at the place in the Markdown, what the
 * schema says in pointers. Every finding carries the regional demand as its related place.
 */
export function checkAnswers(document: DocumentUnderCheck): readonly Finding[] {
  const { answers, template, file } = document;
  if (!answers || !template) return [];
  // A placeholder is no answer, so nothing more is asked of it. Nor is anything of an answer that is not wanted, or
  // that has swallowed what comes after it.
  const open = unclosedContainers(document.document.tree).map(({ container }) => container);
  const written = [...answers.byField.values()].filter(
    (found) =>
      isApplicable(answers, found.field) &&
      !isPlaceholder(found) &&
      open.every((container) => container !== found.answer.node),
  );
  const { validate, schemaProblem } = document.schema();
  const byField = grouped(validate({ ...answers.data }), ({ pointer }) => pointer.split('/')[1]);
  const wrong = written.flatMap((found): Finding[] => {
    const { field, answer, read } = found;
    const at = (span: Span, what: AnswerFinding): Finding => finding(document, field, span, what);
    if (answer.waiver && !field.waivable) {
      return [at(answer.waiver.span, { rule: 'ikke-relevant-ugyldig', message: 'default', data: {} })];
    }
    if (read && !read.ok) {
      const svar = shortened(document.document.source.text.slice(read.span.start, read.span.end));
      return [
        at(read.span, { rule: 'svar-type', message: 'default', data: { svar, forventet: read.expected } }),
      ];
    }
    const columns = wrongColumns(found, document.document.source);
    const others = (byField.get(field.id) ?? []).flatMap((violation): Finding[] => {
      const inside = violation.pointer.slice(field.id.length + 1);
      if (columns.some(({ keys }) => keys.some((key) => Object.values(violation.params).includes(key))))
        return [];
      return [
        at(answer.waiver?.span ?? spanOfValue(found, inside), explainViolation(violation, found, inside)),
      ];
    });
    return [...columns.map((column) => at(column.span, column.finding)), ...others];
  });
  const missing = unanswered(answers).map(({ field, span, message }) =>
    finding(document, field, span ?? headSpan(document), {
      rule: field.obligation === 'skal' ? 'skrivefelt-ubesvaret' : 'skrivefelt-anbefalet',
      message,
      data: {},
    }),
  );
  const unusable: Finding[] =
    schemaProblem === null
      ? []
      : [
          {
            rule: 'svar-egen-type',
            message: 'ulaeselig',
            data: { detalje: schemaProblem },
            at: { file, span: headSpan(document) },
          },
        ];
  return [...unusable, ...wrong, ...missing];
}

/** A field that wants an answer, where its empty answer stands, and which words of the rule fit. */
interface Unanswered {
  readonly field: TemplateField;
  readonly span: Span | null;
  readonly message: 'default' | 'tomt' | 'uroert';
}

/** Applicable fields without an answer; those that may be left open are not among them. */
function unanswered(answers: Answers): readonly Unanswered[] {
  return answers.applicable.flatMap((field): Unanswered[] => {
    const found = answers.byField.get(field.id);
    if (field.id === '' || field.obligation === 'kan') return [];
    if (!found) return [{ field, span: null, message: 'default' }];
    const { empty, node } = found.answer;
    return isAnswered(found) ? [] : [{ field, span: node.openingSpan, message: empty ? 'tomt' : 'uroert' }];
  });
}

function finding(
  document: DocumentUnderCheck,
  field: TemplateField,
  span: Span,
  found: AnswerFinding,
): Finding {
  return {
    ...found,
    data: { id: field.id, felt: field.labelText, ...found.data },
    at: { file: document.file, span },
    related: demandPlace(document, field),
  };
}
