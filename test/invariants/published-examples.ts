import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LoadedDocument, openProject, type Project } from '../../src/pipeline.ts';
import { FORMATS, type Format } from '../../src/press/typesetter.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { publisherOf } from '../../src/publish.ts';
import { nodeHost } from '../../src/read/node-host.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');

/** The examples are true on the day that they were made for; from then on their revisions fall due. */
const TODAY = '2026-11-22';

/** The workspaces that ship with the package. */
export const exampleWorkspaces: readonly string[] = readdirSync(EXAMPLES).map((name) =>
  resolve(EXAMPLES, name),
);

/** A document of an example with what was made of it. */
export interface Published {
  readonly name: string;
  readonly document: LoadedDocument;
  readonly publication: Publication;
  readonly files: Readonly<Record<Format, Uint8Array>>;
}

/** Opens a workspace that must be there. */
export function openExample(folder: string): Project {
  const opened = openProject(nodeHost(), folder, { today: TODAY });
  if (!opened.ok) throw new Error(opened.message);
  return opened.project;
}

/** Every document of a workspace in both formats. */
export async function publishAll(folder: string): Promise<readonly Published[]> {
  const project = openExample(folder);
  const publisher = await publisherOf(project, FORMATS);
  return project.documents().map((file) => {
    const document = project.load(file);
    if (!document) throw new Error(`cannot read ${file}`);
    const publication = publisher.publication(document, false);
    const made = (format: Format): Uint8Array => {
      const { bytes, findings } = publisher.render(document, publication, format);
      if (!bytes) throw new Error(`${file}: ${JSON.stringify(findings)}`);
      return bytes;
    };
    return { name: file, document, publication, files: { docx: made('docx'), pdf: made('pdf') } };
  });
}
