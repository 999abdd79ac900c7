import type { Edit, FixKind } from '../core/edit.ts';
import type { RelatedPlace } from '../core/finding.ts';
import type { Source } from '../core/source.ts';
import type { Location, Span } from '../core/span.ts';
import type { RuleSetting } from '../model/data.ts';
import type { YamlData } from '../parse/yaml.ts';
import type { DocumentUnderCheck, Library } from './document-under-check.ts';

/** The prose of one finding, in Danish, with `{placeholders}` for the finding's data. */
export interface RuleMessage {
  /** What is wrong: one sentence. */
  readonly text: string;
  /** How to mend it: what to write instead. */
  readonly mend: string;
  /** True where there is nothing to mend now: information, whatever the rule's severity. */
  readonly info?: boolean;
  /** True where the fault may be meant, so that it is a warning at most, whatever the rule's severity. */
  readonly warning?: boolean;
}

/** What a rule reports; the rest (rule id, file) is known. */
export interface Report {
  readonly span: Span;
  /** Key of `messages`; `default` when left out. */
  readonly message?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** What to write instead of the text at `span`. */
  readonly suggestion?: string;
  /** The change that mends it, where that is another than `suggestion` at `span`. */
  readonly edit?: Edit;
  /** When this finding is more or less sure than the rule's `fix` says. */
  readonly fix?: FixKind | 'ingen';
  readonly related?: readonly RelatedPlace[];
  /** Where the finding stands when it is not in the document under check. */
  readonly at?: Location;
}

/**
 * One lint rule: its id, its words, and, for a rule that looks for itself, `check`. A rule without `check` is reported
 * by an earlier stage (reading, building the model, validating answers); its words still stand here.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Exclude<RuleSetting, 'fra'>;
  /** True for rules about what is not written yet: only information while `status: kladde`. */
  readonly completeness?: boolean;
  /**
   * True for rules about leaks, personal data and files out of reach: neither a comment nor the configuration takes
   * such a finding away; it can only be made more serious.
   */
  readonly unsuppressible?: true;
  /** True for rules about what the region demands and what a document is: no comment in the text takes them away. */
  readonly binding?: true;
  /** True for a rule that estimates: it is never an error, and the configuration cannot make it one. */
  readonly heuristic?: true;
  /**
   * Ids of rules that say the same and help more: where one of them reports overlapping words of the same file, this
   * rule keeps silent, so that one fault is told once.
   */
  readonly yieldsTo?: readonly string[];
  /** How sure the findings' suggestions are; without it `lint --fix` leaves them to a person. */
  readonly fix?: FixKind;
  /** Why the rule exists, for the rule's page and the editor's hover. */
  readonly why: string;
  readonly messages: Readonly<Record<string, RuleMessage>>;
  /** Looks at one document. Must not throw on any input and must not touch anything outside its arguments. */
  readonly check?: (document: DocumentUnderCheck, report: (found: Report) => void) => void;
  /** Looks at the text of one data file: the configuration, master data, approvals. As `check` in all else. */
  readonly checkData?: (file: DataFileUnderCheck, report: (found: Report) => void) => void;
}

/** What a rule may look at of a data file. */
export interface DataFileUnderCheck {
  readonly source: Source;
  /** Its text read as YAML, when a rule asks for it: rules load no reader. */
  readonly yaml: () => YamlData;
  readonly library: Library;
}

/** Declares a rule; it keeps the literal type of the id, from which the registry makes the closed union. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}
