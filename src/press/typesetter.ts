import type { Publication } from '../publication/publication.ts';
import type { PdfRenderer } from '../render/pdf/render-pdf.ts';

/** File formats that documents are published in. */
export const FORMATS = ['docx', 'pdf'] as const;

/** One of the formats. */
export type Format = (typeof FORMATS)[number];

/** Something that an author should know of a file, before it is said of which document. Plain JSON. */
export interface Problem {
  /** What it is about: the text, the configuration's fonts, or a picture that is not shown, or not by every program. */
  readonly about: 'document' | 'fonts' | 'picture';
  /** Danish. Of a picture it goes on from its path, which is known only where the document is. */
  readonly message: string;
  /** Where it shows: characters of the text, or a picture's key among the assets. Null when nowhere in particular. */
  readonly where: string | null;
}

/** A publication set in a format. Plain JSON but for the bytes, so that it can come from another thread. */
export interface Typeset {
  /** The file; null when it could not be made, and a problem says why. */
  readonly bytes: Uint8Array | null;
  readonly problems: readonly Problem[];
}

const NOT_EVERYWHERE =
  'er en SVG, som LibreOffice og ældre udgaver af Word ikke viser. Gem det som PNG, og skriv den nye sti.';

/** Sets publications in formats. */
export interface Typesetter {
  /** Never throws. The caller must let the event loop turn now and then: only then is the compiler's memory freed. */
  set(publication: Publication, format: Format): Typeset;
}

/**
 * Loads the renderers that the formats need, which are heavy.
 *
 * @param fonts the fonts of every PDF, asked for at the first one
 */
export async function loadTypesetter(
  formats: readonly Format[],
  fonts: () => readonly Uint8Array[],
): Promise<Typesetter> {
  const [docx, pictures, typst] = await Promise.all([
    formats.includes('docx') ? import('../render/docx/render-docx.ts') : null,
    formats.includes('docx') ? import('../render/docx/unsupported-pictures.ts') : null,
    // The compiler is a program of its own for each kind of machine, and may be missing on this one.
    import('../render/pdf/render-pdf.ts').catch(() => null),
  ]);
  const docxRenderer = docx?.createDocxRenderer() ?? null;
  let made: PdfRenderer | null = null;
  const pdf = (): PdfRenderer | null => {
    made ??= typst?.createPdfRenderer({ fonts: fonts() }) ?? null;
    return made;
  };

  return {
    set: (publication, format) => {
      try {
        return format === 'pdf' ? portable(publication) : word(publication);
      } catch (error) {
        // A renderer that gives up is a fault of ours; the author is told which document, and the others still come out.
        const message = error instanceof Error ? error.message : String(error);
        return { bytes: null, problems: [{ about: 'document', message, where: null }] };
      }
    },
  };

  function portable(publication: Publication): Typeset {
    const renderer = pdf();
    if (!renderer) {
      const message =
        'Typst, som laver PDF, findes ikke til denne maskine. Udgiv som Word i stedet: --to docx';
      return { bytes: null, problems: [{ about: 'document', message, where: null }] };
    }
    const { bytes, problems } = renderer.render(publication);
    return {
      bytes,
      problems: problems.map(({ kind, message, characters, picture }) => ({
        about: picture !== null ? 'picture' : kind === 'font' ? 'fonts' : 'document',
        message,
        where: picture ?? characters[0] ?? null,
      })),
    };
  }

  /** Word counts pages only when it opens the file, so a contents list borrows its page numbers from the PDF. */
  function word(publication: Publication): Typeset {
    const asked = publication.body.some(({ type }) => type === 'contents');
    const pages = asked ? pdf()?.pagesOf(publication) : undefined;
    const bytes = docxRenderer?.render(publication, pages ? { pageOf: pages } : {}) ?? null;
    const unsupported = pictures?.unsupportedPictures(publication) ?? [];
    return {
      bytes,
      problems: unsupported.map((where) => ({ about: 'picture', message: NOT_EVERYWHERE, where })),
    };
  }
}
