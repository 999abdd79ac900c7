import { valueAt } from './core/record.ts';
import type { FrontMatterData, RegionalFrontMatter } from './model/data.ts';
import type { Template } from './model/template.ts';
import { splitBars } from './parse/list-table.ts';
import { attribute } from './parse/tree.ts';
import { directivesOf } from './parse/walk.ts';
import type { Project } from './pipeline.ts';
import { documentOfSidecar } from './read/document-place.ts';
import { foldersLosingApprovals } from './read/losing-approvals.ts';
import { baseName, folderOf, isWithin, tidy } from './read/paths.ts';
import { TILBUD_FILE } from './read/tilbud.ts';

/** A file that was changed. */
export interface Change {
  /** Path relative to the workspace root; with `..` for a file outside it. */
  readonly file: string;
  /** Whether it is no longer there. */
  readonly gone: boolean;
}

/** What must be checked again. */
export type Dependants =
  | { readonly kind: 'everything' }
  /** Documents in the order of the workspace, and the tilbud.yaml files that were changed. */
  | { readonly kind: 'files'; readonly files: readonly string[] };

/** Files in the root that concern every document: the configuration and what stands with it. */
const OWN_FILE = /^skrivefelt[^/]*\.yaml$/;
/** Keys of the configuration that name folders of documents, or where nothing is read. */
const DOCUMENT_FOLDERS: ReadonlySet<string> = new Set(['skabeloner', 'tilbud', 'udgivet']);

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\n---/;
/** Keys of a regional front matter that name other documents. */
const REFERRING = ['understoetter', 'erstatter', 'erstattet-af'] as const;
/** What hides the name of a file in the text that links to it: escapes of Markdown, and `%20`. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const ENCODED = /(?:%[\da-f]{2})+/gi;

/**
 * The files whose findings may be others when some files are changed: themselves, and those that depend on them. It
 * rather names one too many than one too few, and reads no more than front matter and text.
 */
export function dependants(project: Project, changes: readonly Change[]): Dependants {
  const { workspace, front } = project;
  const listed = listedPaths(workspace.configuration);
  const concernsAll = ({ file }: Change): boolean =>
    OWN_FILE.test(file) || listed.some((path) => isWithin(path, file));
  const templates = workspace.templateFiles().flatMap((file) => regional(front(file).value) ?? []);
  const touched = touchedBy(project, changes, templates);
  // The names and roles of all tilbud are words that no document has misspelt.
  const givesWords = touched.tilbud.length > 0 && workspace.configuration.stavning === 'ja';
  const isShared = touched.tilbud.some((folder) => isDuplicate(folder, project));
  const loose = changes.flatMap(({ file }) => foldersLosingApprovals(file, project.workspace));
  // Approvals among the templates are told of with the whole workspace.
  if (changes.some(concernsAll) || givesWords || isShared || loose.includes(null))
    return { kind: 'everything' };
  const known: Known = {
    ids: new Set(templates.map(({ id }) => id)),
    versions: new Set(
      [...templates, ...workspace.archivedVersions()].map(({ id, version }) => `${id}@${version}`),
    ),
    tilbud: new Set(touched.tilbud.length === 0 ? [] : workspace.allTilbud().value.map(({ id }) => id)),
  };
  const affected = project.documents().filter((file) => {
    const read = workspace.source(file);
    const text = read.kind === 'found' ? read.source.text : '';
    return isAffected({ file, text, front: front(file).value, folder: folderOf(file) }, touched, known);
  });
  const data = new Set([...touched.tilbud, ...loose].map((folder) => `${folder}/${TILBUD_FILE}`));
  return {
    kind: 'files',
    files: [...affected, ...[...data].filter((file) => workspace.source(file).kind === 'found')],
  };
}

/** What changed, by the ways in which other documents may depend on it. */
interface Touched {
  readonly files: ReadonlySet<string>;
  /** Ids of regional documents. */
  readonly ids: ReadonlySet<string>;
  /** Folders of tilbud whose master data changed. */
  readonly tilbud: readonly string[];
  /** Ids of these tilbud: a document may name one that it does not lie with. */
  readonly tilbudIds: ReadonlySet<string>;
  /** Documents of a tilbud, as `folder` and the id of their template, null where it cannot be known any more. */
  readonly answers: readonly { readonly folder: string; readonly template: string | null }[];
  /** Names of files that a text may link to. */
  readonly names: readonly string[];
  /** Names of tilbud, titles and discouraged words, in small letters, that a text may hold. */
  readonly words: readonly string[];
}

/** What exists now. */
interface Known {
  readonly ids: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
  readonly tilbud: ReadonlySet<string>;
}

interface Candidate {
  readonly file: string;
  readonly text: string;
  readonly front: FrontMatterData | null;
  readonly folder: string;
}

