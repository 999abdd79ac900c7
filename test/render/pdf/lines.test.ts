import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, test } from 'vitest';
import type { Block } from '../../../src/publication/publication.ts';
import { createPdfRenderer } from '../../../src/render/pdf/render-pdf.ts';
import { approvedPublication } from '../../fixtures/publication.ts';
import { list, paragraph } from '../../publication/content.ts';
import { builtInFonts } from './fonts.ts';

const renderer = createPdfRenderer({ fonts: builtInFonts() });

/** How far from the bottom of the first page each text stands, in points, by the text; only one that occurs once. */
async function heights(body: readonly Block[], notes: readonly Block[] = []): Promise<Map<string, number>> {
  const footnotes = notes.length > 0 ? [{ children: notes }] : [];
  const { bytes } = renderer.render({ ...approvedPublication(), body, footnotes });
  const loading = getDocument({ data: (bytes ?? new Uint8Array()).slice(), verbosity: 0 });
  try {
    const page = await (await loading.promise).getPage(1);
    const { items } = await page.getTextContent();
    return new Map(
      items.flatMap((item) => ('str' in item ? [[item.str.trim(), Number(item.transform[5])]] : [])),
    );
  } finally {
    await loading.destroy();
  }
}

const between = (found: ReadonlyMap<string, number>, one: string, other: string): number =>
  (found.get(one) ?? Number.NaN) - (found.get(other) ?? Number.NaN);

describe('Det, der står efter et mærke eller et ord, begynder på samme linje:', () => {
  it('en note efter sit tal', async () => {
    const marked: Block = { ...paragraph(''), children: [{ type: 'footnoteReference', footnote: 0 }] };
    const found = await heights([marked], [paragraph('Forklaringen.'), paragraph('Mere.')]);
    // The last 1 on the page is the note's own, which is raised a little.
    expect(Math.abs(between(found, '1', 'Forklaringen.'))).toBeLessThan(4);
    expect(between(found, 'Forklaringen.', 'Mere.')).toBeGreaterThan(9);
  });

  it('et begrebs forklaring efter begrebet', async () => {
    const concept: Block = {
      type: 'concept',
      owner: 'regional',
      anchor: 'begreb',
      term: [{ type: 'text', value: 'Statusnotat' }],
      discouraged: [],
      children: [paragraph('Redegørelsen.'), paragraph('Mere.')],
    };
    const found = await heights([concept]);
    expect(between(found, 'Statusnotat', 'Redegørelsen.')).toBe(0);
    expect(between(found, 'Redegørelsen.', 'Mere.')).toBeGreaterThan(11);
  });

  it('et punkt efter sin prik', async () => {
    const found = await heights([list('Punktet.')]);
    expect(between(found, '•', 'Punktet.')).toBe(0);
  });
});

test('En liste står lige så langt fra afsnittet før som et afsnit gør', async () => {
  const found = await heights([paragraph('Før.'), list('Punkt.'), paragraph('Et.'), paragraph('To.')]);
  expect(between(found, 'Før.', 'Punkt.')).toBeCloseTo(between(found, 'Et.', 'To.'), 1);
});
