import { addInterval, parseInterval } from '../core/danish-date.ts';
import type { Configuration, FrontMatterData, RegionalFrontMatter } from './data.ts';

/**
 * When a document is due for revision, as an ISO date; null when nothing tells. What the document states comes first;
 * otherwise its interval, or the template's or the authority's, counted from the last revision or the approval.
 */
export function nextRevision(
  front: FrontMatterData,
  template: RegionalFrontMatter | null,
  configuration: Configuration,
  approvedOn: string | null,
): string | null {
  if (front['naeste-revision']) return front['naeste-revision'];
  const interval = front.revisionsinterval ?? template?.revisionsinterval ?? configuration.revision?.interval;
  const parsed = interval === undefined ? null : parseInterval(interval);
  const from = approvedOn ?? front['sidst-revideret'] ?? null;
  return parsed && from ? addInterval(from, parsed) : null;
}
