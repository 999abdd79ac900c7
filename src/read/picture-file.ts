import { imageSize } from 'image-size';
import { folderOf, tidy } from './paths.ts';
import type { Workspace } from './workspace.ts';

/** The kinds of picture that both Word and PDF can show. */
const MEDIA = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** A picture with its size in pixels. */
export interface Picture {
  readonly mediaType: (typeof MEDIA)[keyof typeof MEDIA];
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What became of a picture that a document names. */
export type PictureRead =
  | { readonly kind: 'found'; readonly picture: Picture }
  | { readonly kind: 'missing' }
  /** Out of the workspace, or on the web: nothing is fetched. */
  | { readonly kind: 'outside' }
  /** No PNG, JPEG or SVG. */
  | { readonly kind: 'format' };

/** Reads a picture by the path written in a file; the path is relative to the file's folder. Never throws. */
export function pictureAt(workspace: Workspace, file: string, path: string): PictureRead {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('/')) return { kind: 'outside' };
  const folder = folderOf(file);
  const read = workspace.read(
    tidy(folder === '.' || folder === '' ? decoded(path) : `${folder}/${decoded(path)}`),
  );
  if (read.kind !== 'found') return read;
  const picture = pictureOf(read.bytes);
  return picture ? { kind: 'found', picture } : { kind: 'format' };
}

/** A picture of bytes; null when they are no PNG, JPEG or SVG. Never throws. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  try {
    const { type, width, height } = imageSize(bytes);
    const mediaType = Object.entries(MEDIA).find(([name]) => name === type)?.[1];
    return mediaType && width > 0 && height > 0 ? { mediaType, bytes, width, height } : null;
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
