import type { StyleForParagraph } from 'docx';
import { type Palette, unseen } from './palette.ts';
import { type Look, paragraph, small } from './paragraph-style.ts';
import { style } from './style-names.ts';

/** Marks above a box: small, bold, in the colour of the one who speaks. */
function boxMark(color: string): Look {
  return {
    run: { size: 18, bold: true, color },
    paragraph: { spacing: { before: 60, after: 20, line: 252, lineRule: 'auto' }, keepNext: true },
  };
}

/** The styles that Word has no name for; theirs are Danish. */
export function ownStyles(palette: Palette): StyleForParagraph[] {
  const tableSpacing = { before: 40, after: 40, line: 252, lineRule: 'auto' as const };
  return [
    paragraph(style.headerName, 'Hovedblok navn', {
      hyphenated: false,
      run: { size: 27, bold: true, color: palette.primary },
      paragraph: { spacing: { before: 0, after: 120 }, keepNext: true },
    }),
    paragraph(style.headerLabel, 'Hovedblok felt', {
      ...small(palette, 17, 0, 80),
      paragraph: { spacing: { before: 80, after: 0, line: 240, lineRule: 'auto' }, keepNext: true },
    }),
    paragraph(style.headerValue, 'Hovedblok værdi', {
      run: { size: 21 },
      paragraph: { spacing: { before: 0, after: 60, line: 252, lineRule: 'auto' } },
    }),
    paragraph(style.tableText, 'Tabeltekst', { run: { size: 20 }, paragraph: { spacing: tableSpacing } }),
    paragraph(style.tableHeader, 'Tabelhoved', {
      basedOn: style.tableText,
      run: { bold: true, color: palette.primary },
      paragraph: { keepNext: true },
    }),
    paragraph(style.fieldLabel, 'Skrivefelt titel', {
      hyphenated: false,
      run: { bold: true },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    }),
    paragraph(style.demand, 'Krav og vejledning', {
      run: { size: 20, color: palette.muted },
      paragraph: { spacing: { before: 0, after: 80, line: 264, lineRule: 'auto' }, keepNext: true },
    }),
    paragraph(style.localCaption, 'Lokalt svar mærke', boxMark(palette.local)),
    paragraph(style.localText, 'Lokalt svar', { paragraph: { spacing: { before: 0, after: 100 } } }),
    paragraph(style.blankCaption, 'Skriveplads mærke', boxMark(palette.muted)),
    paragraph(style.calloutTitle, 'Faktaboks titel', {
      run: { bold: true, color: palette.primary },
      paragraph: { spacing: { before: 80, after: 40 }, keepNext: true },
    }),
    paragraph(style.calloutText, 'Faktaboks', { paragraph: { spacing: { before: 0, after: 100 } } }),
    paragraph(style.term, 'Begreb', {
      next: style.definition,
      run: { bold: true, color: palette.primary },
      paragraph: { spacing: { before: 160, after: 0 }, keepNext: true },
    }),
    paragraph(style.definition, 'Begrebsdefinition', { paragraph: { spacing: { before: 0, after: 60 } } }),
    paragraph(style.discouraged, 'Frarådet betegnelse', small(palette, 20, 140)),
    paragraph(style.code, 'Kode', {
      run: { font: 'Consolas', size: 19, noProof: true },
      paragraph: {
        spacing: { before: 60, after: 180, line: 252, lineRule: 'auto' },
        shading: { type: 'clear', color: 'auto', fill: palette.shade },
        indent: { left: 140, right: 140 },
        border: {
          left: { style: 'single', size: 4, space: 6, color: unseen(palette.shade) },
          right: { style: 'single', size: 4, space: 6, color: unseen(palette.shade) },
        },
        keepLines: true,
      },
    }),
    paragraph(style.rule, 'Skillelinje', {
      inGallery: false,
      paragraph: {
        spacing: { before: 120, after: 240, line: 120, lineRule: 'exact' },
        border: { bottom: { style: 'single', size: 6, space: 1, color: palette.rule } },
      },
    }),
    paragraph(style.joint, 'Sammenføjning', {
      inGallery: false,
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, keepNext: true },
    }),
    paragraph(style.pageBreak, 'Sideskift', {
      inGallery: false,
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } },
    }),
    paragraph(style.space, 'Afstand', {
      inGallery: false,
      paragraph: { spacing: { before: 0, after: 0, line: 180, lineRule: 'exact' } },
    }),
  ];
}
