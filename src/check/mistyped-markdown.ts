import { lastOfOrdered } from '../core/last-of-ordered.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { spanOf } from '../parse/tree.ts';
import { headingsOf, nodesOf } from '../parse/walk.ts';
import { runningTexts } from './running-text.ts';

/** Markdown that the author seems to have meant, and that is read as something else. */
export interface MistypedMarkdown {
  readonly kind: Kind | 'kode' | 'understregning';
  readonly span: Span;
  /** What to write there instead; null where that cannot be said. */
  readonly mended: string | null;
}

type Kind = 'punkt' | 'afkrydsning' | 'tal' | 'bogstaver' | 'overskrift' | 'fed' | 'link' | 'adresse';

/** A way to mistype something, so that its signs are printed with the words. */
interface Shape {
  readonly kind: Kind;
  readonly pattern: RegExp;
  readonly mended: ((match: RegExpExecArray) => string) | null;
}

/** One at the beginning of a line. */
interface LineShape extends Shape {
  /** The characters that it may begin with. */
  readonly signs: string;
  /** What the line above is like, where a sentence may well go on in a new line with the same sign. */
  readonly below?: RegExp;
}

/** One in the middle of a line. */
interface WordShape extends Shape {
  /** What the text holds wherever it is found. */
  readonly needs: string;
}

const ADDRESS = '((?:https?://|www\\.|mailto:)[^\\s()\\[\\]]+|#[a-z][a-z\\d-]*|[^\\s()\\[\\]]+\\.md)';

const asPoint = (): string => '- ';
const withSpace = ([typed]: RegExpExecArray): string => `${typed} `;
const asLink = ([, words, address]: RegExpExecArray): string => `[${words}](${address})`;

const LINES: readonly LineShape[] = [
  // Word's own signs are private characters, and its second level is an o with a tab.
  {
    kind: 'punkt',
    signs: '•·‣▪●○◦⁃∙➢➤■\uf0a7\uf0b7',
    pattern: /.[ \t\u00a0]+(?=\S)/uy,
    mended: asPoint,
  },
  { kind: 'punkt', signs: 'o', pattern: /o\t[ \t\u00a0]*(?=\S)/uy, mended: asPoint },
  {
    kind: 'punkt',
    signs: '–—',
    pattern: /.[ \t\u00a0]+(?=\S)/uy,
    below: /:\s*$|^[\s>]*(?:[–—]|$)/,
    mended: asPoint,
  },
  {
    kind: 'punkt',
    signs: '-',
    pattern: /-(?=\p{Lu}\p{Ll})/uy,
    below: /:\s*$|^[\s>]*(?:-|$)/,
    mended: asPoint,
  },
  { kind: 'afkrydsning', signs: '□☐', pattern: /.[ \t\u00a0]*(?=\S)/uy, mended: () => '- [ ] ' },
  { kind: 'afkrydsning', signs: '☑☒✓✔', pattern: /.[ \t\u00a0]*(?=\S)/uy, mended: () => '- [x] ' },
  {
    kind: 'tal',
    signs: '0123456789',
    pattern: /\d{1,2}[.)](?=\p{Lu}\p{Ll})/uy,
    below: /:\s*$|^[\s>]*(?:\d|$)/,
    mended: withSpace,
  },
  {
    kind: 'bogstaver',
    signs: 'a',
    pattern: /a([.)])(?=[ \t]\S.*\r?\n[ \t>]*b\1[ \t])/uy,
    mended: null,
  },
  { kind: 'overskrift', signs: '#', pattern: /#{1,6}(?=\p{L})/uy, mended: withSpace },
];

/** The first sign of a line, quotes and spaces apart, where a shape may begin. */
const LINE_START = new RegExp(
  `^[ \\t>]*[${LINES.map(({ signs }) => signs.replace('-', '\\-')).join('')}]`,
  'gmu',
);

const WORDS: readonly WordShape[] = [
  {
    kind: 'fed',
    needs: '**',
    pattern:
      /(?<![\\*])\*\*(?!\*)(?:[ \t\u00a0]*([^\s*](?:[^*\n]*[^\s*])?)[ \t\u00a0]*\*\*(?!\*)|(?=\S)|(?<=\S\*\*))/gu,
    mended: ([typed, words]) => (words === undefined ? typed : `**${words}**`),
  },
  {
    kind: 'link',
    needs: '] ',
    pattern: new RegExp(`(?<!\\\\)\\[([^\\[\\]\\n]+)\\] +\\(${ADDRESS}\\)`, 'gu'),
    mended: asLink,
  },
  {
    kind: 'link',
    needs: ')[',
    pattern: new RegExp(`(?<!\\\\)\\(([^()\\n]+)\\)\\[${ADDRESS}\\]`, 'gu'),
    mended: asLink,
  },
  {
    kind: 'adresse',
    needs: '](',
    pattern: /(?<!\\)(!?\[[^[\]\n]*\])\(([^()<>\n"]*[^()<>\n"\s] +[^()<>\n"\s]*\.\p{L}{2,4})\)/gu,
    mended: ([, words, address]) => `${words}(<${address}>)`,
  },
];

/** Finds it in a document. */
export function mistypedMarkdown(document: ParsedDocument): readonly MistypedMarkdown[] {
  const texts = runningTexts(document);
  const { text } = document.source;
  const isText = (offset: number): boolean => {
    const last = lastOfOrdered(texts, ({ span }) => span.start <= offset);
    return last !== undefined && offset < last.span.end;
  };
  const found = [...inLines(text), ...inWords(text)].filter(({ match }) => isText(match.index));
  return [...found.map(told), ...indentedCode(document), ...underlined(document)];
}

interface Match {
  readonly shape: Shape;
  readonly match: RegExpExecArray;
}

function told({ shape: { kind, mended }, match }: Match): MistypedMarkdown {
  const [typed] = match;
  const rewritten = mended?.(match) ?? typed;
  const span = { start: match.index, end: match.index + typed.length };
  return { kind, span, mended: rewritten === typed ? null : rewritten };
}

function inLines(text: string): readonly Match[] {
  return [...text.matchAll(LINE_START)].flatMap(({ 0: typed, index }) => {
    const start = index + typed.length - 1;
    const shapes = LINES.filter(({ signs }) => signs.includes(text.charAt(start)));
    return shapes.flatMap((shape): readonly Match[] => {
      const match = matchAt(shape.pattern, text, start);
      return match && (shape.below?.test(lineAbove(text, start)) ?? true) ? [{ shape, match }] : [];
    });
  });
}

function inWords(text: string): readonly Match[] {
  return WORDS.filter(({ needs }) => text.includes(needs)).flatMap((shape) =>
    [...text.matchAll(shape.pattern)].map((match) => ({ shape, match })),
  );
}

function matchAt(sticky: RegExp, text: string, start: number): RegExpExecArray | null {
  sticky.lastIndex = start;
  return sticky.exec(text);
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
    const line = /[-=]+(?=[ \t]*$)/.exec(text.slice(start, end));
    if (text[start] === '#' || !line) return [];
    const from = start + line.index;
    return [
      { kind: 'understregning' as const, span: { start: from, end: from + line[0].length }, mended: null },
    ];
  });
}

/** The line above a place; empty in the first. */
function lineAbove(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1);
  return line < 0 ? '' : text.slice(text.lastIndexOf('\n', line - 1) + 1, line);
}
