import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInFonts } from '../../src/read/fonts.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { createPdfRenderer } from '../../src/render/pdf/render-pdf.ts';
import { validateDocx } from '../render/docx/ooxml.ts';
import { expectedStates } from './expected-states.ts';
import { exampleWorkspaces, openExample, publishAll } from './published-examples.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe.each(exampleWorkspaces.map((folder) => [basename(folder), folder] as const))(
  '%s',
  async (name, folder) => {
    const expected = expectedStates(name);
    const all = await publishAll(folder);
    const renderer = createPdfRenderer({ fonts: builtInFonts(nodeHost()) });

    const cases = all.map((published) => [published.name, published] as const);

    // The validator is a process of its own for each file, so a few at once.
    it.concurrent.each(cases)('the Word file of %s is valid by the Open XML SDK', async (_, { files }) => {
      expect(await validateDocx([files.docx])).toEqual([]);
    });

    it.each(cases)('the PDF of %s is PDF/UA-1, with nothing to tell the author', (_, { publication }) => {
      const { accessible, problems } = renderer.render(publication);
      expect({ accessible, problems }).toEqual({ accessible: true, problems: [] });
    });

    it('the templates are those that the package ships', () => {
      const shipped = resolve(ROOT, 'templates', name);
      for (const file of readdirSync(shipped).filter((entry) => entry.endsWith('.md'))) {
        expect(readFileSync(resolve(folder, 'skabeloner', file), 'utf8')).toBe(
          readFileSync(resolve(shipped, file), 'utf8'),
        );
      }
    });

    it('every template and those answers that should be are approved as they stand', () => {
      const project = openExample(folder);
      const states = project.documents().map((file) => {
        const document = project.load(file);
        return [file, document && project.approvalState(document).kind] as const;
      });
      const local = states.filter(([file]) => file.startsWith('tilbud/'));
      const having = (kind: string) => local.filter(([, state]) => state === kind).map(([file]) => file);
      expect(states.filter(([file, state]) => !file.startsWith('tilbud/') && state !== 'valid')).toEqual([]);
      expect(having('valid')).toEqual(expected.approved);
      expect(having('broken')).toEqual(expected.broken);
      expect(having('none')).toHaveLength(local.length - expected.approved.length - expected.broken.length);
    });

    it('only the documents that show mistakes have any, and each the mistakes it shows', () => {
      const faulty = openExample(folder)
        .lint()
        .filter(({ severity }) => severity !== 'info');
      const mistakes = new Map<string, Set<string>>();
      for (const { file, ruleId } of faulty)
        mistakes.set(file, (mistakes.get(file) ?? new Set()).add(ruleId));
      expect(Object.fromEntries([...mistakes].map(([file, rules]) => [file, [...rules].sort()]))).toEqual(
        expected.mistakes,
      );
    });
  },
);

it('every shipped set of templates has an example', () => {
  expect(exampleWorkspaces.map((folder) => basename(folder)).sort()).toEqual(
    readdirSync(resolve(ROOT, 'templates')).sort(),
  );
});
