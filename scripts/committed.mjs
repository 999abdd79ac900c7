import { readFile } from 'node:fs/promises';
import { authorDocs } from './author-docs.mjs';
import { writeChanged } from './output.mjs';
import { inPackage } from './paths.mjs';
import { ruleFiles } from './rules.mjs';

/**
 * Brings the generated files that are committed up to date. The pages for authors are made from the registry, so it is
 * written first.
 */
export async function writeCommitted() {
  for (const files of [ruleFiles, authorDocs]) {
    for (const [file, text] of Object.entries(await files())) await writeChanged(file, text);
  }
}

/** Paths of the committed files that are not as they should be. */
export async function staleFiles() {
  const wanted = Object.entries({ ...(await ruleFiles()), ...(await authorDocs()) });
  const current = await Promise.all(
    wanted.map(([file]) => readFile(inPackage(file), 'utf8').catch(() => '')),
  );
  return wanted.filter(([, text], at) => text !== current[at]).map(([file]) => file);
}
