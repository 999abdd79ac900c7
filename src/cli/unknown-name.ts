import { slug } from '../core/fold.ts';
import { nearest } from '../core/nearest.ts';
import { UsageError } from './command.ts';

/** A tilbud as a user may name it. */
export interface NamedTilbud {
  readonly id: string;
  /** Its name, which is often what is typed. */
  readonly name: string;
}

/** The error for a template that is not there, with the one that was probably meant and all there are. */
export function unknownTemplate(typed: string, ids: readonly string[]): UsageError {
  return new UsageError(
    `Der er ingen skabelon »${typed}«.${guess(nearest(typed, ids))} Skabelonerne er: ${ids.join(', ') || 'ingen endnu'}.`,
  );
}

/** The error for a tilbud that is not there; one that was typed by its name is known by it. */
export function unknownTilbud(typed: string, all: readonly NamedTilbud[]): UsageError {
  const ids = all.map(({ id }) => id);
  const names = all.map(({ name }) => slug(name));
  const byName = nearest(slug(typed), names);
  const meant = nearest(slug(typed), ids) ?? all.find(({ name }) => slug(name) === byName)?.id ?? null;
  return new UsageError(
    `Der er intet tilbud »${typed}«.${guess(meant)} Tilbuddene er: ${ids.join(', ') || 'ingen endnu'}.`,
  );
}

function guess(id: string | null): string {
  return id === null ? '' : ` Mente du »${id}«?`;
}
