import type { Host } from '../core/host.ts';
import { sha256 } from '../core/sha256.ts';

/** What the program is made of: its version and dependencies, and the digest of its code that the build writes. */
const PARTS = ['package.json', 'dist/program/digest'] as const;

/**
 * A digest of the program as it is installed, for keys of what it makes: another version, other dependencies or other
 * code give another. The version of Node is in it, since Node compresses files and sorts by locale.
 */
export function programDigest(host: Host): string {
  const parts = PARTS.map((part) => {
    const bytes = host.read(host.packaged(part));
    return bytes ? new TextDecoder().decode(bytes) : '';
  });
  return sha256([process.version, ...parts].join('\n'));
}
