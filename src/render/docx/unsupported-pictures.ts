import type { Publication } from '../../publication/publication.ts';

/**
 * The pictures that only newer versions of Word show, as keys in `assets`: Word 2016 and older and LibreOffice 7.4 leave
 * the place of an SVG empty in a Word file. Whoever publishes can tell the author to give them as PNG.
 */
export function unsupportedPictures({ assets }: Publication): readonly string[] {
  return Object.entries(assets).flatMap(([key, { mediaType }]) =>
    mediaType === 'image/svg+xml' ? [key] : [],
  );
}
