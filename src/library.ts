import type { DiscouragedTerm, Library } from './check/document-under-check.ts';
import { tilbudNames } from './check/tilbud-names.ts';
import type { FrontMatterData } from './model/data.ts';
import { type RegionalHead, standingOf } from './model/standing.ts';
import type { Template } from './model/template.ts';
import { anchorsOf } from './parse/anchors.ts';
import { splitBars } from './parse/list-table.ts';
import { plainText } from './parse/plain-text.ts';
import { attribute, labelOf } from './parse/tree.ts';
import { directivesOf } from './parse/walk.ts';
import { once, oncePerKey } from './read/once.ts';
import { pictureAt } from './read/picture-file.ts';
import type { Workspace } from './read/workspace.ts';

/** How the library comes to know documents without parsing more of them than it must. */
export interface Shelf {
  /** A document's front matter; null when it cannot be used. */
  front(file: string): FrontMatterData | null;
  /** The current version of a template; null when there is none. */
  currentTemplate(id: string): Template | null;
  /** File of the newest released version of a template; null when there is none. */
  lastReleased(id: string): string | null;
  /** As `Documents.inForce`. */
  inForce: Library['inForce'];
}

/** What the rules may ask about the rest of the workspace. */
export function libraryOf(
  workspace: Workspace,
  { front, currentTemplate, lastReleased, inForce }: Shelf,
): Library {
  const heads = once(() => workspace.templateFiles().flatMap(regionalHead));
  const templates = once(() => heads().map((head) => head.front));
  const standing = oncePerKey((id) => {
    const last = lastReleased(id);
    const newest = () => (last === null ? null : (regionalHead(last)[0] ?? null));
    return standingOf(id, heads(), { any: last !== null, newest });
  });
  const discouraged = once(() =>
    [...new Set(templates().map(({ id }) => id))].flatMap((id) => {
      const found = standing(id)?.inForce ? inForce(id) : null;
      return found ? termsOf(found) : [];
    }),
  );
  const names = once(() =>
    tilbudNames(
      workspace.allTilbud().value.map(({ data, file, yaml }) => ({
        data,
        place: (key) => ({ file, span: yaml.valueSpan([key]) }),
      })),
    ),
  );
  return {
    templateIds: () => templates().map(({ id }) => id),
    templateVersions: (id) =>
      [...templates(), ...workspace.archivedVersions()].flatMap((one) =>
        one.id === id ? [one.version] : [],
      ),
    answering: (id, tilbud) =>
      workspace.documentsIn(workspace.tilbud(tilbud)?.folder ?? '').filter((file) => {
        const value = front(file);
        return value?.niveau === 'lokal' && value.tilbud === tilbud && value.skabelon.split('@')[0] === id;
      }),
    inForce,
    tilbudIds: () => workspace.allTilbud().value.map(({ id }) => id),
    tilbudNames: names,
    discouragedTerms: discouraged,
    standing,
    head: (id) => heads().find((head) => head.front.id === id) ?? null,
    regional: (id) => {
      const found = currentTemplate(id);
      return found && { titel: found.front.titel, anchors: anchorsOf(found.document.tree) };
    },
    image: (file, path) => pictureAt(workspace, file, path).kind,
  };

  function regionalHead(file: string): readonly RegionalHead[] {
    const value = front(file);
    return value?.niveau === 'regional' ? [{ file, front: value }] : [];
  }
}

/** What the definitions of a template advise against. */
function termsOf({
  file,
  template,
}: {
  readonly file: string;
  readonly template: Template;
}): readonly DiscouragedTerm[] {
  return directivesOf(template.document.tree).flatMap(({ directive }) => {
    if (directive.name !== 'begreb') return [];
    const preferred = plainText(labelOf(directive));
    const at = { file, span: directive.openingSpan };
    return splitBars(attribute(directive, 'fraraadet')?.value ?? '').map((term) => ({ term, preferred, at }));
  });
}
