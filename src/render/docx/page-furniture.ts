import { Element, property } from './element.ts';
import type { Job } from './job.ts';
import { Paragraph, type ParagraphPart } from './paragraph.ts';
import { picture } from './picture.ts';
import { LINE_BREAK, run, TAB, textRun, words } from './run.ts';
import { style } from './style-names.ts';
import { wordText } from './word-text.ts';

/** Largest logo, in twips: 6 cm by 9 mm. */
const LOGO_ROOM = { width: 3402, height: 510 };

/** The region's logo, or its name when it has none. */
function sender(job: Job): ParagraphPart {
  const { theme, assets, authority } = job.publication;
  const asset = theme.logo === null ? undefined : assets[theme.logo];
  if (asset === undefined) return textRun(wordText(authority));
  return picture(job, job.relationships.header, asset, `Logo for ${authority}`, LOGO_ROOM);
}

/**
 * Page header: title and version to the left, the sender to the right, over a thin rule. A table, so that a long title
 * takes a second line beside the logo.
 */
export function pageHeader(job: Job, width: number): Element[] {
  const { title, version } = job.publication;
  const columns = [width - LOGO_ROOM.width, LOGO_ROOM.width];
  const cell = (at: 0 | 1, children: ParagraphPart[]) =>
    new Element('w:tc', {}, [
      new Element('w:tcPr', {}, [
        new Element('w:tcW', { 'w:w': columns[at] ?? 0, 'w:type': 'dxa' }),
        property('w:vAlign', 'bottom'),
      ]),
      new Paragraph({ style: style.pageHeader, ...(at === 1 ? { alignment: 'right' } : {}), children }),
    ]);
  const line = [
    textRun(wordText(title), { bold: true, color: job.palette.primary }),
    textRun(wordText(`   Version ${version}`)),
  ];
  return [
    new Element('w:tbl', {}, [
      new Element('w:tblPr', {}, [
        property('w:tblStyle', style.pageHeaderTable),
        new Element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
        new Element('w:tblLayout', { 'w:type': 'fixed' }),
      ]),
      new Element(
        'w:tblGrid',
        {},
        columns.map((column) => new Element('w:gridCol', { 'w:w': column })),
      ),
      new Element('w:tr', {}, [cell(0, line), cell(1, [sender(job)])]),
    ]),
  ];
}

/**
 * Page footer: document id, the word of a draft, and approval to the left, `Side x af y` to the right, and beneath them
 * the fingerprint of the approval.
 */
export function pageFooter(job: Job): Paragraph {
  const { id, state } = job.publication;
  const text = [id, ...(state.draft ? [state.watermark] : []), state.label];
  return new Paragraph({
    style: style.pageFooter,
    border: { top: { style: 'single', size: 4, space: 6, color: job.palette.rule } },
    children: [
      textRun(wordText(text.join('  ·  '))),
      run([TAB, words('Side ')]),
      ...countedField('PAGE'),
      textRun(' af '),
      ...countedField('NUMPAGES'),
      ...(state.fingerprint === null
        ? []
        : [run([LINE_BREAK]), textRun(wordText(`Fingeraftryk ${state.fingerprint}`))]),
    ],
  });
}

/** A field that Word fills in on each page, without a result of its own. */
function countedField(instruction: string): Element[] {
  const mark = (type: string) => run([new Element('w:fldChar', { 'w:fldCharType': type })]);
  const text = new Element('w:instrText', { 'xml:space': 'preserve' }, [instruction]);
  return [mark('begin'), run([text]), mark('separate'), mark('end')];
}
