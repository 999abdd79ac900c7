// Builds the package into dist/: `node scripts/build.mjs`.
import { rm } from 'node:fs/promises';
import { bundleLibrary, bundleProgram } from './bundle.mjs';
import { writeCodeCache } from './code-cache.mjs';
import { writeCommitted } from './committed.mjs';
import { writeDeclarations } from './declarations.mjs';
import { writeDigest } from './digest.mjs';
import { inPackage } from './paths.mjs';
import { writeTables } from './tables.mjs';
import { writeValidators } from './validators.mjs';

const dist = inPackage('dist');
await writeValidators();
await writeTables();
await writeCommitted();
await rm(dist, { recursive: true, force: true });
await bundleLibrary(dist);
await bundleProgram(dist);
writeDigest(dist);
writeCodeCache(dist);
writeDeclarations();
