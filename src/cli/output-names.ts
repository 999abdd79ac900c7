import { slug } from '../core/fold.ts';
import type { Project } from '../pipeline.ts';
import { baseName } from '../read/paths.ts';

type Named = Pick<Project, 'front' | 'workspace'>;

/**
 * Names the files of documents, without their ending: `regional/<id>` or `<tilbud>/<id>`. A later document of the same id
 * gets a number, so that none is overwritten. The names come from the front matter and are given to all documents
 * of a tilbud, or all templates, in their order, published or not: a document has the same name whichever of the others
 * are in the run, and is never written over the file of another.
 */
export function outputNames(project: Named): (file: string) => string {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const give = (file: string): string => {
    const base = nameOf(file, project);
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    names.set(file, name);
    return name;
  };
  return (file) => {
    for (const other of names.has(file) ? [] : besides(file, project)) if (!names.has(other)) give(other);
    return names.get(file) ?? give(file);
  };
}

/** The documents that may have the same name, those first that stand where the name says. */
function besides(file: string, { workspace, front }: Named): readonly string[] {
  const place = workspace.placeOf(file);
  const head = front(file).value;
  if (place.kind !== 'local') return workspace.templateFiles();
  const named = head?.niveau === 'lokal' ? workspace.tilbud(head.tilbud)?.folder : undefined;
  return [
    ...(head?.niveau === 'regional' ? workspace.templateFiles() : []),
    ...(named === undefined || named === place.folder ? [] : workspace.documentsIn(named)),
    ...workspace.documentsIn(place.folder),
  ];
}

/** A document whose head cannot be read is named for the place where it stands. */
function nameOf(file: string, { workspace, front }: Named): string {
  const head = front(file).value;
  const place = workspace.placeOf(file);
  const base = baseName(file).replace(/\.md$/i, '');
  if (head?.niveau === 'lokal') {
    const [id = ''] = head.skabelon.split('@');
    return [...head.tilbud.split('/'), ...id.split('/')].map(partOf).join('/');
  }
  if (head === null && place.kind === 'local') {
    const tilbud = workspace.tilbudIn(place.folder).value?.id ?? baseName(place.folder);
    return `${partOf(tilbud)}/${partOf(base)}`;
  }
  return `regional/${(head?.niveau === 'regional' ? head.id : base).split('/').map(partOf).join('-')}`;
}

function partOf(text: string): string {
  return slug(text) || 'dokument';
}
