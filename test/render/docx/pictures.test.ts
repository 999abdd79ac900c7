import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Asset, Publication } from '../../../src/publication/publication.ts';
import { unsupportedPictures } from '../../../src/render/docx/unsupported-pictures.ts';
import { fullPublication } from '../../fixtures/publication.ts';
import { renderDocx } from './rendered.ts';
import { withBody } from './small-publication.ts';

const svg: Asset = {
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>'),
  width: 40,
  height: 40,
};
const drawn: Publication = {
  ...withBody({
    type: 'paragraph',
    owner: 'regional',
    children: [{ type: 'image', asset: 'tegning', alt: 'Plan' }],
  }),
  assets: { tegning: svg },
};

/** Pixels of a PNG with one chunk of data. */
function pixelsOf(png: Uint8Array): number[] {
  const at = Buffer.from(png).indexOf('IDAT') + 4;
  return [...inflateSync(Buffer.from(png).subarray(at))];
}

it('programs that cannot draw an SVG leave its place empty', () => {
  const pictures = Object.entries(unzipSync(renderDocx(drawn))).filter(([path]) => path.endsWith('.png'));
  expect(pictures.map(([, png]) => pixelsOf(png))).toEqual([[0, 0, 0, 0, 0]]);
});

it('those pictures are named, so that the author can be told', () => {
  expect(unsupportedPictures(drawn)).toEqual(['tegning']);
  const { assets } = fullPublication();
  const kept = Object.entries(assets).filter(([, { mediaType }]) => mediaType !== 'image/svg+xml');
  expect(unsupportedPictures({ ...fullPublication(), assets: Object.fromEntries(kept) })).toEqual([]);
});
