/** Tables: a header row that repeats on each page, blocks in the cells, and a numbered caption above. */
export const tables = `
#import "style.typ": style
#import "inlines.typ": inlines

#let table-block(node, blocks) = {
  let alignment = node.align.map(side => if side == none { start } else {
    (left: left, center: center, right: right).at(side)
  })
  let heavy = 0.9pt + style.primary
  let light = 0.5pt + style.rule
  let grid = {
    set text(size: 10pt)
    set par(leading: 0.58em, spacing: 0.8em)
    set list(indent: 0pt)
    set enum(indent: 0pt)
    table(
      columns: node.widths.map(width => width * 1fr),
      align: (x, y) => alignment.at(x) + top,
      inset: (x: 6pt, y: 5pt),
      stroke: (x, y) => if y == 0 { (top: heavy, bottom: heavy) } else { (bottom: light) },
      table.header(
        // A repeated row is no part of the reading order, and there PDF/UA allows no links.
        repeat: not node.linkedHeader,
        ..node.header.map(cell => {
          set text(weight: "bold", fill: style.primary)
          blocks(cell.blocks)
        }),
      ),
      ..node.rows.map(row => row.cells.map(cell => table.cell(breakable: row.splits, blocks(cell.blocks)))).flatten(),
    )
  }
  show figure: set block(breakable: not node.together)
  show figure: set align(start)
  show figure.caption: it => block(width: 100%, sticky: true, align(start, par(text(size: 9.5pt, fill: style.muted, {
    strong[#it.supplement #context it.counter.display("1"):]
    [ ]
    it.body
  }))))
  block(above: 1.5em, below: 1.6em, width: 100%, breakable: not node.together, if node.caption == none { grid } else {
    figure(
      kind: table,
      supplement: [Tabel],
      gap: 0.7em,
      caption: figure.caption(position: top, inlines(node.caption, blocks)),
      grid,
    )
  })
}
`;
