import type { TaskKind } from '../../coverage/overview.ts';

/** What each kind of work is called, as a heading. */
export const TASK_TITLES: Readonly<Record<TaskKind, string>> = {
  revider: 'Revider',
  godkend: 'Godkend',
  laes: 'Læs igen og ret',
  skriv: 'Skriv',
  'i-orden': 'I orden',
};
