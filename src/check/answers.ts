import type { Finding } from '../core/finding.ts';
import type { Span } from '../core/span.ts';
import { spanOfValue, type Answers } from '../model/answers.ts';
import { compileSchema } from '../model/schema-validator.ts';
import type { TemplateField } from '../model/template.ts';
import { templateSchema } from '../model/template-schema.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import { headSpan } from './front-value.ts';
import { isPlaceholder } from './placeholders.ts';
import { wrongColumns } from './table-columns.ts';
import { explainViolation, shortened, type AnswerFinding } from './violations.ts';

/**
 * Holds the answers against the template's JSON Schema and says in Danish, at the place in the Markdown, what the
 * schema says in pointers. Every finding carries the regional demand as its related place.
 */
export function checkAnswers(document: DocumentUnderCheck): readonly Finding[] {
  const { answers, template, file } = document;
  if (!answers || !template) return [];
  // A placeholder is no answer, so nothing more is asked of it; nor of an answer that is not wanted.
  const written = [...answers.byField.values()].filter(
    ({ answer, field }) => answers.applicable.includes(field) && !isPlaceholder(answer, document.document),
  );
  const { validate, schemaProblem } = compileSchema(templateSchema(template, answers.applicable));
  const violations = validate({ ...answers.data });
  const wrong = written.flatMap((found): Finding[] => {
    const { field, answer, read } = found;
    const at = (span: Span, what: AnswerFinding): Finding => finding(document, field, span, what);
    if (answer.waiver && !field.waivable) {
      return [at(answer.waiver.span, { rule: 'ikke-relevant-ugyldig', message: 'default', data: {} })];
    }
    if (read && !read.ok) {
      const svar = shortened(document.document.source.text.slice(read.span.start, read.span.end));
      return [at(read.span, { rule: 'svar-type', message: 'default', data: { svar, forventet: read.expected } })];
    }
    const columns = wrongColumns(found, document.document.source);
    const own = violations.filter(({ pointer }) => pointer === `/${field.id}` || pointer.startsWith(`/${field.id}/`));
    const others = own.flatMap((violation): Finding[] => {
      const inside = violation.pointer.slice(field.id.length + 1);
      if (columns.some(({ keys }) => keys.some((key) => Object.values(violation.params).includes(key)))) return [];
      return [at(spanOfValue(found, inside), explainViolation(violation, found, inside))];
    });
    return [...columns.map((column) => at(column.span, column.finding)), ...others];
  });
  const missing = unanswered(answers).map(({ field, span }) =>
    finding(document, field, span ?? headSpan(document), {
      rule: field.obligation === 'skal' ? 'skrivefelt-ubesvaret' : 'skrivefelt-anbefalet',
      message: span ? 'tomt' : 'default',
      data: {},
    }),
  );
  const unusable: Finding[] =
    schemaProblem === null
      ? []
      : [{ rule: 'svar-egen-type', message: 'ulaeselig', data: { detalje: schemaProblem }, at: { file, span: headSpan(document) } }];
  return [...unusable, ...wrong, ...missing];
}

/** Applicable fields without an answer; those that may be left open are not among them. */
function unanswered(answers: Answers): readonly { field: TemplateField; span: Span | null }[] {
  return answers.applicable.flatMap((field): { field: TemplateField; span: Span | null }[] => {
    const found = answers.byField.get(field.id);
    if (field.id === '' || field.obligation === 'kan') return [];
    if (!found) return [{ field, span: null }];
    return found.answer.empty && !found.answer.waiver ? [{ field, span: found.answer.node.openingSpan }] : [];
  });
}

function finding(document: DocumentUnderCheck, field: TemplateField, span: Span, found: AnswerFinding): Finding {
  const { templateFile, file } = document;
  return {
    ...found,
    data: { id: field.id, felt: field.labelText, ...found.data },
    at: { file, span },
    ...(templateFile === null
      ? {}
      : {
          related: [
            {
              at: { file: templateFile, span: field.node.openingSpan },
              message: `Kravet står i skabelonen: »${field.labelText}«.`,
            },
          ],
        }),
  };
}
