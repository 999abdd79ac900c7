import type { Standing, Successor } from './check/document-under-check.ts';
import type { RegionalFrontMatter } from './model/data.ts';

/** The head of a regional document and its file. */
export interface RegionalHead {
  readonly file: string;
  readonly front: RegionalFrontMatter;
}

/**
 * How a regional document stands among the others, by their heads alone. `current` are the templates outside the
 * archive, `archived` is the newest released version of the document. Null when there is neither.
 */
export function standingOf(
  id: string,
  current: readonly RegionalHead[],
  archived: RegionalHead | null,
): Standing | null {
  const present = current.find(({ front }) => front.id === id) ?? null;
  const head = present ?? archived;
  if (!head) return null;
  const { status, titel } = head.front;
  const replacedBy = successorOf(head.front, current);
  const out = status === 'klar' || (archived !== null && status !== 'udgaaet');
  return { file: head.file, titel, status, inForce: out && replacedBy === null, replacedBy };
}

function successorOf(old: RegionalFrontMatter, current: readonly RegionalHead[]): Successor | null {
  const to = old['erstattet-af'];
  const ready = current.filter(({ front }) => front.status === 'klar' && front.id !== old.id);
  const successor =
    ready.find(({ front }) => front.id === to) ??
    ready.find(({ front }) => (front.erstatter ?? []).some((one) => one.split('@')[0] === old.id));
  if (successor) return { id: successor.front.id, titel: successor.front.titel, file: successor.file };
  // A successor outside the workspace can only be taken at its word, once the old document is withdrawn.
  const outside =
    to !== undefined && old.status === 'udgaaet' && current.every(({ front }) => front.id !== to);
  return outside ? { id: to, titel: to, file: null } : null;
}
