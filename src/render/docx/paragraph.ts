import { type Attributes, Element, property } from './element.ts';

/** What may stand in a paragraph: runs, links, bookmarks, content controls. */
export type ParagraphPart = Element;

/** A line beside a paragraph; `size` in eighths of a point, `space` to the text in points. */
export interface Line {
  readonly style: 'single';
  readonly color: string;
  readonly size: number;
  readonly space: number;
}

/** A paragraph's style, what departs from it, and its content. Distances are in twips. */
export interface ParagraphOptions {
  readonly style: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** The list it is an item of, by the number Word knows it by; false takes a style's own numbering away. */
  readonly numbering?: { readonly list: number; readonly level: number } | false;
  readonly border?: { readonly top?: Line; readonly left?: Line; readonly bottom?: Line };
  readonly shading?: { readonly fill: string };
  readonly spacing?: { readonly before?: number; readonly after?: number };
  readonly indent?: { readonly left: number; readonly hanging?: number };
  readonly alignment?: 'left' | 'start' | 'center' | 'right';
  readonly children?: readonly ParagraphPart[];
}

/** A paragraph, which always names its style. */
export class Paragraph extends Element {
  readonly options: ParagraphOptions;

  constructor(options: ParagraphOptions) {
    super('w:p', {}, [paragraphProperties(options), ...(options.children ?? [])]);
    this.options = options;
  }
}

/** A paragraph that stands between the rows of the box around it, not in one. */
export class StandingParagraph extends Paragraph {}

const KEEP_NEXT = new Element('w:keepNext');
const PAGE_BREAK_BEFORE = new Element('w:pageBreakBefore');

/** In the order that the schema wants. */
function paragraphProperties(options: ParagraphOptions): Element {
  const { numbering, border, shading, spacing, indent, alignment } = options;
  return new Element('w:pPr', {}, [
    property('w:pStyle', options.style),
    ...(options.keepNext === true ? [KEEP_NEXT] : []),
    ...(options.pageBreakBefore === true ? [PAGE_BREAK_BEFORE] : []),
    ...(numbering === undefined ? [] : [numberProperties(numbering)]),
    ...(border === undefined ? [] : [borders(border)]),
    ...(shading === undefined
      ? []
      : [new Element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shading.fill })]),
    ...(spacing === undefined ? [] : [new Element('w:spacing', prefixed(spacing))]),
    ...(indent === undefined ? [] : [new Element('w:ind', prefixed(indent))]),
    ...(alignment === undefined ? [] : [property('w:jc', alignment)]),
  ]);
}

function numberProperties(numbering: { readonly list: number; readonly level: number } | false): Element {
  const { list, level } = numbering === false ? { list: 0, level: 0 } : numbering;
  return new Element('w:numPr', {}, [property('w:ilvl', level), property('w:numId', list)]);
}

function borders(lines: NonNullable<ParagraphOptions['border']>): Element {
  const sides = (['top', 'left', 'bottom'] as const).flatMap((side) => {
    const line = lines[side];
    if (line === undefined) return [];
    const { style, color, size, space } = line;
    return new Element(`w:${side}`, { 'w:val': style, 'w:color': color, 'w:sz': size, 'w:space': space });
  });
  return new Element('w:pBdr', {}, sides);
}

function prefixed(values: Attributes): Attributes {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`w:${key}`, value]));
}
