import type { DiscouragedTerm, Library } from './check/document-under-check.ts';
import { spellingWith } from './check/spelling.ts';
import { terminologyOf } from './check/terminology.ts';
import { namedTilbud, tilbudNames } from './check/tilbud-names.ts';
import { keptAs, sameData } from './core/same.ts';
import type { Speller } from './core/speller.ts';
import type { FrontMatterData } from './model/data.ts';
import { type RegionalHead, standingOf } from './model/standing.ts';
import type { Template } from './model/template.ts';
import { anchorsOf } from './parse/anchors.ts';
import { splitBars } from './parse/list-table.ts';
import { plainText } from './parse/plain-text.ts';
import { attribute, labelOf } from './parse/tree.ts';
import { directivesOf } from './parse/walk.ts';
import { pictureAt } from './read/picture-file.ts';
import type { Workspace } from './read/workspace.ts';
import type { TemplateVersions } from './template-versions.ts';

/** How the library comes to know documents without parsing more of them than it must. */
export interface Shelf {
  /** A document's front matter; null when it cannot be used. */
  front(file: string): FrontMatterData | null;
  readonly versions: TemplateVersions;
  readonly speller: Speller | null;
  /** Today's date, ISO; null where nobody asks what is due. */
  today(): string | null;
}

/**
 * What the rules may ask about the rest of the workspace. Every answer is kept, so that a document is checked again
 * only when an answer that it asked for has become another.
 */
export function libraryOf(workspace: Workspace, { front, versions, speller, today }: Shelf): Library {
  const { memory } = workspace;
  const heads = memory.once(() => workspace.templateFiles().flatMap(regionalHead), keptAs('hoveder'));
  const templates = memory.once(() => heads().map((head) => head.front), sameData);
  const answering = memory.perKey((key) => {
    const [id = '', tilbud = ''] = key.split(BETWEEN);
    return workspace.documentsIn(workspace.tilbud(tilbud)?.folder ?? '').filter((file) => {
      const value = front(file);
      return value?.niveau === 'lokal' && value.tilbud === tilbud && value.skabelon.split('@')[0] === id;
    });
  }, keptAs('besvarer'));
  const image = memory.perKey((key) => {
    const [file = '', path = ''] = key.split(BETWEEN);
    return pictureAt(workspace, file, path).kind;
  }, keptAs('billede'));
  const standing = memory.perKey((id) => {
    const last = versions.releasedFile(id);
    const newest = () => (last === null ? null : (regionalHead(last)[0] ?? null));
    return standingOf(id, heads(), { any: last !== null, newest });
  }, keptAs('stand'));
  const discouraged = memory.once(
    () =>
      [...new Set(templates().map(({ id }) => id))].filter(mayAdvise).flatMap((id) => {
        const found = standing(id)?.inForce ? versions.inForce(id) : null;
        return found ? termsOf(found) : [];
      }),
    keptAs('fraraadet'),
  );
  const named = memory.once(
    () => workspace.allTilbud().value.map(({ data, file, yaml }) => namedTilbud(data, file, yaml)),
    keptAs('navne'),
  );
  const names = memory.once(() => tilbudNames(named()));
  return {
    templateIds: memory.once(() => templates().map(({ id }) => id), keptAs('skabelonid')),
    templatesNamed: memory.perKey(
      (id) => templates().filter((one) => one.id === id).length,
      keptAs('skabelonantal'),
    ),
    titles: memory.once(() => templates().map(({ id, titel }) => ({ id, titel })), keptAs('titler')),
    templateVersions: memory.perKey(
      (id) =>
        [...templates(), ...workspace.archivedVersions()].flatMap((one) =>
          one.id === id ? [one.version] : [],
        ),
      keptAs('skabelonversioner'),
    ),
    unopened: (id, version) => {
      const found = workspace.unopenedArchive((one) => one.id === id);
      const stands = workspace.archivedVersions().some((one) => one.id === id && one.version === version);
      // One that has no place of its own may stand in a folder that nobody can look into.
      const closed = found.find((one) => one.version === (stands ? version : null));
      return closed?.path ?? null;
    },
    unopenedReleases: () => {
      const ids = new Set(workspace.archivedVersions().map(({ id }) => id));
      const newest = new Set([...ids].map(versions.releasedFile));
      return workspace.unopenedArchive(({ file }) => newest.has(file));
    },
    answering: (id, tilbud) => answering(`${id}${BETWEEN}${tilbud}`),
    inForce: versions.inForce,
    released: versions.released,
    archived: versions.archived,
    get today() {
      return today();
    },
    standardIds: memory.once(() => {
      const ids = workspace.standards().value.map(({ id }) => id);
      return ids.length > 0 ? ids : null;
    }, keptAs('standarder')),
    tilbudIds: memory.once(
      () => [...new Set(workspace.allTilbud().value.map(({ id }) => id))],
      keptAs('tilbudid'),
    ),
    tilbudNames: names,
    discouragedTerms: discouraged,
    standing,
    head: memory.perKey((id) => heads().find((head) => head.front.id === id) ?? null, keptAs('hoved-af')),
    regional: memory.perKey((id) => {
      const found = versions.current(id)?.template;
      return found ? { titel: found.front.titel, anchors: anchorsOf(found.document.tree) } : null;
    }, keptAs('regional')),
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

  /** Whether the text of a template advises against words at all; parsing it is not worth it otherwise. */
  function mayAdvise(id: string): boolean {
    const file = versions.fileInForce(id);
    const read = file === null ? null : workspace.source(file);
    return read?.kind === 'found' && ADVICE.test(read.source.text);
  }

  function regionalHead(file: string): readonly RegionalHead[] {
    const value = front(file);
    return value?.niveau === 'regional' ? [{ file, front: value }] : [];
  }
}

const ADVICE = /frar(?:aa|å)det/i;
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
