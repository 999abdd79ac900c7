import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The built command line. */
export const CLI = path.join(root, 'dist', 'cli.cjs');

/** The built public API, as a user of the package gets it. */
export const LIBRARY = pathToFileURL(path.join(root, 'dist', 'index.js')).href;

/** The example workspace and a long document in it. */
export const EXAMPLE = path.join(root, 'examples', 'region-sjaelland');
export const EXAMPLE_FILE = 'tilbud/solgaarden/serviceinformation.md';
