/** The body: a total table over the block nodes. Each handler takes the node, the style and the walker itself. */
export const blocks = `
#import "style.typ": style
#import "inlines.typ": inlines
#import "lists.typ": list-block
#import "tables.typ": table-block
#import "fields.typ": field-block
#import "contents.typ": contents-block
#import "boxes.typ": blockquote-block, callout-block, code-block, concept-block, picture-block

#let handlers = (
  heading: (node, blocks) => {
    let number = if node.number != none [#node.number #h(0.3em)]
    [#heading(level: node.level)[#number#inlines(node.children, blocks)]#label(node.anchor)]
  },
  // Set apart as a paragraph at once: loose words would be gathered anew each time that what is around them is laid out.
  paragraph: (node, blocks) => {
    let words = par(inlines(node.children, blocks))
    // "Sørg for, at:" is never the last line of a page.
    if node.leads { context block(above: par.spacing, below: par.spacing, sticky: true, words) } else { words }
  },
  list: list-block,
  table: table-block,
  blockquote: blockquote-block,
  code: code-block,
  thematicBreak: (node, blocks) => block(
    above: 1.6em, below: 1.6em, pdf.artifact(line(length: 100%, stroke: 0.5pt + style.rule)),
  ),
  pageBreak: (node, blocks) => pagebreak(weak: true),
  contents: contents-block,
  callout: callout-block,
  concept: concept-block,
  picture: picture-block,
  anchor: (node, blocks) => [#metadata("anker")#label(node.anchor)],
  field: field-block,
)

#let blocks(nodes) = for node in nodes { (handlers.at(node.type))(node, blocks) }
`;
