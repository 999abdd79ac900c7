import { expect, test } from 'vitest';
import { createPdfRenderer } from '../../src/render/pdf/render-pdf.ts';
import { approvedPublication } from '../fixtures/publication.ts';
import { docxText, pdfPages } from '../invariants/printed-text.ts';
import { renderDocx } from './docx/rendered.ts';
import { builtInFonts } from './pdf/fonts.ts';

// With these a text reads otherwise in print than in the source that was approved.
test.each([
  ['turned around from here', '\u202e'],
  ['turned around for a while', '\u2067'],
  ['a mark of direction', '\u200f'],
])('%s: the words stand in print as they stand in the source', async (_, sign) => {
  const publication = {
    ...approvedPublication(),
    body: [
      {
        type: 'paragraph',
        owner: 'regional',
        children: [{ type: 'text', value: `Ring${sign} til nattevagten.` }],
      },
    ],
  } as const;
  const pdf = createPdfRenderer({ fonts: builtInFonts() }).render(publication);
  expect(pdf.problems).toEqual([]);
  for (const text of [docxText(renderDocx(publication)), ...(await pdfPages(pdf.bytes ?? new Uint8Array()))])
    expect(text).toContain('Ring til nattevagten.');
});
