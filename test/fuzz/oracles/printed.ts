import type { LoadedDocument, Project } from '../../../src/pipeline.ts';
import type { Format } from '../../../src/press/typesetter.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { publisherOf } from '../../../src/publish.ts';
import { textOf } from '../../compose/composed.ts';
import { docxText, pdfPages } from '../../invariants/printed-text.ts';
import { missingWords } from '../../invariants/source-words.ts';
import { docxParts } from '../../render/docx/docx-parts.ts';
import { strictXml } from '../../report/strict-xml.ts';
import type { Fault } from './fault.ts';
import type { Watch } from './watch.ts';
import { wordsToFind } from './words-to-find.ts';

/** So many documents of a workspace are rendered; there are eight that are much alike. */
const MOST = 2;

/** No word is lost on the way to a publication, and from there to the files; the files are what they should be. */
export async function printedFaults(
  project: Project,
  formats: readonly Format[],
  step: Watch['step'],
): Promise<readonly Fault[]> {
  const publisher = await publisherOf(project, formats);
  const faults: Fault[] = [];
  let rendered = 0;
  for (const file of project.documents().toReversed()) {
    const document = project.load(file);
    if (!document) continue;
    const publication = await step(`udgivelsen ${file}`, () => publisher.publication(document, false));
    publisher.publication(document, true);
    const shown = project.loadForPrint(file) ?? document;
    faults.push(...lost(file, 'publikationen', shown, textOf(publication) + headOf(publication)));
    rendered += 1;
    for (const format of rendered > MOST ? [] : formats)
      faults.push(...(await fileFaults(shown, publication, format)));
  }
  return faults;

  async function fileFaults(
    document: LoadedDocument,
    publication: Publication,
    format: Format,
  ): Promise<readonly Fault[]> {
    const { file } = document;
    const { bytes, findings } = await step(`${format} ${file}`, () =>
      publisher.render(document, publication, format),
    );
    const told = project
      .present(findings)
      .map(({ reason }) => reason)
      .join(' ');
    if (!bytes) return isTold(told) ? [] : [{ oracle: `${format} laves`, message: `${file}: ${told}` }];
    if (format === 'pdf') return lostFromPages(file, document, await pdfPages(bytes));
    return [...lost(file, format, document, docxText(bytes)), ...xmlFaults(file, bytes)];
  }
}

/** What an author is told in Danish of a document that cannot be set. */
function isTold(words: string): boolean {
  return /for dybt inden i hinanden|for stor/.test(words);
}

function lost(file: string, where: string, document: LoadedDocument, printed: string): readonly Fault[] {
  return toldOf(missingWords(wordsToFind(document), printed), file, where);
}

/** A word may be divided between two pages, with what stands below the one and above the other in between. */
function lostFromPages(file: string, document: LoadedDocument, pages: readonly string[]): readonly Fault[] {
  const text = pages.join('\n');
  // An accent that begins a cell seems to stand on the last letter of the one before.
  const bare = missingWords(wordsToFind(document), text.replace(/\p{M}/gu, ''));
  const missing = missingWords(wordsToFind(document), text).filter((word) => bare.includes(word));
  const lines = pages.map((page) => page.toLowerCase().split(/[\u00ad\u2010-]?\n/));
  const isDivided = (word: string): boolean =>
    lines.some((page, at) =>
      page.some((line) => {
        const cut = longestCut(word, line);
        return cut > 0 && lines[at + 1]?.some((next) => next.startsWith(word.slice(cut)));
      }),
    );
  return toldOf(
    missing.filter((word) => !isDivided(word)),
    file,
    'pdf',
  );
}

/** How much of the beginning of a word ends a line; 0 for less than two letters. */
function longestCut(word: string, line: string): number {
  for (let cut = word.length - 1; cut > 1; cut -= 1) if (line.endsWith(word.slice(0, cut))) return cut;
  return 0;
}

function toldOf(missing: readonly string[], file: string, where: string): readonly Fault[] {
  return missing.length === 0
    ? []
    : [{ oracle: `ord i ${where}`, message: `${file}: ${missing.slice(0, 8).join(' ')}` }];
}

function headOf({ title, header }: Publication): string {
  return [title, ...header.rows.flat().flatMap(({ label, value }) => [label, ...value])].join('\n');
}

function xmlFaults(file: string, bytes: Uint8Array): readonly Fault[] {
  return Object.entries(docxParts(bytes)).flatMap(([path, part]): readonly Fault[] => {
    if (!/\.(?:xml|rels)$/.test(path)) return [];
    try {
      strictXml(
        `<?xml version="1.0" encoding="UTF-8"?>\n${part.replace(/^<\?xml[^>]*\?>/, '').replaceAll(/(?<=[<\s/])([\w-]+):(?=[\w-]+[\s=/>])/g, '$1-')}`,
      );
      return [];
    } catch (error) {
      return [{ oracle: 'docx er XML', message: `${file} ${path}: ${String(error)}` }];
    }
  });
}
