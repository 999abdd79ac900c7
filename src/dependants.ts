import { valueAt } from './core/record.ts';
import type { FrontMatterData } from './model/data.ts';
import type { Template } from './model/template.ts';
import { splitBars } from './parse/list-table.ts';
import { attribute } from './parse/tree.ts';
import { directivesOf } from './parse/walk.ts';
import type { Project } from './pipeline.ts';
import { documentOfSidecar } from './read/document-place.ts';
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
const REFERRING = ['understoetter', 'erstatter'] as const;

/**
 * The files whose findings may be others when some files are changed: themselves, and those that depend on them. It
 * rather names one too many than one too few, and reads no more than front matter and text.
 */
export function dependants(project: Project, changes: readonly Change[]): Dependants {
  const { workspace, front } = project;
  const listed = listedPaths(workspace.configuration);
  const concernsAll = ({ file }: Change): boolean =>
    OWN_FILE.test(file) || listed.some((path) => isWithin(path, file));
  const touched = touchedBy(project, changes);
  if (changes.some(concernsAll) || touched.tilbud.some((folder) => isDuplicate(folder, project))) {
    return { kind: 'everything' };
  }
  const templates = workspace.templateFiles().flatMap((file) => regional(front(file).value) ?? []);
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
  const data = touched.tilbud.map((folder) => `${folder}/${TILBUD_FILE}`);
  return {
    kind: 'files',
    files: [...affected, ...data.filter((file) => workspace.source(file).kind === 'found')],
  };
}

/** What changed, by the ways in which other documents may depend on it. */
interface Touched {
  readonly files: ReadonlySet<string>;
  /** Ids of regional documents. */
  readonly ids: ReadonlySet<string>;
  /** Folders of tilbud whose master data changed. */
  readonly tilbud: readonly string[];
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

function touchedBy({ workspace, front, load }: Project, changes: readonly Change[]): Touched {
  const files = new Set<string>();
  const ids = new Set<string>();
  const tilbud = new Set<string>();
  const answers: { folder: string; template: string | null }[] = [];
  const words: string[] = [];
  for (const change of changes) {
    const file = documentOfSidecar(change.file) ?? change.file;
    files.add(file);
    if (baseName(file) === TILBUD_FILE) {
      tilbud.add(folderOf(file));
      const data = workspace.tilbudIn(folderOf(file)).value?.data;
      words.push(data?.navn ?? '', data?.kortnavn ?? '');
    }
    if (!/\.md$/i.test(file)) continue;
    const value = change.gone ? null : front(file).value;
    const place = workspace.placeOf(file);
    if (place.kind === 'archived') ids.add(place.id);
    if (place.kind === 'template') {
      ids.add(baseName(file).replace(/\.md$/i, ''));
      if (value?.niveau === 'regional') ids.add(value.id);
      if (!change.gone) words.push(...wordsOf(load(file)?.template ?? null));
    }
    if (place.kind === 'local') answers.push({ folder: place.folder, template: pinnedId(value) });
  }
  return {
    files,
    ids,
    tilbud: [...tilbud],
    answers,
    names: [...files].map(baseName),
    words: words.filter((word) => word.trim() !== '').map((word) => word.toLowerCase()),
  };
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
    const lostTilbud = touched.tilbud.length > 0 && !known.tilbud.has(front.tilbud);
    if (isSibling || hasTilbud || lostTilbud) return true;
    if (touched.ids.has(pinned ?? '')) return true;
    // A template that was renamed or moved away is no longer there to tell its id.
    const lostTemplate = !known.versions.has(front.skabelon) || !known.ids.has(pinned ?? '');
    if (touched.ids.size > 0 && lostTemplate) return true;
  }
  if (front?.niveau === 'regional') {
    const named = [front.id, ...REFERRING.flatMap((key) => textsIn(valueAt(front, [key])))];
    if (named.some((id) => touched.ids.has(id))) return true;
  }
  const isNamed = touched.names.some((name) => text.includes(name) || text.includes(encodeURI(name)));
  // A tilbud's name left behind from a copy, a word that a definition advises against, a title that is cited.
  const body = text.replace(FRONT_MATTER, '').toLowerCase();
  const speaks = touched.words.some((word) => body.includes(word));
  return isNamed || speaks || (touched.ids.size > 0 && refersToTouched(text, touched, known));
}

/** Whether a text refers to a changed document, or to one that does not exist: it may just have lost its name. */
function refersToTouched(text: string, { ids }: Touched, known: Known): boolean {
  const targets = [...text.matchAll(/\btil\s*=\s*["']?([^"'#}\s]+)/g)].map(([, id = '']) => id);
  return targets.some((id) => ids.has(id) || !known.ids.has(id));
}

function pinnedId(front: FrontMatterData | null): string | null {
  return front?.niveau === 'lokal' ? (front.skabelon.split('@')[0] ?? null) : null;
}

function regional(front: FrontMatterData | null): { readonly id: string; readonly version: string } | null {
  return front?.niveau === 'regional' ? front : null;
}

function isDuplicate(folder: string, { workspace }: Project): boolean {
  const id = workspace.tilbudIn(folder).value?.id;
  return id !== undefined && workspace.allTilbud().value.filter((tilbud) => tilbud.id === id).length > 1;
}

/** Every text of the configuration that may be a path, however deep, so that a key that is added later counts too. */
function listedPaths(configuration: object): readonly string[] {
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
