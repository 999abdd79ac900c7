import type { Publication, Theme } from '../../publication/publication.ts';
import { documentData, type Setting } from './document-data.ts';
import {
  explain,
  isAboutPicture,
  missingFamily,
  missingStyles,
  noFontFiles,
  type PdfProblem,
  unreadablePicture,
} from './problems.ts';
import { createTypstCompiler, type Outcome, type TypstCompiler } from './typst-compiler.ts';

export type { PdfProblem } from './problems.ts';

/** A document set as PDF. */
export interface PdfRendering {
  /** The file: tagged PDF/UA-1, unless `accessible` is false. Null when it could not be made at all. */
  readonly bytes: Uint8Array | null;
  /** Whether the file is PDF/UA-1. When it is not, `problems` says why. */
  readonly accessible: boolean;
  /** What the author should know; empty when the document came out as it is. */
  readonly problems: readonly PdfProblem[];
}

/**
 * Sets publications as PDF. One renderer serves many documents and keeps its memory flat, as long as the caller lets
 * the event loop turn now and then: only then are the compiler's finished files freed.
 */
export interface PdfRenderer {
  /** Never throws: what cannot be set is left out of the look, never of the text, and told in `problems`. */
  render(publication: Publication): PdfRendering;
  /** Page number (1-based) of each heading by anchor; empty when the document could not be set. */
  pagesOf(publication: Publication): ReadonlyMap<string, number>;
}

export interface PdfRendererOptions {
  /**
   * TrueType or OpenType files (woff is not read): all styles of Carlito, and DejaVu Sans and DejaVu Sans Mono for
   * symbols and code. What is missing here may be found among the machine's fonts, and then the bytes depend on it.
   */
  readonly fonts: readonly Uint8Array[];
}

/** Ways to set one document, tried in turn; a document that is as it should be needs one. */
const ATTEMPTS = 5;

/** Makes a renderer. The compiler is started at the first document. */
export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  const toolsFor = toolsByTheme(options.fonts);

  return {
    render(publication) {
      const { compiler, problems } = toolsFor(publication.theme);
      const settled = settle(compiler, publication, (setting, accessible) =>
        compiler.pdf(documentData(publication, setting), accessible),
      );
      return {
        bytes: settled.value,
        accessible: settled.value !== null && settled.accessible,
        problems: [...problems, ...settled.problems],
      };
    },
    pagesOf(publication) {
      const { compiler } = toolsFor(publication.theme);
      const settled = settle(compiler, publication, (setting) =>
        compiler.pages(documentData(publication, setting)),
      );
      return settled.value ?? new Map();
    },
  };
}

/** The family that is always there. */
const BUILT_IN = 'Carlito';
/** Regular, bold, italic and bold italic. */
const STYLES = 4;

interface Tools {
  readonly compiler: TypstCompiler;
  /** What is wrong with the theme's fonts. */
  readonly problems: readonly PdfProblem[];
}

/** Documents of one region share a theme, so only the compiler of the last theme with fonts of its own is kept. */
function toolsByTheme(builtIn: readonly Uint8Array[]): (theme: Theme) => Tools {
  let plain: Tools | null = null;
  let last: { theme: Theme; tools: Tools } | null = null;
  return (theme) => {
    if (theme.fontFiles.length === 0) {
      plain ??= { compiler: createTypstCompiler(builtIn), problems: [] };
      return theme.font === BUILT_IN ? plain : { ...plain, problems: [noFontFiles(theme.font)] };
    }
    if (last === null || !sameFonts(last.theme, theme)) {
      const compiler = createTypstCompiler([...theme.fontFiles, ...builtIn]);
      const problems = compiler.hasFamily(theme.font)
        ? theme.fontFiles.length < STYLES
          ? [missingStyles(theme.font)]
          : []
        : [missingFamily(theme.font)];
      last = { theme, tools: { compiler, problems } };
    }
    return last.tools;
  };
}

function sameFonts(one: Theme, other: Theme): boolean {
  return (
    one.font === other.font &&
    one.fontFiles.length === other.fontFiles.length &&
    one.fontFiles.every((file, at) => file === other.fontFiles[at])
  );
}

interface Settled<T> {
  readonly value: T | null;
  readonly accessible: boolean;
  readonly problems: readonly PdfProblem[];
}

/** Sets a document as it should be, or else in the way that comes closest. */
function settle<T>(
  compiler: TypstCompiler,
  { assets }: Publication,
  run: (setting: Setting, accessible: boolean) => Outcome<T>,
): Settled<T> {
  const problems: PdfProblem[] = [];
  let way: Way | null = { setting: { unprintable: new Set(), unreadable: new Set() }, accessible: true };
  for (let left = ATTEMPTS; left > 0 && way !== null; left -= 1) {
    const { setting, accessible }: Way = way;
    const outcome = run(setting, accessible);
    if ('value' in outcome) return { value: outcome.value, accessible, problems: distinct(problems) };
    const pictures = isAboutPicture(outcome.said) ? unreadableAmong(assets, compiler) : [];
    const found = [...explain(outcome.said), ...pictures.map(unreadablePicture)];
    problems.push(...found);
    way = nextWay(way, found);
  }
  return { value: null, accessible: false, problems: distinct(problems) };
}

/** The keys of the pictures that cannot be drawn; of all where each by itself can be. */
function unreadableAmong(assets: Publication['assets'], compiler: TypstCompiler): readonly string[] {
  const keys = Object.keys(assets);
  const unreadable = Object.entries(assets).flatMap(([key, asset]) => (compiler.draws(asset) ? [] : key));
  return unreadable.length > 0 ? unreadable : keys;
}

function distinct(problems: readonly PdfProblem[]): readonly PdfProblem[] {
  const keyed = problems.map((problem) => [`${problem.picture ?? ''} ${problem.message}`, problem] as const);
  return [...new Map(keyed).values()];
}

interface Way {
  readonly setting: Setting;
  readonly accessible: boolean;
}

/** What to try after a refusal; null when nothing is left to try. */
function nextWay({ setting, accessible }: Way, found: readonly PdfProblem[]): Way | null {
  const characters = found.flatMap((problem) => problem.characters);
  if (characters.some((character) => !setting.unprintable.has(character))) {
    return {
      setting: { ...setting, unprintable: new Set([...setting.unprintable, ...characters]) },
      accessible,
    };
  }
  const pictures = found.flatMap(({ picture }) => picture ?? []);
  if (pictures.some((picture) => !setting.unreadable.has(picture))) {
    return { setting: { ...setting, unreadable: new Set([...setting.unreadable, ...pictures]) }, accessible };
  }
  return accessible ? { setting, accessible: false } : null;
}
