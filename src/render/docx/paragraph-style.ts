import {
  type IBaseParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  StyleForParagraph,
} from 'docx';
import type { Palette } from './palette.ts';
import { style } from './style-names.ts';

/** How a style looks and behaves; sizes are in half points, distances in twips. */
export interface Look extends Omit<IBaseParagraphStyleOptions, 'run' | 'paragraph' | 'quickFormat'> {
  /** False for styles that nobody picks by hand: they stay out of Word's style gallery. */
  readonly inGallery?: false;
  readonly run?: IRunStylePropertiesOptions;
  readonly paragraph?: IParagraphStylePropertiesOptions;
}

/** A paragraph style, based on Normal. */
export function paragraph(id: string, name: string, { inGallery, ...look }: Look = {}): StyleForParagraph {
  return new StyleForParagraph({
    ...(id === style.text ? {} : { basedOn: style.text }),
    ...(inGallery === false ? {} : { quickFormat: true }),
    ...look,
    id,
    name,
  });
}

/** Small print. */
export function small(palette: Palette, size: number, after = 0, before = 0): Look {
  return {
    run: { size, color: palette.muted },
    paragraph: { spacing: { before, after, line: 252, lineRule: 'auto' } },
  };
}
