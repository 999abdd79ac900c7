import type { RegionalFrontMatter, Status } from './data.ts';

/** Whether a regional document is in force, and what has come in its place. */
export interface Standing {
  readonly file: string;
  readonly titel: string;
  readonly status: Status;
  /** Some version of it is `klar` or released, and it is neither withdrawn nor replaced. */
  readonly inForce: boolean;
  /** By a document that is in force; `file` is null when its `erstattet-af` leads out of the workspace. */
  readonly replacedBy: Successor | null;
}

/** The document that has replaced another. */
export interface Successor {
  readonly id: string;
  readonly titel: string;
  readonly file: string | null;
}

/** The head of a regional document and its file. */
export interface RegionalHead {
  readonly file: string;
  readonly front: RegionalFrontMatter;
}

/** The released versions of a document. */
export interface Released {
  readonly any: boolean;
  /** The head of the newest; only asked for when no template outside the archive has the id. */
  newest(): RegionalHead | null;
}

/**
 * How a regional document stands among the others, by their heads alone. `current` are the templates outside the
 * archive. Null when there is neither a template nor a released version of that id.
 */
export function standingOf(
  id: string,
  current: readonly RegionalHead[],
  released: Released,
): Standing | null {
  const head = current.find(({ front }) => front.id === id) ?? released.newest();
  if (!head) return null;
  const { status, titel } = head.front;
  const replacedBy = successorOf(head.front, current);
  const out = status === 'klar' || (released.any && status !== 'udgaaet');
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
