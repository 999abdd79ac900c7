/** Page, type and spacing: everything about the look that is not tied to one kind of block. */
export const look = `
#import "style.typ": data, style
#let watermark(word) = {
  // A word of any length fills the same part of the page.
  context {
    let drawn(size) = text(size: size, weight: "bold", fill: black.transparentize(94%), hyphenate: false, word)
    let size = calc.min(130pt, 130pt * (480pt / measure(drawn(130pt)).width))
    place(center + horizon, rotate(-50deg, reflow: false, drawn(size)))
  }
}

#let page-look(body) = {
  set text(font: style.font, size: 11pt, lang: "da", region: "DK", fallback: false)
  let (id, state) = (data.id, data.state)
  let fingerprint = if data.fingerprint == none [] else [#linebreak() Fingeraftryk #data.fingerprint]
  let small(content) = text(size: 8.5pt, fill: style.muted, hyphenate: false, content)
  let logo = if data.theme.logo == none { none } else {
    box(image(data.theme.logo, height: 9mm, fit: "contain"))
  }
  set page(
    paper: "a4",
    margin: (top: 31mm, bottom: 28mm, x: 25mm),
    header-ascent: 8mm,
    footer-descent: 9mm,
    header: block(width: 100%, inset: (bottom: 2.5mm), stroke: (bottom: 0.75pt + style.primary), grid(
      columns: (1fr, auto),
      column-gutter: 10mm,
      align: (left + bottom, right + bottom),
      small[#text(weight: "bold", fill: style.primary, data.title) #h(0.7em) Version #data.version],
      if logo == none { small(data.authority) } else { logo },
    )),
    footer: context block(width: 100%, inset: (top: 2.5mm), stroke: (top: 0.5pt + style.rule), grid(
      columns: (1fr, auto),
      column-gutter: 10mm,
      align: (left + top, right + top),
      small[#id #h(0.5em) · #h(0.5em) #state #fingerprint],
      small[Side #counter(page).get().first() af #counter(page).final().first()],
    )),
    background: if data.watermark != none { watermark(data.watermark) },
  )
  body
}

#let heading-look(level) = (
  (size: 17pt, above: 9.5mm, below: 4.6mm),
  (size: 13.5pt, above: 7mm, below: 3.6mm),
  (size: 11.5pt, above: 5.6mm, below: 3mm),
  (size: 11pt, above: 5mm, below: 2.8mm),
).at(calc.min(level, 4) - 1)

#let look(body) = {
  // Ragged right, and each line filled before the next, as in Word: to weigh every place to break in a paragraph against
  // every other takes a sixth of the whole setting, and hardly a line is another. Only a long word leaves a line much too
  // short, so long words alone are divided.
  set text(hyphenate: false)
  set par(leading: 0.66em, spacing: 1.05em, justify: false, linebreaks: "simple")
  set list(marker: ([•], [–]), indent: 0.6em, body-indent: 0.7em)
  set enum(indent: 0.6em, body-indent: 0.7em)
  set footnote.entry(separator: line(length: 30mm, stroke: 0.5pt + style.rule), gap: 0.6em, indent: 0pt)
  show footnote.entry: set text(size: 9pt)
  show heading: it => {
    let shape = heading-look(it.level)
    set text(size: shape.size, weight: "bold", fill: style.primary, hyphenate: false)
    set text(style: "italic", fill: luma(20%)) if it.level > 3
    set par(leading: 0.5em)
    block(above: shape.above, below: shape.below, sticky: true, width: 100%, it.body)
  }
  // Typst takes code for English.
  show raw: set text(font: style.monospace, size: 9.5pt, lang: "da", region: "DK")
  show link: set text(fill: style.primary)
  body
}
`;
