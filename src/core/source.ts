import { Buffer, isUtf8 } from 'node:buffer';
import type { Span } from './span.ts';

/** The text of one file and where it stands. */
export interface Source {
  /** Path relative to the workspace root, with `/`. */
  readonly file: string;
  /** Decoded text without a byte order mark. */
  readonly text: string;
  /** Offset of the first invalid UTF-8 sequence, or null. Invalid sequences are U+FFFD in `text`. */
  readonly invalidUtf8At: number | null;
}

/** A point as editors show it. */
export interface Point {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** 0-based. */
  readonly offset: number;
}

/** Makes a source of a text that is already decoded, as an editor's buffer is. */
export function sourceOf(file: string, text: string): Source {
  return { file, text: stripBom(text), invalidUtf8At: null };
}

/** Decodes a file's bytes. Never throws: what is not UTF-8 becomes U+FFFD and its first place is noted. */
export function decodeSource(file: string, bytes: Uint8Array): Source {
  if (isUtf8(bytes)) {
    // The quickest way that Node has; of bytes that are not UTF-8 the standard's decoder is asked.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    return { file, text: stripBom(text), invalidUtf8At: isUtf16(bytes) ? 0 : null };
  }
  const text = stripBom(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return { file, text, invalidUtf8At: Math.max(0, text.indexOf('\uFFFD')) };
}

/** Whether a file begins as UTF-16 does without a byte order mark, which is UTF-8 too as long as it has no Danish letter. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  const isNul = [first, second, third, fourth].map((byte) => byte === 0).join();
  return isNul === 'false,true,false,true' || isNul === 'true,false,true,false';
}

/** A text as bytes, with a byte order mark when the file that it is to replace begins with one. */
export function encodeSource(text: string, replaced: Uint8Array): Uint8Array {
  const hasMark = replaced[0] === 0xef && replaced[1] === 0xbb && replaced[2] === 0xbf;
  return new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);
}

/** Turns offsets of one text into lines and columns; CRLF, LF and CR end a line, as in CommonMark. */
export class LineIndex {
  private readonly starts: number[] = [0];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.starts.push(at + 1);
    }
  }

  /** The line and column of an offset; an offset past the end means the end. */
  point(offset: number): Point {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.starts[low] ?? 0) + 1, offset: at };
  }

  /** Start and end of a span. */
  place(span: Span): { start: Point; end: Point } {
    return { start: this.point(span.start), end: this.point(span.end) };
  }

  /** The text of a line (1-based) without its ending; undefined past the last one. */
  line(number: number): string | undefined {
    const start = this.starts[number - 1];
    if (start === undefined) return undefined;
    return this.text.slice(start, this.starts[number] ?? this.text.length).replace(/[\r\n]+$/, '');
  }
}

function stripBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
