import type { Library } from './check/document-under-check.ts';
import { spellingWith } from './check/spelling.ts';
import { terminologyOf } from './check/terminology.ts';
import { sameData } from './core/same.ts';
import type { Speller } from './core/speller.ts';
import type { FrontMatterData, RegionalFrontMatter } from './model/data.ts';
import type { Template } from './model/template.ts';
import { anchorsOf } from './parse/anchors.ts';
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
  /** As `Documents.released`. */
  released: Library['released'];
}

/**
 * What the rules may ask about the rest of the workspace. Every answer is kept, so that a document is checked again
 * only when an answer that it asked for has become another.
 */
export function libraryOf(
  workspace: Workspace,
  { front, currentTemplate, inForce, released }: Shelf,
  speller: Speller | null,
): Library {
  const { memory } = workspace;
  const templates = memory.once(() => workspace.templateFiles().flatMap(regionalFront), sameData);
  const answering = memory.perKey((key) => {
    const [id = '', tilbud = ''] = key.split(BETWEEN);
    return workspace.documentsIn(workspace.tilbud(tilbud)?.folder ?? '').filter((file) => {
      const value = front(file);
      return value?.niveau === 'lokal' && value.tilbud === tilbud && value.skabelon.split('@')[0] === id;
    });
  }, sameData);
  const image = memory.perKey((key) => {
    const [file = '', path = ''] = key.split(BETWEEN);
    return pictureAt(workspace, file, path).kind;
  }, Object.is);
  return {
    templateIds: memory.once(() => templates().map(({ id }) => id), sameData),
    templateVersions: memory.perKey(
      (id) =>
        [...templates(), ...workspace.archivedVersions()].flatMap((one) =>
          one.id === id ? [one.version] : [],
        ),
      sameData,
    ),
    answering: (id, tilbud) => answering(`${id}${BETWEEN}${tilbud}`),
    inForce,
    released,
    standardIds: memory.once(() => {
      const ids = workspace.standards().value.map(({ id }) => id);
      return ids.length > 0 ? ids : null;
    }, sameData),
    tilbudIds: memory.once(() => workspace.allTilbud().value.map(({ id }) => id), sameData),
    regional: memory.perKey((id) => {
      const found = currentTemplate(id);
      return found && { titel: found.front.titel, anchors: anchorsOf(found.document.tree) };
    }, sameData),
    table: (name) => workspace.table(name).value,
    terminology: memory.once(() =>
      terminologyOf((name) => workspace.table(name).value, [workspace.configuration.myndighed.navn]),
    ),
    spelling: memory.once(() =>
      speller && workspace.configuration.stavning === 'ja'
        ? spellingWith(speller, ownWords(workspace))
        : null,
    ),
    image: (file, path) => image(`${file}${BETWEEN}${path}`),
  };

  function regionalFront(file: string): readonly RegionalFrontMatter[] {
    const value = front(file);
    return value?.niveau === 'regional' ? [value] : [];
  }
}

/** The words that nobody need look up: the workspace's list, those of the tables, and the names and roles of its data. */
function ownWords(workspace: Workspace): readonly string[] {
  const { myndighed, godkendere } = workspace.configuration;
  return [
    ...workspace.wordList(),
    ...workspace.table('fagord').value.poster.map(({ ord }) => ord),
    ...workspace.table('egennavne').value.poster.map(({ navn }) => navn),
    ...workspace.table('forkortelser').value.poster.flatMap(({ kort, betyder = '' }) => [kort, betyder]),
    ...[myndighed.navn, myndighed.kortnavn, ...(myndighed['tidligere-navne'] ?? [])],
    ...godkendere.map(({ rolle }) => rolle),
    ...workspace.allTilbud().value.flatMap(({ data }) => {
      const { navn, kortnavn = '', roller = [], leder, adresse } = data;
      return [
        navn,
        kortnavn,
        ...roller,
        leder?.rolle ?? '',
        leder?.navn ?? '',
        adresse?.vej ?? '',
        adresse?.by ?? '',
      ];
    }),
  ];
}

/** Parts the two halves of a key; neither an id nor a path can hold it. */
const BETWEEN = '\0';
