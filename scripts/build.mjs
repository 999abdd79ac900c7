// Builds the package into dist/: `node scripts/build.mjs`.
import { rm } from 'node:fs/promises';
import { bundle } from './bundle.mjs';
import { writeCommitted } from './committed.mjs';
import { writeDeclarations } from './declarations.mjs';
import { inPackage } from './paths.mjs';
import { writeValidators } from './validators.mjs';

await writeValidators();
await writeCommitted();
await rm(inPackage('dist'), { recursive: true, force: true });
await bundle(inPackage('dist'));
writeDeclarations();
