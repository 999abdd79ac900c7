import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { inPackage } from './paths.mjs';

/** Writes the type declarations of src/ to dist/types. A type error stops the build. */
export function writeDeclarations() {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const settings = ['-p', inPackage('scripts', 'tsconfig.types.json')];
  const { status } = spawnSync(process.execPath, [compiler, ...settings], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The type declarations could not be made');
}
