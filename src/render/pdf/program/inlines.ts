/** Running text: a total table over the inline nodes. */
export const inlines = `
#import "style.typ": footnotes, style

// Blocks after a mark or a word: a paragraph of loose words begins beside it, one that is set apart below it.
#let run-in(nodes, inlines, blocks) = {
  let first = nodes.at(0, default: none)
  if first != none and first.type == "paragraph" {
    inlines(first.children, blocks) + parbreak()
    blocks(nodes.slice(1))
  } else { blocks(nodes) }
}

#let handlers = (
  text: (node, inlines, blocks) => [#node.value],
  longWord: (node, inlines, blocks) => text(hyphenate: true, node.value),
  emphasis: (node, inlines, blocks) => emph(inlines(node.children, blocks)),
  strong: (node, inlines, blocks) => strong(inlines(node.children, blocks)),
  delete: (node, inlines, blocks) => strike(inlines(node.children, blocks)),
  inlineCode: (node, inlines, blocks) => raw(node.value),
  "break": (node, inlines, blocks) => linebreak(),
  link: (node, inlines, blocks) => link(node.url, underline(
    stroke: 0.5pt + style.primary.transparentize(50%), offset: 2pt, inlines(node.children, blocks),
  )),
  reference: (node, inlines, blocks) => link(label(node.anchor), inlines(node.children, blocks)),
  footnote: (node, inlines, blocks) => {
    let body = run-in(footnotes.at(node.footnote), inlines, blocks)
    [#footnote([#h(0.3em)#body])#label(node.anchor)]
  },
  footnoteAgain: (node, inlines, blocks) => footnote(label(node.anchor)),
  image: (node, inlines, blocks) => {
    let drawn = box(layout(size => image(node.path, width: calc.min(node.width * 0.75pt, size.width), alt: node.alt)))
    if node.alt == none { pdf.artifact(drawn) } else { drawn }
  },
)

#let inlines(nodes, blocks) = for node in nodes { (handlers.at(node.type))(node, inlines, blocks) }
`;