function touchedBy(
  { workspace, front, load }: Project,
  changes: readonly Change[],
  templates: readonly RegionalFrontMatter[],
): Touched {
  const files = new Set<string>();
  const ids = new Set<string>();
  const tilbud = new Set<string>();
  const tilbudIds = new Set<string>();
  const answers: { folder: string; template: string | null }[] = [];
  const words: string[] = [];
  for (const change of changes) {
    const file = documentOfSidecar(change.file) ?? change.file;
    files.add(file);
    if (baseName(file) === TILBUD_FILE) {
      tilbud.add(folderOf(file));
      const data = workspace.tilbudIn(folderOf(file)).value?.data;
      words.push(data?.navn ?? '', data?.kortnavn ?? '');
      if (data) tilbudIds.add(data.id);
    }
    if (!/\.md$/i.test(file)) continue;
    const value = change.gone ? null : front(file).value;
    const place = workspace.placeOf(file);
    if (place.kind === 'archived') ids.add(place.id);
    if (place.kind === 'template') {
      ids.add(baseName(file).replace(/\.md$/i, ''));
      if (value?.niveau === 'regional') ids.add(value.id);
    }
    const isRegional = place.kind === 'template' || place.kind === 'archived';
    if (isRegional && !change.gone) words.push(...wordsOf(load(file)?.template ?? null));
    if (place.kind === 'local') answers.push({ folder: place.folder, template: pinnedId(value) });
  }
  return {
    files,
    ids: new Set([...ids, ...replacedBy(ids, templates)]),
    tilbud: [...tilbud],
    tilbudIds,
    answers,
    names: [...files].map(baseName),
    words: words.filter((word) => word.trim() !== '').map((word) => word.toLowerCase()),
  };
}

/** The documents that others have taken over from: whether they are in force depends on those. */
function replacedBy(ids: ReadonlySet<string>, templates: readonly RegionalFrontMatter[]): readonly string[] {
  return templates.flatMap(({ id, erstatter = [], 'erstattet-af': successor }) => [
    ...(ids.has(id) ? erstatter.map((old) => old.split('@')[0] ?? '') : []),
    ...(successor !== undefined && ids.has(successor) ? [id] : []),
  ]);
}

/** What other documents may say of a template: its title, and the words that its definitions advise against. */
function wordsOf(template: Template | null): readonly string[] {
  if (!template) return [];
  const discouraged = directivesOf(template.document.tree).flatMap(({ directive }) =>
    directive.name === 'begreb' ? splitBars(attribute(directive, 'fraraadet')?.value ?? '') : [],
  );
  return [template.front.titel, ...discouraged];
}

function isAffected({ file, text, front, folder }: Candidate, touched: Touched, known: Known): boolean {
  if (touched.files.has(file)) return true;
  const pinned = pinnedId(front);
  if (front?.niveau === 'lokal') {
    // Two answers to one template are a finding in both.
    const isSibling = touched.answers.some(
      (other) => isWithin(other.folder, folder) && (other.template === null || other.template === pinned),
    );
    const hasTilbud = touched.tilbud.some((changed) => isWithin(changed, folder));
    const namesTilbud = touched.tilbudIds.has(front.tilbud);
    const lostTilbud = touched.tilbud.length > 0 && !known.tilbud.has(front.tilbud);
    if (isSibling || hasTilbud || namesTilbud || lostTilbud) return true;
    if (touched.ids.has(pinned ?? '')) return true;
    // A template that was renamed or moved away is no longer there to tell its id.
    const lostTemplate = !known.versions.has(front.skabelon) || !known.ids.has(pinned ?? '');
    if (touched.ids.size > 0 && lostTemplate) return true;
  }
  if (front?.niveau === 'regional') {
    const named = [front.id, ...REFERRING.flatMap((key) => textsIn(valueAt(front, [key])))];
    if (named.some((id) => touched.ids.has(id))) return true;
  }
  const isNamed = touched.names.length > 0 && namesAny(text, touched.names);
  // A tilbud's name left behind from a copy, a word that a definition advises against, a title that is cited.
  const body = text.replace(FRONT_MATTER, '').toLowerCase();
  const speaks = touched.words.some((word) => body.includes(word));
  return isNamed || speaks || (touched.ids.size > 0 && refersToTouched(text, touched, known));
}

/** Whether a text links to a file of one of these names, however the link is typed. */
function namesAny(text: string, names: readonly string[]): boolean {
  const plain = text.replace(ESCAPE, '$1').replace(ENCODED, decoded).normalize('NFC');
  return names.some((name) => text.includes(name) || plain.includes(name.normalize('NFC')));
}

function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}

/** Whether a text refers to a changed document, or to one that does not exist: it may just have lost its name. */
function refersToTouched(text: string, { ids }: Touched, known: Known): boolean {
  const targets = [...text.matchAll(/\btil\s*=\s*["']?([^"'#}\s]+)/g)].map(([, id = '']) => id);
  return targets.some((id) => ids.has(id) || !known.ids.has(id));
}

function pinnedId(front: FrontMatterData | null): string | null {
  return front?.niveau === 'lokal' ? (front.skabelon.split('@')[0] ?? null) : null;
}

function regional(front: FrontMatterData | null): RegionalFrontMatter | null {
  return front?.niveau === 'regional' ? front : null;
}

function isDuplicate(folder: string, { workspace }: Project): boolean {
  const id = workspace.tilbudIn(folder).value?.id;
  return id !== undefined && workspace.allTilbud().value.filter((tilbud) => tilbud.id === id).length > 1;
}

/** Every text of the configuration that may be a path, however deep, so that a key that is added later counts too. */
export function listedPaths(configuration: object): readonly string[] {
  return Object.keys(configuration)
    .filter((key) => !DOCUMENT_FOLDERS.has(key))
    .flatMap((key) => textsIn(valueAt(configuration, [key])))
    .map(tidy)
    .filter((path) => path !== '' && path !== '.');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
