import type { Heading } from '../../publication/publication.ts';
import { contentsIndent } from './contents-indent.ts';
import { Element, property } from './element.ts';
import { internalLink } from './hyperlink.ts';
import { textOf } from './inline.ts';
import type { Job } from './job.ts';
import { Paragraph, type ParagraphPart } from './paragraph.ts';
import { run, TAB, textRun, words } from './run.ts';
import { contentsStyle, style } from './style-names.ts';
import { fieldEnd, fieldStart, wordField } from './word-field.ts';

/** The contents list shows chapters, sections and subsections. */
const DEEPEST = 3;

/** Without a known page, a line ends with its title: dots that lead to nothing look like a fault. */
function pageNumber(job: Job, heading: Heading, bookmarkName: string): ParagraphPart[] {
  const page = job.pageOf?.get(heading.anchor);
  if (page === undefined) return [];
  return [run([TAB]), ...wordField(`PAGEREF ${bookmarkName} \\h`, String(page))];
}

function entry(job: Job, heading: Heading): ParagraphPart {
  const name = job.names.ofAnchor(heading.anchor) ?? heading.anchor;
  const number = heading.number === null ? [] : [run([words(heading.number), TAB])];
  const title = textRun(textOf(heading.children));
  return internalLink(name, [...number, title, ...pageNumber(job, heading, name)]);
}

/** Word's own contents list, filled in, so that it is right when opened and Word can still bring it up to date. */
export function contentsList(job: Job): Element[] {
  const shown = job.names.headings.filter((heading) => heading.level <= DEEPEST);
  const start = fieldStart(`TOC \\o "1-${DEEPEST}" \\h \\z \\u`);
  const lines = shown.map(
    (heading, index) =>
      new Paragraph({
        style: contentsStyle(heading.level),
        ...(job.publication.numbered && heading.number === null
          ? { indent: contentsIndent(heading.level, false) }
          : {}),
        children: [
          ...(index === 0 ? start : []),
          entry(job, heading),
          ...(index === shown.length - 1 ? [fieldEnd()] : []),
        ],
      }),
  );
  const gallery = new Element('w:docPartObj', {}, [
    property('w:docPartGallery', 'Table of Contents'),
    new Element('w:docPartUnique'),
  ]);
  return [
    new Element('w:sdt', {}, [
      new Element('w:sdtPr', {}, [property('w:id', job.controlIds.next()), gallery]),
      new Element('w:sdtContent', {}, [
        new Paragraph({ style: style.contentsTitle, children: [textRun('Indhold')] }),
        ...lines,
      ]),
    ]),
  ];
}
