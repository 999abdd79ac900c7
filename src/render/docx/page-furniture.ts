import { Footer, Header, PageNumber, Tab, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Job } from './job.ts';
import { Paragraph, type ParagraphPart } from './paragraph.ts';
import { picture } from './picture.ts';
import { plainText } from './plain-text.ts';
import { style } from './style-names.ts';

/** Largest logo, in twips: 5 cm by 1.1 cm. */
const LOGO_ROOM = { width: 2835, height: 624 };

/** Word draws it behind the text; being in the page header, it is not read aloud with the document. */
function watermark(job: Job): ParagraphPart[] {
  const { state } = job.publication;
  if (!state.draft) return [];
  return [
    new TextWatermark({
      text: plainText(state.watermark),
      font: job.palette.font,
      color: 'D5DAE0',
      opacity: 0.5,
      width: 440,
      height: 104,
    }),
  ];
}

function logo(job: Job): ParagraphPart[] {
  const { theme, assets, authority } = job.publication;
  const asset = theme.logo === null ? undefined : assets[theme.logo];
  return asset === undefined ? [] : [picture(job, asset, `Logo for ${authority}`, LOGO_ROOM)];
}

/** Page header: logo, title and version over a thin rule, and the watermark of a draft. */
export function pageHeader(job: Job): Header {
  const { title, version } = job.publication;
  const mark = logo(job);
  const words = new TextRun({ children: [new Tab(), plainText(`${title}  ·  Version ${version}`)] });
  return new Header({
    children: [
      new Paragraph({
        style: style.pageHeader,
        border: { bottom: { style: 'single', size: 4, space: 6, color: job.palette.rule } },
        children: [...watermark(job), ...mark, words],
      }),
    ],
  });
}

/** Page footer: document id and approval to the left, `Side x af y` to the right. */
export function pageFooter(job: Job): Footer {
  const { id, state } = job.publication;
  return new Footer({
    children: [
      new Paragraph({
        style: style.pageFooter,
        border: { top: { style: 'single', size: 4, space: 6, color: job.palette.rule } },
        children: [
          new TextRun({ text: plainText(`${id}  ·  ${state.label}`) }),
          new TextRun({ children: [new Tab(), 'Side ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
