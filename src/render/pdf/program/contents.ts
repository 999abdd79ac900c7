/** The contents list: headings of level 1–3 with page numbers; its title is no heading. */
export const contents = `
#import "style.typ": headings, style
#import "inlines.typ": inlines

#let contents-block(node, blocks) = {
  show outline.entry: it => {
    show link: set text(fill: if it.level == 1 { style.primary } else { luma(15%) })
    let found = headings.at(str(it.element.label))
    let number = if found.number != none { found.number }
    let strength = if it.level == 1 { "bold" } else { "regular" }
    set text(weight: strength, hyphenate: false)
    set block(above: if it.level == 1 { 1.1em } else { 0.75em })
    link(it.element.location(), it.indented(number, {
      inlines(found.children, blocks)
      [ ]
      box(width: 1fr, inset: (x: 3pt), text(fill: style.rule, weight: "regular", repeat(gap: 2.5pt)[.]))
      [ ]
      it.page()
    }))
  }
  block(below: 1.1em, sticky: true, par(text(size: 13.5pt, weight: "bold", fill: style.primary)[Indhold]))
  outline(title: none, depth: 3, indent: auto)
  v(0.8em)
}
`;
