import { addInterval, parseInterval } from '../core/danish-date.ts';
import { isBefore } from '../core/date-order.ts';
import type { Configuration, FrontMatterData, RegionalFrontMatter } from './data.ts';
import { nextRevision } from './revision.ts';

/** When a document is due for revision, held against a day. */
export interface RevisionDue {
  /** ISO date, of day or month precision. */
  readonly due: string;
  /** What it is counted from: the approval, else the last revision; `due` itself where there is neither. */
  readonly since: string;
  /** `snart`: within the authority's warning period. */
  readonly state: 'overskredet' | 'snart' | 'senere';
}

/** What is needed to tell when a document is due. */
export interface RevisionQuestion {
  readonly front: FrontMatterData;
  readonly template: RegionalFrontMatter | null;
  readonly configuration: Configuration;
  /** Date of the approval in force; null when there is none. */
  readonly approvedOn: string | null;
  readonly today: string;
}

/** The warning period where the configuration has none. */
const USUAL_WARNING = '90 dage';
const DAY = 86_400_000;

/** When a document is due for revision; null when nothing tells. A month is over when its last day is. */
export function revisionDue(asked: RevisionQuestion): RevisionDue | null {
  const { front, template, configuration, approvedOn, today } = asked;
  const due = nextRevision(front, template, configuration, approvedOn);
  if (due === null) return null;
  const since = approvedOn ?? front['sidst-revideret'] ?? due;
  return { due, since, state: stateOf(due, today, configuration) };
}

/** `revision.varsel` of the configuration, and how many days it is. */
export function warningPeriod({ revision }: Configuration): { readonly text: string; readonly days: number } {
  const text = revision?.varsel ?? USUAL_WARNING;
  const parsed = parseInterval(text);
  if (!parsed) return { text: USUAL_WARNING, days: 90 };
  // Months are of different length; a warning that comes a day early does no harm.
  const from = Date.UTC(2001, 0, 1);
  return { text, days: (Date.parse(addInterval('2001-01-01', parsed)) - from) / DAY };
}

function stateOf(due: string, today: string, configuration: Configuration): RevisionDue['state'] {
  if (isBefore(due, today)) return 'overskredet';
  const warned = addInterval(today, { months: 0, days: warningPeriod(configuration).days });
  return isBefore(warned, due) ? 'senere' : 'snart';
}
