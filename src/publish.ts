import { compose, LOGO } from './compose/compose.ts';
import type { Finding } from './core/finding.ts';
import { FILE_START } from './core/span.ts';
import type { LoadedDocument, Project } from './pipeline.ts';
import { type Format, loadTypesetter, type Problem } from './press/typesetter.ts';
import type { Asset, Publication } from './publication/publication.ts';
import { CONFIGURATION_FILE } from './read/configuration.ts';
import { builtInFonts } from './read/fonts.ts';
import { once } from './read/once.ts';
import { type PictureRead, pictureAt } from './read/picture-file.ts';
import { withoutMetadata } from './read/picture-metadata.ts';

/** A file ready to be written; `bytes` is null when it could not be made, and a finding says why. */
export interface PublishedFile {
  readonly format: Format;
  readonly bytes: Uint8Array | null;
  readonly findings: readonly Finding[];
}

/** What goes before and after the renderers: putting documents together, and saying what came of them. */
export interface Editor {
  /** Puts a document together; `publicEdition` leaves out what is internal. */
  publication(document: LoadedDocument, publicEdition: boolean): Publication;
  /** What there is to say of a document's file in a format; `made` is false when there is no file. */
  findings(
    document: LoadedDocument,
    format: Format,
    problems: readonly Problem[],
    made: boolean,
  ): readonly Finding[];
  /** Why a document is set in no format; null for nearly every one. */
  refusal(document: LoadedDocument, format: Format): Finding | null;
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
  const { publication, findings, refusal } = editorOf(project);
  const fonts = once(() => builtInFonts(project.workspace.host));
  const typesetter = await loadTypesetter(formats, fonts);
  return {
    publication,
    render: (document, finished, format) => {
      const refused = refusal(document, format);
      if (refused) return { format, bytes: null, findings: [refused] };
      const { bytes, problems } = typesetter.set(finished, format);
      return { format, bytes, findings: findings(document, format, problems, bytes !== null) };
    },
  };
}

/** Makes an editor for a project. It loads no renderer. */
export function editorOf(project: Project): Editor {
  const { workspace } = project;
  const { configuration, memory } = workspace;
  const logo = memory.once((): Asset | null => {
    const path = configuration.udseende?.logo;
    return path === undefined ? null : printed(pictureAt(workspace, '', path));
  });
  const fontFiles = memory.once(() =>
    (configuration.udseende?.skrifttype?.filer ?? []).flatMap((file) => {
      const read = workspace.read(file);
      return read.kind === 'found' ? [read.bytes] : [];
    }),
  );
  return { publication, findings, refusal };

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
        picture: (file, path) => printed(pictureAt(workspace, file, path)),
      },
      fontFiles: fontFiles(),
      logo: logo(),
      publicEdition,
    });
  }

  /** The picture, with nothing else of what the camera or the drawing program has written. */
  function printed(read: PictureRead): Asset | null {
    if (read.kind !== 'found') return null;
    const { mediaType, bytes } = read.picture;
    return { ...read.picture, bytes: withoutMetadata[mediaType](bytes) };
  }

  function findings(
    document: LoadedDocument,
    format: Format,
    problems: readonly Problem[],
    made: boolean,
  ): readonly Finding[] {
    const rule = made ? 'udgivelse-afvigelse' : 'udgivelse-fejlede';
    return problems.map(({ about, message, where }) => {
      if (about === 'fonts') return inConfiguration(rule, { format, besked: message }, 'skrifttype');
      if (about === 'picture' && where !== null)
        return aboutPicture(rule, { document, format, key: where, message });
      return finding(document, rule, { format, besked: message }, where ?? undefined);
    });
  }

  function refusal(document: LoadedDocument, format: Format): Finding | null {
    if (!document.document.excess) return null;
    return { ...finding(document, 'udgivelse-fejlede', { format }), message: 'stor' };
  }

  function aboutPicture(
    rule: PublishingRule,
    picture: {
      readonly document: LoadedDocument;
      readonly format: Format;
      readonly key: string;
      readonly message: string;
    },
  ): Finding {
    const { document, format, key, message } = picture;
    const path = key === LOGO ? (configuration.udseende?.logo ?? '') : key.slice(key.indexOf(':') + 1);
    const data = { format, besked: `Billedet »${path}« ${message}` };
    return key === LOGO ? inConfiguration(rule, data, 'logo') : finding(document, rule, data, path);
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
