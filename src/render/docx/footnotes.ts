import type { Block, Inline } from '../../publication/publication.ts';
import { Element } from './element.ts';
import { inlines } from './inline.ts';
import type { Job, Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { run, textRun } from './run.ts';
import { style } from './style-names.ts';

function line(children: readonly Inline[], place: Place, bold = false): Paragraph {
  return new Paragraph({ style: style.footnote, children: inlines(children, place, { bold }) });
}

/**
 * Word's footnotes take a table or a box badly, so one that an author puts there becomes the paragraphs in it, in
 * reading order; nothing is left out.
 */
function paragraphs(nodes: readonly Block[], place: Place): Paragraph[] {
  return nodes.flatMap((node): Paragraph[] => {
    switch (node.type) {
      case 'heading':
        return [line(node.children, place, true)];
      case 'table':
        return [
          ...(node.caption === null ? [] : [line(node.caption, place, true)]),
          ...[node.header, ...node.rows].flatMap((row) =>
            row.flatMap((cell) => paragraphs(cell.children, place)),
          ),
        ];
      case 'callout':
        return [line(node.title, place, true), ...paragraphs(node.children, place)];
      case 'concept':
        return [
          line(node.term, place, true),
          ...paragraphs(node.children, place),
          ...node.discouraged.map((word) => line([{ type: 'text', value: word }], place)),
        ];
      case 'field':
        return [
          line([{ type: 'text', value: node.caption }], place, true),
          line(node.label, place, true),
          ...paragraphs([...node.demand, ...node.answer], place),
        ];
      case 'blockquote':
        return paragraphs(node.children, place);
      default:
        return place.job.blocks([node], place).filter((child) => child instanceof Paragraph);
    }
  });
}

/** The footnotes of a document under the numbers that its references use. */
export function footnotes(job: Job, width: number): readonly Element[] {
  const place: Place = {
    job,
    textStyle: style.footnote,
    depth: 0,
    indent: 0,
    width,
    align: null,
    keepNext: false,
    narrow: false,
    afterList: false,
    frame: null,
    inFootnote: true,
  };
  const number = run([new Element('w:footnoteRef')], { style: style.footnoteMark });
  return job.publication.footnotes.map((footnote, index) => {
    const [first, ...rest] = paragraphs(footnote.children, place);
    const { children = [], ...look } = first?.options ?? { style: style.footnote };
    const opening = new Paragraph({ ...look, children: [number, textRun('\u00A0'), ...children] });
    return new Element('w:footnote', { 'w:id': index + 1 }, [opening, ...rest]);
  });
}
