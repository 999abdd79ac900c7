import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asMarkdown } from './as-markdown.mjs';
import { LIBRARY } from './program.mjs';

/** Writes the documents of a workspace, put together, as Markdown for pandoc. Returns the paths. */
export async function writeMarkdown(workspace, files, folder) {
  const { nodeHost, openProject, publisherOf } = await import(LIBRARY);
  const opened = openProject(nodeHost(), workspace);
  if (!opened.ok) throw new Error(opened.message);
  const { project } = opened;
  const { publication } = await publisherOf(project, []);
  mkdirSync(folder, { recursive: true });
  return files.map((file, at) => {
    const target = path.join(folder, `${at}.md`);
    writeFileSync(target, asMarkdown(publication(project.load(file), false)));
    return target;
  });
}
