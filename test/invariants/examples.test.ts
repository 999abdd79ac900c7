import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInFonts } from '../../src/read/fonts.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { createPdfRenderer } from '../../src/render/pdf/render-pdf.ts';
import { validateDocx } from '../render/docx/ooxml.ts';
import { exampleWorkspaces, openExample, publishAll } from './published-examples.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe.each(exampleWorkspaces.map((folder) => [basename(folder), folder] as const))(
  '%s',
  (name, folder) => {
    it('every Word file is valid by the Open XML SDK', async () => {
      const all = await publishAll(folder);
      expect(await validateDocx(all.map(({ files }) => files.docx))).toEqual([]);
    });

    it('every PDF is PDF/UA-1, with nothing to tell the author', async () => {
      const renderer = createPdfRenderer({ fonts: builtInFonts(nodeHost()) });
      for (const { publication } of await publishAll(folder)) {
        const { accessible, problems } = renderer.render(publication);
        expect({ accessible, problems }).toEqual({ accessible: true, problems: [] });
      }
    });

    it('the templates are those that the package ships', () => {
      const shipped = resolve(ROOT, 'templates', name);
      for (const file of readdirSync(shipped).filter((entry) => entry.endsWith('.md'))) {
        expect(readFileSync(resolve(folder, 'skabeloner', file), 'utf8')).toBe(
          readFileSync(resolve(shipped, file), 'utf8'),
        );
      }
    });

    it('Solgården and the regional documents are approved as they stand, the others are not', () => {
      const project = openExample(folder);
      const states = project.documents().map((file) => {
        const document = project.load(file);
        return [file, document && project.approvalState(document).kind];
      });
      const approved = states.filter(([, kind]) => kind === 'valid').map(([file]) => file);
      expect(approved).toEqual([
        'skabeloner/forebyggelse-af-overgreb.md',
        'skabeloner/fra-retningslinje-til-hverdag.md',
        'skabeloner/serviceinformation.md',
        'tilbud/solgaarden/forebyggelse-af-overgreb.md',
        'tilbud/solgaarden/serviceinformation.md',
      ]);
      expect(states.filter(([, kind]) => kind !== 'valid').map(([, kind]) => kind)).toEqual(['none', 'none']);
    });

    it('only the tilbud that shows mistakes has any', () => {
      const faulty = openExample(folder)
        .lint()
        .filter(({ severity }) => severity !== 'info')
        .map(({ file }) => file);
      expect([...new Set(faulty)]).toEqual(['tilbud/Strandhuset på Næsø/serviceinformation.md']);
    });
  },
);
