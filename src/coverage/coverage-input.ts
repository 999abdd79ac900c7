import type { DocumentUnderCheck } from '../check/document-under-check.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Configuration, Standard, StandardGroup, TilbudData } from '../model/data.ts';
import type { Template, TemplateField } from '../model/template.ts';
import type { ApprovalState } from '../sign/approval-state.ts';
import type { DocumentCell } from './overview.ts';

/** A template as the tilbud must answer it: the version in force, or the present one when none is. */
export interface CoverageTemplate {
  readonly template: Template;
  readonly inForce: boolean;
  readonly approval: ApprovalState;
}

/** A local document with what other stages say of it. */
export interface CoverageDocument {
  readonly loaded: DocumentUnderCheck;
  readonly approval: ApprovalState;
  /** What lint says of it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Why nothing is known of what stands at a path: nobody may open it, or it leads out of the workspace. */
export type Unopened = 'lukket' | 'udenfor';

/** A file in the folder of a tilbud. Only its head is known until somebody looks at it. */
export interface CoverageFile {
  readonly file: string;
  /** The tilbud in whose folder it lies; null when that folder has no master data. */
  readonly owner: string | null;
  /** The template and the tilbud that its head names; null for a file that is no local document. */
  readonly answers: { readonly template: string; readonly tilbud: string } | null;
  /** Why it could not be read; null for one that was. A folder that nobody may look into is told of as a file. */
  readonly unopened: Unopened | null;
  /** Its cell, for the template and the tilbud that its head names; null when it cannot be read. */
  cell(): DocumentCell | null;
}

/** A file that could not be read. */
export interface UnopenedFile {
  readonly file: string;
  /** Whether every tilbud misses it. */
  readonly shared: boolean;
  readonly why: Unopened;
}

/** Everything that an overview is made of. */
export interface CoverageInput {
  readonly configuration: Configuration;
  readonly standards: readonly Standard[];
  /** The groups that the standards name, as far as they are described. */
  readonly groups: readonly StandardGroup[];
  readonly tilbud: readonly TilbudData[];
  readonly templates: readonly CoverageTemplate[];
  readonly files: readonly CoverageFile[];
  /** What could not be read of that which concerns them all: templates, the standards, the master data of a tilbud. */
  readonly unopened: readonly UnopenedFile[];
  /** The answer to a demand in one of the files, as the author typed it, without comments; empty when there is none. */
  textOf(file: string, field: TemplateField): string;
  /** The day that due dates are held against, ISO. */
  readonly today: string;
}

/** What tells how far the tilbud are with one template: the others' documents need not be read. */
export function aboutTemplate(input: CoverageInput, id: string): CoverageInput {
  const files = input.files.filter(({ answers, unopened }) => unopened !== null || answers?.template === id);
  return { ...input, files };
}
