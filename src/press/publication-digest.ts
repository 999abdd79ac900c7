import { sha256 } from '../core/sha256.ts';
import type { Publication } from '../publication/publication.ts';

/**
 * Tells publications apart: a digest of everything that a renderer is given, pictures and fonts by their bytes, and of the
 * program that renders. The same publication gives the same digest in any process.
 *
 * @param program a digest of the program
 */
export function publicationDigests(program: string): (publication: Publication) => string {
  // Documents of one region share their logo and fonts.
  const known = new WeakMap<Uint8Array, string>();
  const ofBytes = (bytes: Uint8Array): string => {
    const digest = known.get(bytes) ?? sha256(bytes);
    known.set(bytes, digest);
    return digest;
  };
  return (publication) => {
    const { theme, assets } = publication;
    const pictures = Object.entries(assets).map(([key, { bytes, ...asset }]) => [key, asset, ofBytes(bytes)]);
    const fonts = theme.fontFiles.map(ofBytes);
    const rest = { ...publication, theme: { ...theme, fontFiles: [] }, assets: {} };
    return sha256(JSON.stringify([program, rest, fonts, pictures]));
  };
}
