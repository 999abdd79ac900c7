import type { Finding } from '../core/finding.ts';
import { FILE_START, type Span } from '../core/span.ts';

/**
 * The finding for a path that leads nowhere (`missing`) or out of the workspace (`outside`).
 * `file` and `span` are where the path is written; `message` chooses the words of `fil-mangler`.
 */
export function pathProblem(
  kind: 'missing' | 'outside',
  sti: string,
  file: string,
  span: Span = FILE_START,
  message: 'default' | 'mappe' | 'tilbud' | 'adgang' = 'default',
): Finding {
  const common = { data: { sti }, at: { file, span } };
  return kind === 'outside'
    ? { ...common, rule: 'sti-udenfor', message: 'default' }
    : { ...common, rule: 'fil-mangler', message };
}
