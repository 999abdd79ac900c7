import { imageSize } from 'image-size';
import { asItStands } from './as-it-stands.ts';
import { folderOf, relativePath, tidy } from './paths.ts';
import { isWhole } from './whole-picture.ts';
import type { Workspace } from './workspace.ts';

/** The kinds of picture that both Word and PDF can show. */
const MEDIA = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** A picture with its size in pixels, as it is seen: a telephone writes how it was held beside what it saw. */
export interface Picture {
  readonly mediaType: (typeof MEDIA)[keyof typeof MEDIA];
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Exif's, from 2 to 8; left out where the picture is upright. */
  readonly orientation?: number;
}

/** From here on the picture lies on its side. */
const LYING = 5;

/** What became of a picture that a document names. */
export type PictureRead =
  | { readonly kind: 'found'; readonly picture: Picture }
  | { readonly kind: 'missing' }
  /** Out of the workspace, or on the web: nothing is fetched. */
  | { readonly kind: 'outside' }
  /** No PNG, JPEG or SVG, or an SVG that is not whole in itself. */
  | { readonly kind: 'format' }
  /** Its end is missing. */
  | { readonly kind: 'cut' };

/**
 * What makes whoever opens an SVG fetch or run something: an address that is neither a place in the file nor a picture in
 * it, a style sheet, a script. Word gets the file as it is, so such a one is not used.
 */
const BEYOND_ITSELF =
  /\b(?:href|src)\s*=\s*["']\s*(?!\s|#|data:image\/(?:png|jpeg|gif)[;,])|url\(\s*(?:["']\s*)?(?![\s"'#]|data:image\/(?:png|jpeg|gif)[;,])|@import|<\?xml-stylesheet|<!ENTITY|<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|audio|video)\b|\son\w+\s*=\s*["']/i;

/** Reads a picture by the path written in a file; the path is relative to the file's folder. Never throws. */
export function pictureAt(workspace: Workspace, file: string, path: string): PictureRead {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('/')) return { kind: 'outside' };
  const folder = folderOf(file);
  const named = tidy(folder === '.' || folder === '' ? decoded(path) : `${folder}/${decoded(path)}`);
  const { host, root, absolute } = workspace;
  const read = workspace.read(relativePath(root, asItStands(host, absolute(named))));
  if (read.kind !== 'found') return read;
  return pictureIn(read.bytes);
}

/** The picture of a file's bytes. Never throws. */
export function pictureIn(bytes: Uint8Array): Extract<PictureRead, { kind: 'found' | 'format' | 'cut' }> {
  const picture = pictureOf(bytes);
  if (!picture) return { kind: 'format' };
  return isWhole(picture) ? { kind: 'found', picture } : { kind: 'cut' };
}

/** A picture of bytes; null when they are no PNG, JPEG or SVG, or an SVG that is not whole in itself. Never throws. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    const mediaType = Object.entries(MEDIA).find(([name]) => name === type)?.[1];
    if (!mediaType || !(width > 0 && height > 0)) return null;
    if (mediaType === MEDIA.svg && BEYOND_ITSELF.test(new TextDecoder().decode(bytes))) return null;
    const size = orientation < LYING ? { width, height } : { width: height, height: width };
    const isTurned = mediaType === MEDIA.jpg && orientation > 1 && orientation <= 8;
    return { mediaType, bytes, ...(isTurned ? { ...size, orientation } : { width, height }) };
  } catch {
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
