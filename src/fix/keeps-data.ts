import type { Fix } from '../core/diagnostic.ts';
import { fold } from '../core/fold.ts';
import { isRecord } from '../core/record.ts';
import type { YamlData } from '../parse/yaml.ts';

/** Keys that say which document this is, and what it answers. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'niveau', 'skabelon', 'tilbud']);

/**
 * Whether YAML says the same after fixes were made in its text, but for what was fixed: the same keys in the same
 * order, and the same values, except where a fix was made. What a document is changes only by an unsure fix.
 */
export function keepsData(before: YamlData, after: YamlData, made: readonly Fix[]): boolean {
  if (after.problems.length > before.problems.length) return false;
  const [old, now] = [entriesOf(before.value), entriesOf(after.value)];
  if (old.length !== now.length) return false;
  return old.every(([key, value], at) => {
    const [name, present] = now[at] ?? [];
    if (name === key && JSON.stringify(present) === JSON.stringify(value)) return true;
    const [from, to] = [before.keySpan([key]).start, before.valueSpan([key]).end];
    const here = made.filter(({ span }) => from <= span.start && span.end <= to);
    const needsUnsure = name !== key || IDENTITY.has(fold(key));
    return here.some(({ kind }) => kind === 'usikker' || !needsUnsure);
  });
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (isRecord(value)) return Object.entries(value);
  return Array.isArray(value) ? value.map((item, at) => [String(at), item]) : [['', value]];
}
