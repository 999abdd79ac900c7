import { createHash } from 'node:crypto';
import { escapeHtml } from './html-escape.ts';
import { PAGE_STYLE } from './html-style.ts';

/** What a page is made of. */
export interface Page {
  readonly title: string;
  /** HTML: everything from documents in it is escaped. */
  readonly body: string;
  /** A script of our own; left out where there is nothing to do. */
  readonly script?: string;
}

/**
 * One HTML file that holds all it needs. Its policy lets the browser run our own script and style, known by their
 * digests, and fetch nothing, whatever a document may have smuggled in.
 */
export function htmlPage({ title, body, script }: Page): string {
  const scripts = script === undefined ? `'none'` : source(script);
  const policy = `default-src 'none'; style-src ${source(PAGE_STYLE)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Skrivefelt">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

function source(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
