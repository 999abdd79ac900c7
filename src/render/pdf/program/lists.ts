/** Lists: bullets, numbers with their start, and task lists with ticked and empty boxes. */
export const lists = `
#import "style.typ": style
#let square = "<rect x='0.6' y='0.6' width='8.8' height='8.8' rx='1' fill='none' stroke='#333' stroke-width='1'/>"
#let cross = "<path d='M2.8 2.8 L7.2 7.2 M7.2 2.8 L2.8 7.2' stroke='#333' stroke-width='1.3' stroke-linecap='round'/>"
#let drawing(shapes) = bytes(
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10' width='10' height='10'>" + shapes + "</svg>",
)
#let ticked = box(baseline: 8%, image(drawing(square + cross), height: 0.78em, alt: "Afkrydset"))
#let unticked = box(baseline: 8%, image(drawing(square), height: 0.78em, alt: "Ikke afkrydset"))

// No list is tight: Typst draws a tight one up to the paragraph before it. Only a numbered list can give each item its own
// mark.
#let task-list(node, blocks) = enum(
  tight: false,
  spacing: 0.75em,
  numbering: number => {
    let checked = node.items.at(number - 1).checked
    if checked == none [•] else if checked { ticked } else { unticked }
  },
  ..node.items.map(item => blocks(item.children)),
)

#let list-block(node, blocks) = {
  set par(spacing: 0.75em)
  let items = node.items.map(item => blocks(item.children))
  if node.items.any(item => item.checked != none) {
    task-list(node, blocks)
  } else if node.ordered {
    enum(tight: false, spacing: 0.75em, numbering: "1.", start: node.start, ..items)
  } else {
    list(tight: false, spacing: 0.75em, ..items)
  }
}
`;
