import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LoadedDocument } from '../../src/pipeline.ts';
import { docxText, pdfPages } from './printed-text.ts';
import { exampleWorkspaces, publishAll } from './published-examples.ts';
import { missingWords, sourceWords, unconditional, withoutRegionalHeadings } from './source-words.ts';

function wordsOf({ document, guideline, template }: LoadedDocument): readonly string[] {
  const { text } = document.source;
  return sourceWords(
    guideline && template ? withoutRegionalHeadings(text, template.document.source.text) : text,
  );
}

describe.each(exampleWorkspaces.map((folder) => [basename(folder), folder] as const))(
  '%s',
  async (_, folder) => {
    const all = await publishAll(folder);
    const cases = all.map((published) => [published.name, published] as const);

    it.each(cases)('every word of %s is in the Word file', (_name, { document, files }) => {
      expect(missingWords(wordsOf(document), docxText(files.docx))).toEqual([]);
    });

    it.each(cases)('every word of %s is in the PDF', async (_name, { document, files }) => {
      const printed = (await pdfPages(files.pdf)).join('\n');
      expect(missingWords(wordsOf(document), printed)).toEqual([]);
    });

    const embedded = cases.filter(
      ([, { document }]) => document.guideline && document.facts?.template?.form === 'indlejret',
    );
    it.each(embedded)(
      'every word of the regional text is in the files of %s',
      async (_name, { document, files }) => {
        const regional = unconditional(document.template?.document.source.text ?? '');
        const words = [...new Set(sourceWords(regional).map((word) => word.toLowerCase()))];
        expect(missingWords(words, docxText(files.docx))).toEqual([]);
        expect(missingWords(words, (await pdfPages(files.pdf)).join('\n'))).toEqual([]);
      },
    );
  },
);
