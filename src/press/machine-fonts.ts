import type { Publication } from '../publication/publication.ts';
import type { Problem } from './typesetter.ts';

/** Regular, bold, italic and bold italic. */
const STYLES = 4;
const SVG_TEXT = /<(?:\w+:)?text\b/;

/**
 * Whether a file may hold letters of the machine's own fonts, which may be others tomorrow: the PDF compiler looks among
 * them for styles that a workspace's font files lack, and for the fonts that an SVG names in its texts.
 */
export function mayHoldMachineFonts({ theme, assets }: Publication, problems: readonly Problem[]): boolean {
  const { length } = theme.fontFiles;
  if (length > 0 && (length < STYLES || problems.some(({ about }) => about === 'fonts'))) return true;
  return Object.values(assets).some(
    ({ mediaType, bytes }) => mediaType === 'image/svg+xml' && SVG_TEXT.test(new TextDecoder().decode(bytes)),
  );
}
