/**
 * Skrivefelter: the border between regional and local text. The regional demand stands above; the local answer stands
 * in a marked box that screen readers announce as a quotation beginning with the caption.
 */
export const fields = `
#import "style.typ": style
#import "inlines.typ": inlines
#import "boxes.typ": frame

#let caption-line(node, color) = block(sticky: true, below: 0.75em, par(text(
  size: 8.5pt, weight: "bold", fill: color, hyphenate: false, node.caption,
)))

#let demand-part(node, blocks) = {
  block(above: 1.5em, below: 0.65em, sticky: true, par(strong(inlines(node.label, blocks))))
  if node.demand.len() > 0 {
    set text(size: 9.5pt, fill: style.muted)
    block(above: 0.65em, below: 0.8em, sticky: true, blocks(node.demand))
  }
}

#let answer-box(node, blocks) = quote(block: true, frame(
  above: 0.8em,
  breakable: not node.together,
  inset: (left: 13pt, right: 11pt, y: 9pt),
  fill: style.local.transparentize(92%),
  stroke: (left: 3pt + style.local),
  {
    caption-line(node, color.mix((style.local, 65%), (black, 35%)))
    blocks(node.answer)
  },
))

#let writing-box(node) = frame(
  above: 0.8em,
  height: 28mm,
  breakable: false,
  stroke: (paint: style.local, thickness: 0.8pt, dash: "dashed"),
  radius: 2pt,
  caption-line(node, color.mix((style.local, 65%), (black, 35%))),
)

#let field-block(node, blocks) = {
  [#metadata("skrivefelt")#label(node.anchor)]
  if node.display == "standalone" {
    blocks(node.answer)
  } else {
    demand-part(node, blocks)
    if node.display == "blank" { writing-box(node) } else { answer-box(node, blocks) }
  }
}
`;
