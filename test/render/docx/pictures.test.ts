import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Asset, Publication } from '../../../src/publication/publication.ts';
import { unsupportedPictures } from '../../../src/render/docx/unsupported-pictures.ts';
import { BASELINE } from '../../fixtures/pictures.ts';
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

it.each([
  [2, '<a:xfrm flipH="1">', [40, 20], [0, 0]],
  [3, '<a:xfrm rot="10800000">', [40, 20], [0, 0]],
  [4, '<a:xfrm rot="10800000" flipH="1">', [40, 20], [0, 0]],
  [5, '<a:xfrm rot="16200000" flipH="1">', [20, 40], [10, 0]],
  [6, '<a:xfrm rot="5400000">', [20, 40], [10, 0]],
  [7, '<a:xfrm rot="5400000" flipH="1">', [20, 40], [10, 0]],
  [8, '<a:xfrm rot="16200000">', [20, 40], [10, 0]],
] as const)(
  'a photo that says %i is made upright by Word, and has room where it stands out',
  (orientation, turned, size, room) => {
    const photo: Asset = { mediaType: 'image/jpeg', bytes: BASELINE, width: 40, height: 20, orientation };
    const parts = unzipSync(renderDocx({ ...drawn, assets: { tegning: photo } }));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const [cx, cy] = size.map((pixels) => pixels * 9525);
    const [l, t] = room.map((pixels) => pixels * 9525);
    expect(xml).toContain(turned);
    expect(xml).toContain(
      `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="${l}" t="${t}" r="${l}" b="${t}"/>`,
    );
    expect(xml).toContain(`<a:ext cx="${cx}" cy="${cy}"/>`);
  },
);
