import type { Publication } from '../../../src/publication/publication.ts';
import { createDocxRenderer, type DocxOptions } from '../../../src/render/docx/render-docx.ts';

/** A publication as DOCX, by a renderer that has rendered nothing before. */
export function renderDocx(publication: Publication, options?: DocxOptions): Uint8Array {
  return createDocxRenderer().render(publication, options);
}
