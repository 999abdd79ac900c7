import { ImageRun } from 'docx';
import type { Asset } from '../../publication/publication.ts';
import type { Job } from './job.ts';
import { wordText } from './word-text.ts';

/** Twips in a CSS pixel. */
const TWIPS_PER_PIXEL = 15;

/** One transparent pixel: programs that cannot draw SVG leave its place empty (see `unsupportedPictures`). */
const EMPTY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
);

/**
 * A picture in running text, shrunk to the space there is but never enlarged.
 *
 * @param alt - alternative text; empty for decoration
 * @param room - largest width and height, in twips
 */
export function picture(
  job: Job,
  asset: Asset,
  alt: string,
  room: { width: number; height: number },
): ImageRun {
  const scale = Math.min(
    1,
    room.width / TWIPS_PER_PIXEL / asset.width,
    room.height / TWIPS_PER_PIXEL / asset.height,
  );
  const id = job.drawingIds.next();
  const look = {
    transformation: { width: Math.round(asset.width * scale), height: Math.round(asset.height * scale) },
    altText: { id: String(id), name: `Billede ${id}`, description: wordText(alt) },
  };
  const decorative = alt === '' ? { decorative: true } : {};
  const data = asset.bytes;
  switch (asset.mediaType) {
    case 'image/png':
      return new ImageRun({ type: 'png', data, ...look, ...decorative });
    case 'image/jpeg':
      return new ImageRun({ type: 'jpg', data, ...look, ...decorative });
    case 'image/svg+xml':
      return new ImageRun({
        type: 'svg',
        data,
        fallback: { type: 'png', data: EMPTY_PNG, ...look },
        ...look,
        ...decorative,
      });
  }
}
