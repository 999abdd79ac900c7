import { expect, it } from 'vitest';
import { fullPublication } from '../../fixtures/publication.ts';
import { docxParts, paragraphTexts } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';
import { all } from './small-publication.ts';

const parts = (draft: boolean) => {
  const publication = fullPublication();
  return docxParts(renderDocx({ ...publication, state: { ...publication.state, draft } }));
};
const backgrounds = (draft: boolean) => new Set(all(Object.values(parts(draft)).join(), /w:fill="(\w+)"/g));

it('a draft has no background that would hide its watermark; an approved document has', () => {
  expect([...backgrounds(true)]).toEqual(['auto']);
  expect(backgrounds(false).size).toBeGreaterThan(2);
  expect(backgrounds(false)).not.toContain('auto');
});

it('the footer of every page of a draft says so too', () => {
  const footer = (draft: boolean) => paragraphTexts(parts(draft)['word/footer1.xml'] ?? '').join();
  expect(footer(true)).toContain('UDKAST');
  expect(footer(false)).not.toContain('UDKAST');
});
