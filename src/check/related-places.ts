import type { RelatedPlace } from '../core/finding.ts';
import { fold } from '../core/fold.ts';
import { isRecord } from '../core/record.ts';
import { FILE_START, type Span } from '../core/span.ts';
import type { Template, TemplateField } from '../model/template.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';

/** The second places that explain a local finding: the regional demand, the template's head, the master data. */

/** Where the demand behind an answer stands. */
export function demandPlace(
  { templateFile }: Pick<DocumentUnderCheck, 'templateFile'>,
  field: TemplateField,
): readonly RelatedPlace[] {
  if (templateFile === null) return [];
  const message = `Kravet står i skabelonen: »${field.labelText}«.`;
  return [{ at: { file: templateFile, span: field.node.openingSpan }, message }];
}

/** A key in the head of the document's template; the head's first line where the key is not written. */
export function templatePlace(
  { templateFile, template }: Pick<DocumentUnderCheck, 'templateFile' | 'template'>,
  key: string,
  message: string,
): readonly RelatedPlace[] {
  if (templateFile === null || template === null) return [];
  return [{ at: { file: templateFile, span: headKeySpan(template, key) }, message }];
}

/** Where a key stands in the head of a template. */
function headKeySpan({ document: { frontMatter } }: Pick<Template, 'document'>, key: string): Span {
  if (!frontMatter) return FILE_START;
  const written = isRecord(frontMatter.value) ? Object.keys(frontMatter.value) : [];
  const typed = written.find((name) => fold(name) === key);
  return typed === undefined ? frontMatter.opening : frontMatter.valueSpan([typed]);
}

/** A value in the tilbud's master data; nothing when the tilbud is unknown. */
export function masterDataPlace(
  { tilbudPlace }: Pick<DocumentUnderCheck, 'tilbudPlace'>,
  path: DataPath,
  message: string,
): readonly RelatedPlace[] {
  const at = tilbudPlace?.(path);
  return at ? [{ at, message }] : [];
}

/** The head of another document. */
export function headStart(file: string, message: string): RelatedPlace {
  return { at: { file, span: FILE_START }, message };
}
