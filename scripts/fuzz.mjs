// Tries the program on mutated workspaces: `npm run fuzz -- [--seed 1] [--count 100000] [--from 0] [--only 17] [--seconds 20]`.
import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { inPackage } from './paths.mjs';

// Beside the sources, where the packages that are not bundled are found.
const folder = inPackage('dist', `fuzz-${process.pid}`);
await build({
  entryPoints: ['main', 'worker'].map((name) => inPackage('test', 'fuzz', `${name}.ts`)),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'error',
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
});
const env = { ...process.env, SKRIVEFELT_ROOT: inPackage('.') };
const child = fork(path.join(folder, 'main.mjs'), process.argv.slice(2), {
  env,
  execArgv: ['--enable-source-maps'],
});
child.on('exit', async (code) => {
  await rm(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
