import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes dist/program/digest: a digest of the bundled program's code, by which src/read/program-digest.ts tells one build
 * from another of the same version.
 */
export function writeDigest(dist) {
  const program = path.join(dist, 'program');
  const hash = createHash('sha256');
  for (const name of readdirSync(program).sort()) {
    if (name.endsWith('.cjs')) hash.update(name).update(readFileSync(path.join(program, name)));
  }
  writeFileSync(path.join(program, 'digest'), `${hash.digest('hex')}\n`);
}
