import type { CoverageInput } from '../coverage/coverage-input.ts';
import { rowOfTemplate, type TemplateRow } from '../coverage/demands.ts';
import type { Coverage } from '../coverage/overview.ts';
import type { Template } from '../model/template.ts';
import { UsageError } from './command.ts';
import { unknownTemplate } from './unknown-name.ts';

/** A template that the user named, with its line of the matrix. */
export interface ChosenTemplate {
  readonly row: TemplateRow;
  readonly template: Template;
}

/** Finds a template by its id. Throws `UsageError` with the nearest id when there is none with demands. */
export function chosenTemplate(id: string, coverage: Coverage, { templates }: CoverageInput): ChosenTemplate {
  const row = rowOfTemplate(coverage, id);
  const found = templates.find(({ template }) => template.front.id === id);
  if (row && found) return { row, template: found.template };
  if (found)
    throw new UsageError(`»${found.template.front.titel}« har ingen skrivefelter, så der er ingen svar.`);
  const ids = [...new Set(coverage.rows.flatMap(({ template }) => template?.id ?? []))];
  throw unknownTemplate(id, ids);
}
