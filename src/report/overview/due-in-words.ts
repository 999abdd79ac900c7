import { printDate } from '../../core/danish-date.ts';
import type { Task } from '../../coverage/overview.ts';

/** By when, in words. */
export function dueInWords({ due, late, kind, state }: Task): string {
  if (state === 'brudt') return 'snarest';
  if (due === null) return kind === 'i-orden' ? 'ingen revisionsdato' : 'ingen frist';
  const date = printDate(due);
  if (kind === 'i-orden') return `revision ${date}`;
  return late ? `skulle være sket ${date}` : `senest ${date}`;
}
