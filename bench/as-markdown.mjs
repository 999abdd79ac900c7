/**
 * A publication as plain Markdown, for pandoc: the same words in the same blocks, so that both programs set the same
 * document.
 */
export function asMarkdown({ title, header, body, footnotes }) {
  return [
    `---\ntitle: ${JSON.stringify(title)}\nlang: da-DK\n---`,
    headerTable(header),
    ...body.map(block),
    ...footnotes.map(({ children }, at) => `[^${at + 1}]: ${indented(blocks(children), 4).trimStart()}`),
  ].join('\n\n');
}

function headerTable({ rows }) {
  const cells = rows.flat().map(({ label, value }) => `| ${label} | ${value.map(escaped).join(' ')} |`);
  return ['| Felt | Værdi |', '| --- | --- |', ...cells].join('\n');
}

function blocks(list) {
  return list.map(block).join('\n\n');
}

function block(node) {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.level)} ${[node.number, inlines(node.children)].filter(Boolean).join(' ')}`;
    case 'paragraph':
      return inlines(node.children);
    case 'list':
      return node.items
        .map((item, at) => {
          const mark = node.ordered ? `${node.start + at}. ` : '- ';
          return mark + indented(blocks(item.children), mark.length).trimStart();
        })
        .join('\n');
    case 'table':
      return [row(node.header), row(node.header.map(() => '---')), ...node.rows.map(row)].join('\n');
    case 'blockquote':
      return blocks(node.children).replaceAll(/^/gm, '> ');
    case 'callout':
    case 'concept':
      return `**${inlines(node.title ?? node.term)}**\n\n${blocks(node.children)}`;
    case 'field':
      return [
        `**${inlines(node.label)}**`,
        ...node.demand.map(block),
        node.caption,
        ...node.answer.map(block),
      ].join('\n\n');
    default:
      throw new Error(`The corpus holds a block that is not written for pandoc: ${node.type}`);
  }
}

function row(cells) {
  return `| ${cells.map((cell) => (typeof cell === 'string' ? cell : blocks(cell.children))).join(' | ')} |`;
}

function inlines(list) {
  return list.map(inline).join('');
}

function inline(node) {
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'emphasis':
      return `*${inlines(node.children)}*`;
    case 'strong':
      return `**${inlines(node.children)}**`;
    case 'link':
      return `[${inlines(node.children)}](${node.url})`;
    case 'reference':
      return `[${inlines(node.children)}](#${node.anchor})`;
    case 'footnoteReference':
      return `[^${node.footnote + 1}]`;
    case 'break':
      return '\\\n';
    default:
      throw new Error(`The corpus holds running text that is not written for pandoc: ${node.type}`);
  }
}

function escaped(text) {
  return text.replaceAll(/[\\`*_[\]<>|@$~^]/g, '\\$&');
}

function indented(text, width) {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(width));
}
