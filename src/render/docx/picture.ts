import type { Asset } from '../../publication/publication.ts';
import { drawing } from './drawing.ts';
import type { Element } from './element.ts';
import type { Job } from './job.ts';
import type { Relationships } from './relationships.ts';
import { run } from './run.ts';
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
 * @param relationships - of the part it stands in
 * @param alt - alternative text; empty for decoration
 * @param room - largest width and height, in twips
 */
export function picture(
  job: Job,
  relationships: Relationships,
  asset: Asset,
  alt: string,
  room: { width: number; height: number },
): Element {
  const scale = Math.min(
    1,
    room.width / TWIPS_PER_PIXEL / asset.width,
    room.height / TWIPS_PER_PIXEL / asset.height,
  );
  const related = (bytes: Uint8Array, extension: 'png' | 'jpg' | 'svg') =>
    relationships.picture(job.media.add(bytes, extension));
  const id = job.drawingIds.next();
  const look = {
    id,
    name: `Billede ${id}`,
    alt: wordText(alt),
    width: Math.round(asset.width * scale),
    height: Math.round(asset.height * scale),
    ...(asset.orientation === undefined ? {} : { orientation: asset.orientation }),
  };
  switch (asset.mediaType) {
    case 'image/png':
      return run([drawing({ ...look, bitmap: related(asset.bytes, 'png') })]);
    case 'image/jpeg':
      return run([drawing({ ...look, bitmap: related(asset.bytes, 'jpg') })]);
    case 'image/svg+xml': {
      const vector = related(asset.bytes, 'svg');
      return run([drawing({ ...look, vector, bitmap: related(EMPTY_PNG, 'png') })]);
    }
  }
}
