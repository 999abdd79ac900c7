import { lastOfOrdered } from '../core/last-of-ordered.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { spanOf } from '../parse/tree.ts';
import { headingsOf, nodesOf } from '../parse/walk.ts';
import { runningTexts } from './running-text.ts';

/** Markdown that the author seems to have meant, and that is read as something else. */
export interface MistypedMarkdown {
  readonly kind: Shape['kind'] | 'kode' | 'understregning';
  readonly span: Span;
  /** What to write there instead; null where that cannot be said. */
  readonly mended: string | null;
}

/** A way to mistype something, so that its signs are printed with the words. */
interface Shape {
  readonly kind: 'punkt' | 'afkrydsning' | 'tal' | 'bogstaver' | 'overskrift' | 'fed' | 'link' | 'adresse';
  /** Begins at the first sign that is told of; flags `g` and `u`. */
  readonly pattern: RegExp;
  readonly mended: ((match: RegExpExecArray) => string) | null;
  /** Where the sign may well stand in the middle of a sentence that goes on in a new line: what one line above it is like. */
  readonly below?: RegExp;
}

const GAP = '[ \\t\\u00a0]';
const ADDRESS = '(?:https?://|www\\.|mailto:)[^\\s()\\[\\]]+|#[a-z][a-z\\d-]*|[^\\s()\\[\\]]+\\.md';

const SHAPES: readonly Shape[] = [
  // Word's own signs are private characters, and its second level is an o with a tab.
  { kind: 'punkt', pattern: at('[•·‣▪●○◦⁃∙➢➤■\\uf0a7\\uf0b7]', `${GAP}+(?=\\S)`), mended: () => '- ' },
  { kind: 'punkt', pattern: at('o\\t', `${GAP}*(?=\\S)`), mended: () => '- ' },
  {
    kind: 'punkt',
    pattern: at('[–—]', `${GAP}+(?=\\S)`),
    below: /:\s*$|^[\s>]*(?:[–—]|$)/,
    mended: () => '- ',
  },
  {
    kind: 'punkt',
    pattern: at('-', '(?=\\p{Lu}\\p{Ll})'),
    below: /:\s*$|^[\s>]*(?:-|$)/,
    mended: () => '- ',
  },
  { kind: 'afkrydsning', pattern: at('[□☐]', `${GAP}*(?=\\S)`), mended: () => '- [ ] ' },
  { kind: 'afkrydsning', pattern: at('[☑☒✓✔]', `${GAP}*(?=\\S)`), mended: () => '- [x] ' },
  {
    kind: 'tal',
    pattern: at('\\d', '\\d?[.)](?=\\p{Lu}\\p{Ll})'),
    below: /:\s*$|^[\s>]*(?:\d|$)/,
    mended: ([typed]) => `${typed} `,
  },
  { kind: 'bogstaver', pattern: at('a[.)]', '(?=[ \\t]\\S.*\\r?\\n[ \\t>]*b[.)][ \\t])'), mended: null },
  { kind: 'overskrift', pattern: at('#', '#{0,5}(?=\\p{L})'), mended: ([typed]) => `${typed} ` },
  {
    kind: 'fed',
    pattern:
      /(?<![\\*])\*\*(?!\*)(?:[ \t\u00a0]*([^\s*](?:[^*\n]*[^\s*])?)[ \t\u00a0]*\*\*(?!\*)|(?=\S)|(?<=\S\*\*))/gu,
    mended: ([typed, words]) => (words === undefined ? typed : `**${words}**`),
  },
  {
    kind: 'link',
    pattern: new RegExp(`(?<!\\\\)\\[([^\\[\\]\\n]+)\\][ \\t]+\\((${ADDRESS})\\)`, 'gu'),
    mended: ([, words, address]) => `[${words}](${address})`,
  },
  {
    kind: 'link',
    pattern: new RegExp(`(?<!\\\\)\\(([^()\\n]+)\\)\\[(${ADDRESS})\\]`, 'gu'),
    mended: ([, words, address]) => `[${words}](${address})`,
  },
  {
    kind: 'adresse',
    pattern: /(?<!\\)(!?\[[^[\]\n]*\])\(([^()<>\n"]*[^()<>\n"\s][ \t]+[^()<>\n"\s]*\.\p{L}{2,4})\)/gu,
    mended: ([, words, address]) => `${words}(<${address}>)`,
  },
];

/** Finds it in a document, shape by shape. */
export function mistypedMarkdown(document: ParsedDocument): readonly MistypedMarkdown[] {
  const texts = runningTexts(document);
  const { text } = document.source;
  const isText = (offset: number): boolean => {
    const last = lastOfOrdered(texts, ({ span }) => span.start <= offset);
    return last !== undefined && offset < last.span.end;
  };
  const found = SHAPES.flatMap(({ kind, pattern, below, mended }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly MistypedMarkdown[] => {
      const start = match.index;
      if (!isText(start) || (below && !below.test(lineAbove(text, start)))) return [];
      const rewritten = mended?.(match) ?? null;
      const span = { start, end: start + match[0].length };
      return [{ kind, span, mended: rewritten === match[0] ? null : rewritten }];
    }),
  );
  return [...found, ...indentedCode(document), ...underlined(document)];
}

/** Code without a fence is what four spaces make of a paragraph. */
function indentedCode({ tree, source: { text } }: ParsedDocument): readonly MistypedMarkdown[] {
  return nodesOf(tree, 'code').flatMap(({ node }) => {
    const start = spanOf(node).start + text.slice(spanOf(node).start).search(/\S/);
    if (/[`~]/.test(text[start] ?? '')) return [];
    const end = text.indexOf('\n', start);
    return [{ kind: 'kode' as const, span: { start, end: end < 0 ? text.length : end }, mended: null }];
  });
}

/** A line below a paragraph makes a heading of it. */
function underlined({ tree, source: { text } }: ParsedDocument): readonly MistypedMarkdown[] {
  return headingsOf(tree).flatMap((heading) => {
    const { start, end } = spanOf(heading);
    const line = /[-=]+[ \t]*$/.exec(text.slice(start, end));
    if (text[start] === '#' || !line) return [];
    return [{ kind: 'understregning' as const, span: { start: start + line.index, end }, mended: null }];
  });
}

/** A sign that begins a line, quotes and spaces apart, with the rest of what is told of. */
function at(sign: string, rest: string): RegExp {
  return new RegExp(`${sign}(?<=^[ \\t>]*${sign})${rest}`, 'gmu');
}

/** The line above a place; empty in the first. */
function lineAbove(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1);
  return line < 0 ? '' : text.slice(text.lastIndexOf('\n', line - 1) + 1, line);
}
