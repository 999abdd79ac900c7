import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { inPackage } from './paths.mjs';

/** Name in dist/ → source file. */
export const ENTRIES = { cli: inPackage('src', 'cli', 'main.ts'), index: inPackage('src', 'index.ts') };

/** Packages that stay outside: the Typst compiler finds its native part beside itself. */
const EXTERNAL = ['@myriaddreamin/typst-ts-node-compiler'];

/** CommonJS dependencies that ask for Node's own modules at run time need a `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

/**
 * Bundles entry points (name → file) into a folder, with dynamic imports as chunks of their own, so that a command
 * loads only what it uses.
 */
export async function bundle(folder, entries = ENTRIES) {
  await build({
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: EXTERNAL,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE },
  });
  if (entries.cli) await makeProgram(path.join(folder, 'cli.js'));
}

/** A file that a shell can run: its first line names the interpreter. */
async function makeProgram(file) {
  const code = await readFile(file, 'utf8');
  if (!code.startsWith('#!')) await writeFile(file, `#!/usr/bin/env node\n${code}`);
  await chmod(file, 0o755);
}
