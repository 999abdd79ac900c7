import { Footer, Header, PageNumber, Tab, Table, TableCell, TableRow, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Job } from './job.ts';
import { Paragraph, type ParagraphPart } from './paragraph.ts';
import { picture } from './picture.ts';
import { style } from './style-names.ts';
import { wordText } from './word-text.ts';

/** Largest logo, in twips: 6 cm by 9 mm. */
const LOGO_ROOM = { width: 3402, height: 510 };

/** Word draws it behind the text; being in the page header, it is not read aloud with the document. */
function watermark(job: Job): ParagraphPart[] {
  const { state } = job.publication;
  if (!state.draft) return [];
  return [
    new TextWatermark({
      text: wordText(state.watermark),
      font: job.palette.font,
      color: 'D5DAE0',
      opacity: 0.5,
      width: 440,
      height: 104,
    }),
  ];
}

/** The region's logo, or its name when it has none. */
function sender(job: Job): ParagraphPart {
  const { theme, assets, authority } = job.publication;
  const asset = theme.logo === null ? undefined : assets[theme.logo];
  if (asset === undefined) return new TextRun({ text: wordText(authority) });
  return picture(job, asset, `Logo for ${authority}`, LOGO_ROOM);
}

/**
 * Page header: title and version to the left, the sender to the right, over a thin rule; and the watermark of a draft.
 * A table, so that a long title takes a second line beside the logo.
 */
export function pageHeader(job: Job, width: number): Header {
  const { title, version } = job.publication;
  const columns = [width - LOGO_ROOM.width, LOGO_ROOM.width];
  const cell = (at: 0 | 1, children: ParagraphPart[]) =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: 'dxa' },
      verticalAlign: 'bottom',
      children: [
        new Paragraph({ style: style.pageHeader, ...(at === 1 ? { alignment: 'right' } : {}), children }),
      ],
    });
  const words = [
    new TextRun({ text: wordText(title), bold: true, color: job.palette.primary }),
    new TextRun({ text: wordText(`   Version ${version}`) }),
  ];
  const line = new Table({
    style: style.pageHeaderTable,
    layout: 'fixed',
    width: { size: width, type: 'dxa' },
    columnWidths: columns,
    rows: [new TableRow({ children: [cell(0, words), cell(1, [sender(job)])] })],
  });
  return new Header({ children: [line, new Paragraph({ style: style.joint, children: watermark(job) })] });
}

/** Page footer: document id, the word of a draft, and approval to the left, `Side x af y` to the right. */
export function pageFooter(job: Job): Footer {
  const { id, state } = job.publication;
  const words = [id, ...(state.draft ? [state.watermark] : []), state.label];
  return new Footer({
    children: [
      new Paragraph({
        style: style.pageFooter,
        border: { top: { style: 'single', size: 4, space: 6, color: job.palette.rule } },
        children: [
          new TextRun({ text: wordText(words.join('  ·  ')) }),
          new TextRun({ children: [new Tab(), 'Side ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
