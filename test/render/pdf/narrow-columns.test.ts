import { expect, test } from 'vitest';
import type { Block } from '../../../src/publication/publication.ts';
import { createPdfRenderer } from '../../../src/render/pdf/render-pdf.ts';
import { approvedPublication } from '../../fixtures/publication.ts';
import { paragraph, table } from '../../publication/content.ts';
import { builtInFonts } from './fonts.ts';
import { readPdf, tagsOf, textOf } from './read-pdf.ts';

const renderer = createPdfRenderer({ fonts: builtInFonts() });
const DATE = '15.\u00a0september\u00a02026';

async function linesOf(role: 'TD' | 'P', block: Block): Promise<string[]> {
  const { bytes } = renderer.render({ ...approvedPublication(), body: [block] });
  const { tags } = await readPdf(bytes ?? new Uint8Array());
  const last = tagsOf(tags.flat(), role).at(-1);
  return textOf(last === undefined ? [] : [last])
    .trim()
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim());
}

const columns = (count: number, cell: string) => Array.from({ length: count }, () => cell);

test.each([
  [2, ['15. september 2026']],
  [9, ['15. sep', 'tember', '2026']],
])('En dato i en tabel med %s kolonner står på linjer, som kolonnen har plads til', async (count, lines) => {
  expect(await linesOf('TD', table(columns(count, 'Frist'), columns(count, DATE)))).toEqual(lines);
});

test('Tekst med hårde mellemrum hele vejen går ikke ud over siden', async () => {
  const lines = await linesOf('P', paragraph('kopieret\u00a0fra\u00a0en\u00a0side\u00a0'.repeat(10)));
  expect(lines.length).toBeGreaterThan(1);
});
