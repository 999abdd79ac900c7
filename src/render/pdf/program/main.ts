/**
 * The Typst program that sets every publication. It is fixed: a document reaches it only as the data in
 * `data.json`, whose strings Typst takes literally, so nothing an author writes can become markup.
 */
export const main = `
#import "style.typ": data
#import "look.typ": look, page-look
#import "header-block.typ": header-block
#import "blocks.typ": blocks

#let document-date = if data.date == none { none } else {
  datetime(year: data.date.year, month: data.date.month, day: data.date.day)
}

#set document(title: data.title, author: data.author, keywords: data.keywords, date: document-date)
#show: page-look
#show: look
// Typst spreads out what stands in a quotation; the frames of our own have room enough.
#show quote.where(block: true): it => {
  set block(above: auto, below: auto)
  it.body
}

#header-block(data.header)
#blocks(data.body)
`;
