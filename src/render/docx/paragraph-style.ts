import {
  type IBaseParagraphStyleOptions,
  type IContext,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IXmlableObject,
  StyleForParagraph,
} from 'docx';
import type { Palette } from './palette.ts';
import { style } from './style-names.ts';

/** How a style looks and behaves; sizes are in half points, distances in twips. */
export interface Look extends Omit<IBaseParagraphStyleOptions, 'run' | 'paragraph' | 'quickFormat'> {
  /** False for styles that nobody picks by hand: they stay out of Word's style gallery. */
  readonly inGallery?: false;
  /** False for titles, whose words stay whole. */
  readonly hyphenated?: false;
  readonly run?: IRunStylePropertiesOptions;
  readonly paragraph?: IParagraphStylePropertiesOptions;
}

/** A style without division of words, which `docx` has no option for. */
class UnhyphenatedStyle extends StyleForParagraph {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = super.prepForXml(context);
    const parts: readonly IXmlableObject[] = written?.['w:style'] ?? [];
    const properties: IXmlableObject[] = parts.find((part) => 'w:pPr' in part)?.['w:pPr'] ?? [];
    // The schema wants it before the spacing, which every style of ours sets.
    const spacing = properties.findIndex((property) => 'w:spacing' in property);
    properties.splice(spacing, 0, { 'w:suppressAutoHyphens': {} });
    return written;
  }
}

/** A paragraph style, based on Normal. */
export function paragraph(
  id: string,
  name: string,
  { inGallery, hyphenated, ...look }: Look = {},
): StyleForParagraph {
  const options = {
    ...(id === style.text ? {} : { basedOn: style.text }),
    ...(inGallery === false ? {} : { quickFormat: true }),
    ...look,
    id,
    name,
  };
  return hyphenated === false ? new UnhyphenatedStyle(options) : new StyleForParagraph(options);
}

/** Small print. */
export function small(palette: Palette, size: number, after = 0, before = 0): Look {
  return {
    run: { size, color: palette.muted },
    paragraph: { spacing: { before, after, line: 252, lineRule: 'auto' } },
  };
}
