import type { Edit, FixKind } from './edit.ts';
import type { RuleId } from './rule-ids.ts';
import type { Location } from './span.ts';

/**
 * What a stage or a rule has seen: which rule, where, and the words that its message needs.
 * It holds offsets and data, not prose: the prose stands once, in the rule's file under `src/check/rules`,
 * and is put together with the place when a finding becomes a `Diagnostic`.
 */
export interface Finding {
  readonly rule: RuleId;
  /** Key of the rule's `messages`; `default` where the rule has one message. */
  readonly message: string;
  /** Values for the `{placeholders}` of the message. */
  readonly data: Readonly<Record<string, string>>;
  readonly at: Location;
  /** What to write instead of the text at `at`, when that is certain. */
  readonly suggestion?: string;
  /** The change that mends the text, where it is another than `suggestion` at `at`. It is in the same file. */
  readonly edit?: Edit;
  /** How sure the change is, when it is not what the rule says of all its findings; `ingen` when a person must do it. */
  readonly fix?: FixKind | 'ingen';
  /** Further places: the regional demand behind a local fault, the first of two duplicates. */
  readonly related?: readonly RelatedPlace[];
}

/** A second place that explains a finding, with a Danish sentence on what is there. */
export interface RelatedPlace {
  readonly at: Location;
  readonly message: string;
}

/** What every stage returns: a value, always, and what it found on the way. Stages never throw on user input. */
export interface Staged<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}
