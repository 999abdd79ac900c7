/**
 * The document's data and look, read once. Each file of the program imports them; as arguments they would have to be
 * hashed at every call. Typst remembers what a function set by all that the function names, so none may name the whole
 * of the data: then a word changed anywhere would have every page set anew.
 */
export const style = `
#let data = json("data.json")
#let footnotes = data.footnotes
#let headings = data.headings

#let built-in-fonts = ("Carlito", "DejaVu Sans", "DejaVu Sans Mono")

#let style = (
  primary: rgb(data.theme.primary),
  local: rgb(data.theme.local),
  muted: luma(35%),
  rule: luma(75%),
  font: if data.theme.font == none { built-in-fonts } else { (data.theme.font, ..built-in-fonts) },
  monospace: ("DejaVu Sans Mono", ..built-in-fonts),
)
`;
