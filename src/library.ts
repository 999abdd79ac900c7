import type { Library } from './check/document-under-check.ts';
import type { FrontMatterData, RegionalFrontMatter } from './model/data.ts';
import type { Template } from './model/template.ts';
import { anchorsOf } from './parse/anchors.ts';
import { once } from './read/once.ts';
import { pictureAt } from './read/picture-file.ts';
import type { Workspace } from './read/workspace.ts';

/** How the library comes to know documents without parsing more of them than it must. */
export interface Shelf {
  /** A document's front matter; null when it cannot be used. */
  front(file: string): FrontMatterData | null;
  /** The current version of a template; null when there is none. */
  currentTemplate(id: string): Template | null;
  /** As `Documents.inForce`. */
  inForce: Library['inForce'];
}

/** What the rules may ask about the rest of the workspace. */
export function libraryOf(workspace: Workspace, { front, currentTemplate, inForce }: Shelf): Library {
  const templates = once(() => workspace.templateFiles().flatMap(regionalFront));
  return {
    templateIds: () => templates().map(({ id }) => id),
    titles: templates,
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
    regional: (id) => {
      const found = currentTemplate(id);
      return found && { titel: found.front.titel, anchors: anchorsOf(found.document.tree) };
    },
    table: (name) => workspace.table(name).value,
    image: (file, path) => pictureAt(workspace, file, path).kind,
  };

  function regionalFront(file: string): readonly RegionalFrontMatter[] {
    const value = front(file);
    return value?.niveau === 'regional' ? [value] : [];
  }
}
