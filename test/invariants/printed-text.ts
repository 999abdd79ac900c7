import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { docxParts, paragraphTexts } from '../render/docx/docx-parts.ts';

/** What a reader of a Word file sees, furniture of the page included. */
export function docxText(bytes: Uint8Array): string {
  return Object.entries(docxParts(bytes))
    .filter(([path]) => /^word\/(?:document|footnotes|header\d|footer\d)\.xml$/.test(path))
    .flatMap(([, xml]) => paragraphTexts(xml))
    .join('\n');
}

/** What a reader of a PDF sees, page by page. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
  }
  await document.destroy();
  return pages;
}
