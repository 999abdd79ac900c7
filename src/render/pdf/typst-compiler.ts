import { resolve } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Asset } from '../../publication/publication.ts';
import { type DocumentData, extension } from './document-data.ts';
import { program } from './program/program.ts';

/** What Typst made of one document: the result, or what it said, word for word. */
export type Outcome<T> = { readonly value: T } | { readonly said: string };

/** The Typst compiler with its fonts and the program, ready for one document after another. */
export interface TypstCompiler {
  /** The document as PDF. `accessible` asks for PDF/UA-1, which refuses what is not accessible. */
  pdf(document: DocumentData, accessible: boolean): Outcome<Uint8Array>;
  /** The page of each anchor of a heading. */
  pages(document: DocumentData): Outcome<ReadonlyMap<string, number>>;
  /** Whether a font family of this name is there. */
  hasFamily(family: string): boolean;
  /** Whether a picture can be drawn. */
  draws(picture: Asset): boolean;
}

/** No folder of this name need exist: Typst only wants its files to have paths. */
const ROOT = resolve('/skrivefelt');
const MAIN = resolve(ROOT, 'main.typ');
const PAGES = resolve(ROOT, 'pages.typ');
const FAMILY = resolve(ROOT, 'family.typ');
const PICTURE = resolve(ROOT, 'picture.typ');

/** Asks for the width of a letter in one family alone: nothing is set when the family is missing. */
const familyProgram = `
#context [#metadata(measure(text(font: json("family.json"), fallback: false)[n]).width > 0pt)<found>]
`;

/** Asks for the size of a picture, for which all of it is read. */
const pictureProgram = `
#context [#metadata(measure(image(json("picture.json"))).width > 0pt)<found>]
`;

/** Makes a compiler that knows the given TrueType or OpenType fonts; where families clash the earlier font wins. */
export function createTypstCompiler(fonts: readonly Uint8Array[]): TypstCompiler {
  const compiler = NodeCompiler.create({
    workspace: ROOT,
    fontArgs: [{ fontBlobs: fonts.map((font) => asBuffer(font)) }],
  });
  for (const [file, source] of Object.entries(program)) {
    compiler.mapShadow(resolve(ROOT, file), Buffer.from(source));
  }

  function attempt<T>(files: ReadonlyMap<string, Uint8Array>, run: () => T): Outcome<T> {
    const paths = Array.from(files, ([file, bytes]) => {
      const path = resolve(ROOT, file);
      compiler.mapShadow(path, asBuffer(bytes));
      return path;
    });
    try {
      return { value: run() };
    } catch (error) {
      return { said: wordsOf(error) };
    } finally {
      for (const path of paths) compiler.unmapShadow(path);
      compiler.evictCache(1);
    }
  }

  /** Whether a small program of its own, with its files, finds what it looks for. */
  function finds(main: string, files: Readonly<Record<string, string | Uint8Array>>): boolean {
    const bytes = Object.entries(files).map(
      ([file, content]) =>
        [file, typeof content === 'string' ? new TextEncoder().encode(content) : content] as const,
    );
    const found = attempt(new Map(bytes), (): unknown =>
      compiler.query({ mainFilePath: main, resetRead: true }, { selector: '<found>', field: 'value' }),
    );
    return 'value' in found && Array.isArray(found.value) && found.value[0] === true;
  }

  const filesOf = (document: DocumentData) =>
    new Map([...document.pictures, ['data.json', new TextEncoder().encode(document.json)]]);

  return {
    pdf: (document, accessible) =>
      attempt(filesOf(document), () =>
        Uint8Array.from(
          compiler.pdf(
            { mainFilePath: MAIN, resetRead: true },
            { pdfStandard: accessible ? PdfStandard.UA_1 : PdfStandard.V_1_7 },
          ),
        ),
      ),
    pages: (document) =>
      attempt(filesOf(document), () =>
        pagesIn(
          compiler.query({ mainFilePath: PAGES, resetRead: true }, { selector: '<pages>', field: 'value' }),
        ),
      ),
    hasFamily: (family) =>
      finds(FAMILY, { 'family.typ': familyProgram, 'family.json': JSON.stringify(family) }),
    draws: (picture) => {
      const file = `picture.${extension(picture)}`;
      return finds(PICTURE, {
        'picture.typ': pictureProgram,
        'picture.json': JSON.stringify(file),
        [file]: picture.bytes,
      });
    },
  };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The binding puts Typst's words in `code` for some errors and in `message` for others. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code.length > error.message.length ? code : error.message;
}

function pagesIn(found: unknown): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  const pairs: unknown = Array.isArray(found) ? found[0] : null;
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    const [anchor, page]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof anchor === 'string' && typeof page === 'number') pages.set(anchor, page);
  }
  return pages;
}
