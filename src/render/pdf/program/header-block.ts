/**
 * The header block (hovedblok): a table in which each row of the grid is a header row with the labels and a row with
 * the values beneath, drawn so that the two look like one cell.
 */
export const headerBlock = `
#import "style.typ": style
#let inset-x = 8pt
#let label-inset = (x: inset-x, top: 7pt, bottom: 2pt)
#let value-inset = (x: inset-x, top: 3pt, bottom: 8pt)

#let label-text(cell) = {
  set align(if cell.align == "center" { center } else { start })
  text(size: 8.5pt, weight: "regular", fill: style.muted, hyphenate: true, cell.label)
}

#let value-text(cell) = {
  set align(if cell.align == "center" { center } else { start })
  set text(hyphenate: cell.divides)
  set text(size: 16pt, weight: "bold", fill: style.primary) if cell.prominent
  set par(leading: if cell.prominent { 0.45em } else { 0.55em })
  cell.value.map(line => text(line)).join(linebreak())
}

// Typst lets no cell cross a header row. A value that spans grid rows therefore stays in its first row and is drawn
// in the middle of the space below, which takes row heights that are known beforehand.
#let row-heights(header, widths) = {
  let width-of(cell) = widths.slice(cell.x, cell.x + cell.columnSpan).sum() - 2 * inset-x
  let height-of(content, cell) = measure(content, width: width-of(cell)).height
  let heights = header.rows.map(row => {
    let labels = row.cells.map(cell => height-of(label-text(cell), cell))
    let values = row.cells.filter(cell => cell.rowSpan == 1).map(cell => height-of(value-text(cell), cell))
    (
      label: calc.max(0pt, ..labels) + label-inset.top + label-inset.bottom,
      value: calc.max(0pt, ..values) + value-inset.top + value-inset.bottom,
    )
  })
  for (y, row) in header.rows.enumerate() {
    for cell in row.cells.filter(cell => cell.rowSpan > 1) {
      let last = y + cell.rowSpan - 1
      let room = heights.slice(y, last + 1).map(row => row.label + row.value).sum() - heights.at(y).label
      let needed = height-of(value-text(cell), cell) + value-inset.top + value-inset.bottom
      if needed > room { heights.at(last).value += needed - room }
    }
  }
  heights
}

#let spanning-value(cell, y, heights) = {
  let span = heights.slice(y, y + cell.rowSpan)
  let room = span.map(row => row.label + row.value).sum() - span.first().label - value-inset.top - value-inset.bottom
  block(height: 0pt, width: 100%, place(top, block(height: room, width: 100%, align(horizon, value-text(cell)))))
}

#let grid-table(header, heights) = {
  let line = 0.5pt + style.rule
  let sides = (left: line, right: line)
  let rows = ()
  let cells = ()
  for (y, row) in header.rows.enumerate() {
    let covered(at, stroke) = row.covered.map(gap => table.cell(
      x: gap.x, y: at, colspan: gap.columnSpan, inset: 0pt, stroke: stroke, [],
    ))
    let closing = row.covered.filter(gap => gap.last)
    let top = 2 * y
    cells.push(table.header(
      repeat: false,
      ..row.cells.map(cell => table.cell(
        x: cell.x, y: top, colspan: cell.columnSpan, inset: label-inset, stroke: (..sides, top: line),
        label-text(cell),
      )),
      ..covered(top, sides),
    ))
    for cell in row.cells {
      let spans = cell.rowSpan > 1
      cells.push(table.cell(
        x: cell.x, y: top + 1, colspan: cell.columnSpan, inset: value-inset,
        stroke: if spans and heights != none { sides } else { (..sides, bottom: line) },
        if spans and heights != none { spanning-value(cell, y, heights) } else { value-text(cell) },
      ))
    }
    for gap in row.covered {
      cells.push(table.cell(
        x: gap.x, y: top + 1, colspan: gap.columnSpan, inset: 0pt,
        stroke: if gap.last { (..sides, bottom: line) } else { sides }, [],
      ))
    }
    if heights != none { rows += (heights.at(y).label, heights.at(y).value) }
  }
  table(
    columns: header.columns.map(width => width * 1fr),
    rows: if heights == none { auto } else { rows },
    stroke: none,
    align: top,
    ..cells,
  )
}

#let header-block(header) = {
  if header.rows.len() == 0 { return }
  set text(size: 10.5pt)
  set par(leading: 0.55em)
  // The name is the table's caption: printed, or for screen readers only.
  let name = if header.showName {
    text(size: 12pt, weight: "bold", fill: style.primary, header.name)
  } else {
    place(top, text(size: 1pt, fill: white.transparentize(100%), header.name))
  }
  show figure.caption: it => align(start, it.body)
  show figure: set block(breakable: true)
  let spans = header.rows.any(row => row.cells.any(cell => cell.rowSpan > 1))
  figure(
    kind: "hovedblok",
    supplement: none,
    numbering: none,
    gap: if header.showName { 2.5mm } else { 0pt },
    caption: figure.caption(position: top, name),
    layout(size => {
      let total = header.columns.sum()
      let heights = if spans { row-heights(header, header.columns.map(width => width / total * size.width)) }
      let fits = not spans or heights.map(row => row.label + row.value).sum() <= size.height
      grid-table(header, if fits { heights })
    }),
  )
  v(4mm)
}
`;
