import type { Theme } from '../../publication/publication.ts';
import { wordText } from './word-text.ts';

/** Word's word for a background that lets what is behind it through. */
const NO_FILL = 'auto';

/** Colours (`RRGGBB`) and font of one document, derived from the region's theme. */
export interface Palette {
  readonly font: string;
  /** Headings and rules: the region's colour, darkened until it is readable on white. */
  readonly primary: string;
  /** Background of table headers and call-outs; like all backgrounds `auto`, which is none, in a draft. */
  readonly primaryTint: string;
  /** Bar and caption of local text, readable on its own tint. */
  readonly local: string;
  readonly localTint: string;
  readonly text: string;
  /** Small print: labels, demands, page header and footer. */
  readonly muted: string;
  readonly rule: string;
  readonly shade: string;
}

/** Colour of a line that only makes room on a background: the background's own, or the paper's. */
export function unseen(background: string): string {
  return background === NO_FILL ? 'FFFFFF' : background;
}

/** Readable contrast for text by WCAG 2.1 AA, with a little to spare for the tints. */
const CONTRAST = 5;

/** Carlito is the free twin of Calibri, which is what Word has; the metrics are the same. */
const WORD_FONTS: Readonly<Record<string, string>> = { Carlito: 'Calibri', Caladea: 'Cambria' };

type Rgb = readonly [number, number, number];

function parse(color: string): Rgb {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) || 0;
  return [channel(1), channel(3), channel(5)];
}

function mix(color: Rgb, other: Rgb, share: number): Rgb {
  const channel = (at: 0 | 1 | 2) => Math.round(color[at] * (1 - share) + other[at] * share);
  return [channel(0), channel(1), channel(2)];
}

function hex(color: Rgb): string {
  return color
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function luminance(color: Rgb): number {
  const channel = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(color[0]) + 0.7152 * channel(color[1]) + 0.0722 * channel(color[2]);
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

function readable(color: Rgb): Rgb {
  let candidate = color;
  while (1.05 / (luminance(candidate) + 0.05) < CONTRAST) candidate = mix(candidate, BLACK, 0.1);
  return candidate;
}

/**
 * The palette of a theme. A draft has no backgrounds: Word and LibreOffice draw them over the watermark, which lies
 * behind the text.
 */
export function paletteOf(theme: Theme, draft: boolean): Palette {
  const primary = parse(theme.primary);
  const local = parse(theme.local);
  const background = (color: string) => (draft ? NO_FILL : color);
  return {
    font: WORD_FONTS[theme.font] ?? wordText(theme.font),
    primary: hex(readable(primary)),
    primaryTint: background(hex(mix(primary, WHITE, 0.91))),
    local: hex(readable(local)),
    localTint: background(hex(mix(local, WHITE, 0.93))),
    text: '1F2933',
    muted: '52606D',
    rule: 'C9D1D9',
    shade: background('F3F5F7'),
  };
}
