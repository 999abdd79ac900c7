import { parted } from '../../publication/joined-words.ts';
import type { FootnoteReference, Inline } from '../../publication/publication.ts';
import { textOf as wordsOf } from '../../publication/text.ts';
import { bookmark } from './bookmark.ts';
import { Element } from './element.ts';
import { externalLink, internalLink } from './hyperlink.ts';
import { type Place, relationshipsAt } from './job.ts';
import type { ParagraphPart } from './paragraph.ts';
import { picture } from './picture.ts';
import { LINE_BREAK, type RunLook, run, textRun } from './run.ts';
import { style } from './style-names.ts';
import { wordField } from './word-field.ts';
import { runningText, wordText } from './word-text.ts';

/** Tallest picture, in twips: a page less room for what belongs to it. */
const TALLEST = 10_500;

type Handler<Node extends Inline> = (node: Node, place: Place, look: RunLook) => ParagraphPart[];
type Handlers = { readonly [Type in Inline['type']]: Handler<Extract<Inline, { type: Type }>> };

const handlers: Handlers = {
  text: (node, { narrow }, look) => [textRun(parted(runningText(node.value), narrow), look)],
  emphasis: (node, place, look) => inlines(node.children, place, { ...look, italics: true }),
  strong: (node, place, look) => inlines(node.children, place, { ...look, bold: true }),
  delete: (node, place, look) => inlines(node.children, place, { ...look, strike: true }),
  inlineCode: (node, _place, look) => [
    textRun(runningText(node.value), { ...look, style: style.inlineCode }),
  ],
  break: () => [run([LINE_BREAK])],
  link: (node, place, look) => [
    ...externalLink(node.url, inlines(node.children, place, { ...look, style: style.hyperlink })),
  ],
  reference: (node, place, look) => {
    const anchor = place.job.names.ofAnchor(node.anchor);
    if (anchor === undefined) return inlines(node.children, place, look);
    return [internalLink(anchor, inlines(node.children, place, { ...look, style: style.hyperlink }))];
  },
  footnoteReference: (node, place) => footnoteMark(node, place),
  image: (node, place, look) => {
    const asset = place.job.publication.assets[node.asset];
    if (asset === undefined) return [textRun(wordText(node.alt), look)];
    return [
      picture(place.job, relationshipsAt(place), asset, node.alt, { width: place.width, height: TALLEST }),
    ];
  },
};

/**
 * The first reference to a footnote is Word's own, inside a bookmark; a later one repeats its mark by a field, since
 * Word would print the footnote again for a second reference of its own.
 */
function footnoteMark({ footnote }: FootnoteReference, { job, inFootnote }: Place): ParagraphPart[] {
  const name = `_Fodnote${footnote + 1}`;
  if (inFootnote || job.footnotesSet.has(footnote)) {
    return wordField(`NOTEREF ${name} \\f \\h`, String(footnote + 1), style.footnoteMark);
  }
  job.footnotesSet.add(footnote);
  const { start, end } = bookmark(job, name);
  return [
    start,
    run([new Element('w:footnoteReference', { 'w:id': footnote + 1 })], { style: style.footnoteMark }),
    end,
  ];
}

/** Running text as the content of a paragraph. */
export function inlines(nodes: readonly Inline[], place: Place, look: RunLook = {}): ParagraphPart[] {
  return nodes.flatMap((node) => {
    // The map is total by type; TypeScript cannot tell that the handler found by a node's type takes that node.
    const handle = handlers[node.type] as Handler<Inline>;
    return handle(node, place, look);
  });
}

/** The words of running text for `docx` to set, for names and for the contents list. */
export function textOf(nodes: readonly Inline[]): string {
  return runningText(wordsOf(nodes));
}
