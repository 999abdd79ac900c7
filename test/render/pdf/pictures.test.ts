import { describe, expect, test } from 'vitest';
import type { Asset, Block, Inline } from '../../../src/publication/publication.ts';
import { createPdfRenderer } from '../../../src/render/pdf/render-pdf.ts';
import { approvedPublication } from '../../fixtures/publication.ts';
import { builtInFonts } from './fonts.ts';

const renderer = createPdfRenderer({ fonts: builtInFonts() });
/** Width of the text on an A4 page, in points. */
const LINE = 454;

const image: Inline = { type: 'image', asset: 'tegning', alt: 'Tegning' };
const alone: Block = { type: 'paragraph', owner: 'lokal', children: [image] };
const amongWords: Block = { ...alone, children: [image, { type: 'text', value: ' (en titel)' }] };

function drawing(width: number, height: number): Asset {
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="red"/></svg>`;
  return { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg), width, height };
}

/** Width and height of the first picture of a document, in points, as it tells assistive technology. */
function sizeOf(block: Block, asset: Asset): { width: number; height: number } {
  const { bytes, problems } = renderer.render({
    ...approvedPublication(),
    body: [block],
    assets: { tegning: asset },
  });
  expect(problems).toEqual([]);
  const source = Buffer.from(bytes ?? []).toString('latin1');
  const boxes = [...source.matchAll(/\/S \/Figure[\s\S]*?\/BBox \[([\d. ]+)\]/g)];
  const [left = 0, bottom = 0, right = 0, top = 0] = (boxes[0]?.[1] ?? '').split(' ').map(Number);
  return { width: right - left, height: top - bottom };
}

/** An answer in its box, which is narrower than the page. */
function answerOf(...answer: Block[]): Block {
  const text: Inline = { type: 'text', value: 'Plan' };
  return {
    type: 'field',
    owner: 'lokal',
    id: 'plan',
    anchor: 'plan',
    label: [text],
    display: 'embedded',
    caption: 'Lokalt svar',
    demand: [],
    answer,
  };
}

describe('Et billede', () => {
  test.each([
    ['for sig selv', alone],
    ['blandt ord', amongWords],
  ])('%s, der er højere end siden, bliver mindre og ikke skåret af', (_, block) => {
    const { width, height } = sizeOf(block, drawing(300, 2400));
    expect(height).toBeGreaterThan(400);
    expect(height / width).toBeCloseTo(8, 1);
  });

  test.each([
    ['for sig selv', alone],
    ['blandt ord', amongWords],
  ])('%s er aldrig bredere end svaret, det står i', (_, block) => {
    const { width, height } = sizeOf(answerOf(block), drawing(1600, 400));
    expect(width).toBeGreaterThan(LINE - 40);
    expect(width).toBeLessThan(LINE - 20);
    expect(width / height).toBeCloseTo(4, 1);
  });

  test('bliver ikke forstørret', () => {
    expect(sizeOf(amongWords, drawing(40, 20))).toEqual({
      width: expect.closeTo(30, 0),
      height: expect.closeTo(15, 0),
    });
  });
});
