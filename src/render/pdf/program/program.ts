import { blocks } from './blocks.ts';
import { boxes } from './boxes.ts';
import { contents } from './contents.ts';
import { fields } from './fields.ts';
import { headerBlock } from './header-block.ts';
import { inlines } from './inlines.ts';
import { lists } from './lists.ts';
import { look } from './look.ts';
import { main } from './main.ts';
import { pages } from './pages.ts';
import { style } from './style.ts';
import { tables } from './tables.ts';

/** The Typst program, by file name; `main.typ` and `pages.typ` are where it starts. It is text so that it survives bundling. */
export const program: Readonly<Record<string, string>> = {
  'main.typ': main,
  'pages.typ': pages,
  'style.typ': style,
  'look.typ': look,
  'header-block.typ': headerBlock,
  'blocks.typ': blocks,
  'inlines.typ': inlines,
  'lists.typ': lists,
  'tables.typ': tables,
  'boxes.typ': boxes,
  'fields.typ': fields,
  'contents.typ': contents,
};
