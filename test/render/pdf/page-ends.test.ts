import { expect, test } from 'vitest';
import type { Block } from '../../../src/publication/publication.ts';
import { createPdfRenderer } from '../../../src/render/pdf/render-pdf.ts';
import { approvedPublication } from '../../fixtures/publication.ts';
import { paragraph, times } from '../../publication/content.ts';
import { builtInFonts } from './fonts.ts';

const renderer = createPdfRenderer({ fonts: builtInFonts() });

test('En streg må stå sidst på en side med fodnoter', () => {
  const noted: Block = { ...paragraph(''), children: [{ type: 'footnoteReference', footnote: 0 }] };
  const callout: Block = {
    type: 'callout',
    owner: 'lokal',
    title: [{ type: 'text', value: 'Husk' }],
    children: [paragraph('Alarmen.')],
  };
  const refused = Array.from({ length: 40 }, (_, lines) => lines).filter((lines) => {
    const body: Block[] = [
      noted,
      ...times(lines, paragraph('Linje.')),
      { type: 'thematicBreak', owner: 'lokal' },
      callout,
    ];
    const footnotes = [{ children: [paragraph('Note.')] }];
    return renderer.render({ ...approvedPublication(), body, footnotes }).problems.length > 0;
  });
  expect(refused).toEqual([]);
});
