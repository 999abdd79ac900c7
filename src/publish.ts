import { compose, LOGO } from './compose/compose.ts';
import type { Finding } from './core/finding.ts';
import { FILE_START } from './core/span.ts';
import type { LoadedDocument, Project } from './pipeline.ts';
import type { Asset, Publication } from './publication/publication.ts';
import { CONFIGURATION_FILE } from './read/configuration.ts';
import { builtInFonts } from './read/fonts.ts';
import { once } from './read/once.ts';
import { pictureAt } from './read/picture-file.ts';

/** File formats that documents are published in. */
export const FORMATS = ['docx', 'pdf'] as const;

/** One of the formats. */
export type Format = (typeof FORMATS)[number];

/** A file ready to be written; `bytes` is null when it could not be made, and a finding says why. */
export interface PublishedFile {
  readonly format: Format;
  readonly bytes: Uint8Array | null;
  readonly findings: readonly Finding[];
}

/** The stages after `check`: compose and render. */
export interface Publisher {
  /** Puts a document together; `publicEdition` leaves out what is internal. */
  publication(document: LoadedDocument, publicEdition: boolean): Publication;
  /** Sets a publication in a format. Never throws. */
  render(document: LoadedDocument, publication: Publication, format: Format): PublishedFile;
}

/** Loads the renderers that the formats need, which are heavy, and makes a publisher for a project. */
export async function publisherOf(project: Project, formats: readonly Format[]): Promise<Publisher> {
  const { workspace } = project;
  const { configuration } = workspace;
  const [docx, pictures, pdf] = await Promise.all([
    formats.includes('docx') ? import('./render/docx/render-docx.ts') : null,
    formats.includes('docx') ? import('./render/docx/unsupported-pictures.ts') : null,
    import('./render/pdf/render-pdf.ts'),
  ]);
  const pdfRenderer = once(() => pdf.createPdfRenderer({ fonts: builtInFonts(workspace.host) }));
  const logo = once((): Asset | null => {
    const path = configuration.udseende?.logo;
    const found = path === undefined ? null : pictureAt(workspace, '', path);
    return found?.kind === 'found' ? found.picture : null;
  });
  const fontFiles = once(() =>
    (configuration.udseende?.skrifttype?.filer ?? []).flatMap((file) => {
      const read = workspace.read(file);
      return read.kind === 'found' ? [read.bytes] : [];
    }),
  );
  return { publication, render };

  function publication(loaded: LoadedDocument, publicEdition: boolean): Publication {
    const shown = project.loadForPrint(loaded.file) ?? loaded;
    const { document, template, guideline, answers, facts, library } = shown;
    return compose({
      document,
      template,
      guideline,
      answers,
      facts,
      configuration,
      profile: workspace.headerProfile().value,
      approvals: project.approvals(shown),
      surroundings: {
        titleOf: (id) => library.regional(id)?.titel ?? null,
        picture: (file, path) => {
          const found = pictureAt(workspace, file, path);
          return found.kind === 'found' ? found.picture : null;
        },
      },
      fontFiles: fontFiles(),
      logo: logo(),
      publicEdition,
    });
  }

  function render(document: LoadedDocument, finished: Publication, format: Format): PublishedFile {
    if (document.document.excess) {
      const tooBig = { ...finding(document, 'udgivelse-fejlede', { format }), message: 'stor' };
      return { format, bytes: null, findings: [tooBig] };
    }
    try {
      return format === 'pdf'
        ? renderPdf(document, finished)
        : { format, bytes: renderWord(finished), findings: pictureFindings(document, finished) };
    } catch (error) {
      // A renderer that gives up is a fault of ours; the author is told which document, and the others still come out.
      const message = error instanceof Error ? error.message : String(error);
      return {
        format,
        bytes: null,
        findings: [finding(document, 'udgivelse-fejlede', { format, besked: message })],
      };
    }
  }

  /** Word counts pages only when it opens the file, so a contents list borrows its page numbers from the PDF. */
  function renderWord(finished: Publication): Uint8Array | null {
    const asked = finished.body.some(({ type }) => type === 'contents');
    return docx?.renderDocx(finished, asked ? { pageOf: pdfRenderer().pagesOf(finished) } : {}) ?? null;
  }

  /** Pictures that not every program that opens Word files shows. */
  function pictureFindings(document: LoadedDocument, finished: Publication): readonly Finding[] {
    return (pictures?.unsupportedPictures(finished) ?? []).map((key) => {
      const path = key === LOGO ? (configuration.udseende?.logo ?? '') : key.slice(key.indexOf(':') + 1);
      const besked = `Billedet »${path}« er en SVG, som LibreOffice og ældre udgaver af Word ikke viser. Gem det som PNG, og skriv den nye sti.`;
      const data = { format: 'docx', besked };
      const rule = 'udgivelse-afvigelse';
      return key === LOGO ? inConfiguration(rule, data, 'logo') : finding(document, rule, data, path);
    });
  }

  function renderPdf(document: LoadedDocument, finished: Publication): PublishedFile {
    const { bytes, problems } = pdfRenderer().render(finished);
    const rule = bytes ? 'udgivelse-afvigelse' : 'udgivelse-fejlede';
    const findings = problems.map(({ kind, message, characters }) => {
      const data = { format: 'pdf', besked: message };
      return kind === 'font'
        ? inConfiguration(rule, data, 'skrifttype')
        : finding(document, rule, data, characters[0]);
    });
    return { format: 'pdf', bytes, findings };
  }

  /** The look is the configuration's affair, whichever document shows that something is wrong with it. */
  function inConfiguration(rule: PublishingRule, data: Finding['data'], key: 'skrifttype' | 'logo'): Finding {
    const span = workspace.configurationYaml.valueSpan(['udseende', key]);
    return { rule, message: 'default', data, at: { file: CONFIGURATION_FILE, span } };
  }
}

type PublishingRule = 'udgivelse-afvigelse' | 'udgivelse-fejlede';

/** A finding at the first place of a text, or at the start of the file. */
function finding(
  { file, document }: LoadedDocument,
  rule: PublishingRule,
  data: Finding['data'],
  shown?: string,
): Finding {
  const start = shown === undefined ? -1 : document.source.text.indexOf(shown);
  const span = start < 0 ? FILE_START : { start, end: start + (shown?.length ?? 0) };
  return { rule, message: 'default', data, at: { file, span } };
}
