/** Blocks that frame other content: quotes, call-outs, code, definitions and pictures of their own. */
export const boxes = `
#import "style.typ": style
#import "inlines.typ": inlines, run-in

#let frame(body, ..how) = block(width: 100%, above: 1.4em, below: 1.4em, inset: (x: 11pt, y: 9pt), ..how, body)

#let blockquote-block(node, blocks) = quote(block: true, frame(
  inset: (left: 12pt, right: 11pt, y: 2pt),
  stroke: (left: 2pt + style.rule),
  text(fill: luma(25%), blocks(node.children)),
))

#let callout-block(node, blocks) = frame(
  breakable: not node.together,
  fill: style.primary.transparentize(93%),
  radius: 3pt,
  inset: (x: 13pt, y: 11pt),
  {
    if node.title.len() > 0 {
      block(sticky: true, below: 0.8em, par(strong(text(fill: style.primary, inlines(node.title, blocks)))))
    }
    blocks(node.children)
  },
)

#let code-block(node, blocks) = frame(fill: black.transparentize(95%), radius: 2pt, {
  set par(leading: 0.6em)
  raw(node.value, block: true)
})

#let concept-block(node, blocks) = block(above: 1.2em, below: 1.2em, terms(
  hanging-indent: 1.2em,
  separator: [#h(0.5em)],
  terms.item(
    [#text(fill: style.primary, inlines(node.term, blocks))#metadata("begreb")#label(node.anchor)],
    {
      run-in(node.children, inlines, blocks)
      if node.discouraged.len() > 0 {
        text(size: 9.5pt, fill: style.muted)[Brug ikke: #node.discouraged.join(", ")]
        parbreak()
      }
    },
  ),
))

#let picture-block(node, blocks) = block(above: 1.4em, below: 1.4em, layout(size => {
  let drawn = image(node.path, width: calc.min(node.width * 0.75pt, size.width), alt: node.alt)
  if node.alt == none { pdf.artifact(drawn) } else { drawn }
}))
`;
