import {
  DocumentDefaults,
  type IParagraphOptions,
  type IStylesOptions,
  StyleForCharacter,
  type StyleForParagraph,
} from 'docx';
import { contentsIndent } from './contents-indent.ts';
import { bulletNumbering, headingNumbering, LIST_STEP, numberNumbering } from './numbering.ts';
import { ownStyles } from './own-styles.ts';
import type { Palette } from './palette.ts';
import { paragraph, small } from './paragraph-style.ts';
import { contentsStyle, headingStyle, style } from './style-names.ts';

function headings(palette: Palette, numbered: boolean): StyleForParagraph[] {
  const looks: readonly (readonly [size: number, before: number, after: number])[] = [
    [34, 440, 140],
    [27, 340, 100],
    [24, 280, 80],
    [22, 240, 60],
    [22, 240, 60],
    [22, 240, 60],
  ];
  return looks.map(([size, before, after], index) =>
    paragraph(headingStyle(index + 1), `heading ${index + 1}`, {
      next: style.text,
      uiPriority: 9,
      hyphenated: false,
      run: {
        size,
        bold: true,
        color: index < 4 ? palette.primary : palette.muted,
        italics: index === 5,
      },
      paragraph: {
        spacing: { before, after, line: 252, lineRule: 'auto' },
        keepNext: true,
        keepLines: true,
        outlineLevel: index,
        ...(numbered ? { numbering: { reference: headingNumbering(), level: index } } : {}),
      },
    }),
  );
}

function lists(): StyleForParagraph[] {
  const numbered = (at: number) => (at === 0 ? '' : ` ${at + 1}`);
  const spacing = { before: 0, after: 60 };
  return [
    ...style.bullet.map((id, level) =>
      paragraph(id, `List Bullet${numbered(level)}`, {
        paragraph: { spacing, numbering: { reference: bulletNumbering(), level } },
      }),
    ),
    ...style.number.map((id, level) =>
      paragraph(id, `List Number${numbered(level)}`, {
        paragraph: { spacing, numbering: { reference: numberNumbering(1), level } },
      }),
    ),
    ...style.continued.map((id, level) =>
      paragraph(id, `List Continue${numbered(level)}`, {
        paragraph: { spacing, indent: { left: (level + 1) * LIST_STEP } },
      }),
    ),
    paragraph(style.task, 'Tjekpunkt', {
      paragraph: { spacing, indent: { left: LIST_STEP, hanging: LIST_STEP } },
    }),
  ];
}

/** Dots to the page number; `docx` sets them in a style too, though its types know them in a paragraph only. */
function dotsTo(position: number): Pick<IParagraphOptions, 'tabStops'> {
  return { tabStops: [{ type: 'right', position, leader: 'dot' }] };
}

function contents(palette: Palette, numbered: boolean, width: number): StyleForParagraph[] {
  return [
    paragraph(style.contentsTitle, 'TOC Heading', {
      next: style.text,
      uiPriority: 39,
      hyphenated: false,
      run: { size: 27, bold: true, color: palette.primary },
      paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
    }),
    ...[1, 2, 3].map((level) =>
      paragraph(contentsStyle(level), `toc ${level}`, {
        next: style.text,
        uiPriority: 39,
        inGallery: false,
        run: level === 1 ? { bold: true } : {},
        paragraph: {
          spacing: { before: level === 1 ? 100 : 0, after: 30 },
          indent: contentsIndent(level, numbered),
          ...dotsTo(width),
        },
      }),
    ),
  ];
}

function builtIn(palette: Palette, width: number): StyleForParagraph[] {
  return [
    paragraph(style.text, 'Normal'),
    paragraph(style.title, 'Title', {
      next: style.text,
      uiPriority: 10,
      hyphenated: false,
      run: { size: 34, bold: true, color: palette.primary },
      paragraph: { spacing: { before: 0, after: 60, line: 252, lineRule: 'auto' } },
    }),
    paragraph(style.quote, 'Quote', {
      uiPriority: 29,
      run: { italics: true, color: palette.muted },
      paragraph: {
        indent: { left: 340, right: 340 },
        border: { left: { style: 'single', size: 12, space: 12, color: palette.rule } },
      },
    }),
    paragraph(style.caption, 'caption', {
      uiPriority: 35,
      run: { size: 19, bold: true, color: palette.muted },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    }),
    paragraph(style.footnote, 'footnote text', {
      uiPriority: 99,
      inGallery: false,
      run: { size: 18 },
      paragraph: { spacing: { before: 0, after: 40, line: 252, lineRule: 'auto' } },
    }),
    paragraph(style.pageHeader, 'header', {
      uiPriority: 99,
      hyphenated: false,
      inGallery: false,
      ...small(palette, 17),
      paragraph: { spacing: { before: 0, after: 0, line: 252, lineRule: 'auto' } },
    }),
    paragraph(style.pageFooter, 'footer', {
      uiPriority: 99,
      hyphenated: false,
      inGallery: false,
      ...small(palette, 17),
      paragraph: { spacing: { before: 0, after: 0, line: 252, lineRule: 'auto' }, rightTabStop: width },
    }),
  ];
}

function characters(palette: Palette): StyleForCharacter[] {
  return [
    new StyleForCharacter({
      id: style.hyperlink,
      name: 'Hyperlink',
      uiPriority: 99,
      run: { color: palette.primary, underline: { type: 'single' } },
    }),
    new StyleForCharacter({
      id: style.footnoteMark,
      name: 'footnote reference',
      uiPriority: 99,
      run: { superScript: true },
    }),
    new StyleForCharacter({
      id: style.placeholder,
      name: 'Placeholder Text',
      uiPriority: 99,
      run: { color: palette.muted },
    }),
    new StyleForCharacter({
      id: style.inlineCode,
      name: 'Kode i tekst',
      run: {
        font: 'Consolas',
        size: 20,
        noProof: true,
        shading: { type: 'clear', color: 'auto', fill: palette.shade },
      },
    }),
  ];
}

/**
 * The style sheet of a document.
 *
 * @param width - width of the text area in twips, where right-hand tab stops stand
 */
export function styleSheet(palette: Palette, numbered: boolean, width: number): IStylesOptions {
  return {
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: palette.font,
          size: 22,
          color: palette.text,
          language: { value: 'da-DK', eastAsia: 'da-DK', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 130, line: 264, lineRule: 'auto' } },
      }),
      ...builtIn(palette, width),
      ...headings(palette, numbered),
      ...lists(),
      ...contents(palette, numbered, width),
      ...ownStyles(palette),
      ...characters(palette),
    ],
  };
}
