import { addInterval, parseInterval } from '../core/danish-date.ts';
import type { Configuration, FrontMatterData, RegionalFrontMatter } from '../model/data.ts';
import { nextRevision } from '../model/revision.ts';
import { isBefore } from './date-order.ts';

/** When a document is due for revision, held against a day. */
export interface RevisionDue {
  /** ISO date, of day or month precision. */
  readonly due: string;
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

/** When a document is due for revision; null when nothing tells. A month is over when its last day is. */
export function revisionDue(asked: RevisionQuestion): RevisionDue | null {
  const { front, template, configuration, approvedOn, today } = asked;
  const due = nextRevision(front, template, configuration, approvedOn);
  if (due === null) return null;
  if (isBefore(due, today)) return { due, state: 'overskredet' };
  const warning = parseInterval(configuration.revision?.varsel ?? USUAL_WARNING);
  const warned = warning ? addInterval(today, warning) : today;
  return { due, state: isBefore(warned, due) ? 'senere' : 'snart' };
}
