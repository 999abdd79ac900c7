import { slug } from '../core/fold.ts';
import type { Project } from '../pipeline.ts';
import { baseName } from '../read/paths.ts';

type Named = Pick<Project, 'front' | 'workspace'>;

/**
 * Names the files of documents, without their ending: `regional/<id>` or `<tilbud>/<id>`. A later document of the same id
 * gets a number, so that none is overwritten. The names come from the front matter alone and are given to all documents
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

/** The documents that may have the same name, in the order of a run of everything. */
function besides(file: string, { workspace }: Named): readonly string[] {
  const place = workspace.placeOf(file);
  return place.kind === 'local' ? workspace.documentsIn(place.folder) : workspace.templateFiles();
}

function nameOf(file: string, project: Named): string {
  const front = project.front(file).value;
  if (front?.niveau === 'lokal') {
    const [id = ''] = front.skabelon.split('@');
    return [...front.tilbud.split('/'), ...id.split('/')].map(partOf).join('/');
  }
  const id = front?.niveau === 'regional' ? front.id : baseName(file).replace(/\.md$/i, '');
  return `regional/${id.split('/').map(partOf).join('-')}`;
}

function partOf(text: string): string {
  return slug(text) || 'dokument';
}
