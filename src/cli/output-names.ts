import { slug } from '../core/fold.ts';
import type { Project } from '../pipeline.ts';
import { baseName } from '../read/paths.ts';

/**
 * Names the files of documents, without their ending: `regional/<id>` or `<tilbud>/<id>`. A later document of the same id
 * gets a number, so that none is overwritten. The names come from the front matter alone and are given to all documents
 * of a run, published or not, so that a document keeps its name when others are left out.
 */
export function outputNames(project: Pick<Project, 'front'>): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const base = nameOf(file, project);
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    return name;
  };
}

function nameOf(file: string, project: Pick<Project, 'front'>): string {
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
