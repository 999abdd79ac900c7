import { andList } from '../core/danish-list.ts';
import type { Project } from '../pipeline.ts';
import { printable } from '../report/printable.ts';

/**
 * The Danish reason why nobody can tell which versions of some templates have been released: something in the archive is
 * there and cannot be opened. Null when all of it can. What cannot be read must not be taken for what is not there.
 */
export function closedArchive({ workspace }: Project, ids: readonly string[]): string | null {
  const paths = new Set(workspace.unopenedArchive(({ id }) => ids.includes(id)).map(({ path }) => path));
  if (paths.size === 0) return null;
  const named = andList([...paths].map((path) => `»${printable(path)}«`));
  return `${named} kan ikke åbnes, og så er det ikke til at se, hvad der er udgivet før. Se efter, om du har adgang til at læse det, der står i arkivet.`;
}
