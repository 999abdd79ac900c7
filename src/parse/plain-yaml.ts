import { LineValueReader } from './plain-yaml-line.ts';
import {
  type PlainNode,
  type PlainPair,
  type PlainScalar,
  RESERVED,
  UNKNOWN,
  type Unknown,
} from './plain-yaml-node.ts';

/**
 * Reads YAML as people write it in front matter and master data: keys, texts, numbers, lists, one thing to a line. It
 * takes a twentieth of the time that a whole YAML parser takes. Null for everything that it is not sure of reading
 * just as that parser does (text over several lines, anchors, tags, tabs, unusual keys, faults of any kind): then the
 * parser has the word.
 */
export function readPlainYaml(text: string): PlainNode | null {
  if (UNSURE.test(text)) return null;
  const lines = linesOf(text);
  return lines === null || lines.length === 0 ? null : new PlainReader(text, lines).whole();
}

/** Control characters, tabs and carriage returns, halves of pairs, and marks of a document's beginning and end. */
const UNSURE =
  /[^\n -~\u00a1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\uffff]|^(?:---|\.\.\.)|\n(?:---|\.\.\.)/;

/** A line that is neither blank nor a comment. */
interface Line {
  /** Where its first character other than a space stands. */
  readonly start: number;
  /** Columns in front of that. */
  readonly indent: number;
  /** Where it ends, without the line break. */
  readonly end: number;
}

/** Null where comments or blank lines make it unsure in which place a block ends. */
function linesOf(text: string): readonly Line[] | null {
  const lines: Line[] = [];
  let blank = 0;
  let comments: number[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found === -1 ? text.length : found;
    let start = from;
    while (start < end && text[start] === ' ') start += 1;
    const indent = start - from;
    from = end + 1;
    if (start === end) blank += 1;
    else if (text[start] === '#') comments.push(indent);
    else {
      // A comment that stands further in than what follows may belong to the block before it.
      if (comments.some((column) => column > indent)) return null;
      lines.push({ start, indent, end });
      blank = 0;
      comments = [];
    }
  }
  if (comments.some((column) => column > 0)) return null;
  // The library lets the last block reach over blank lines, but not where a comment follows.
  return blank === 0 || comments.length > 0 ? lines : null;
}

class PlainReader {
  private at = 0;
  private readonly text: string;
  private readonly lines: readonly Line[];

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
  }

  whole(): PlainNode | null {
    const first = this.lines[0];
    if (!first || first.indent > 0) return null;
    const node = this.block(first.indent, first.start);
    return node === UNKNOWN || this.at < this.lines.length ? null : node;
  }

  /** A map or a list whose lines stand `indent` columns in; its first item begins at `start`. */
  private block(indent: number, start: number): PlainNode | Unknown {
    // Every level stands further in than the one around it, so the column tells how deep this one is.
    if (indent > FURTHEST_IN) return UNKNOWN;
    return isDash(this.text, start) ? this.list(indent, start) : this.map(indent, start);
  }

  private list(indent: number, start: number): PlainNode | Unknown {
    const items: PlainNode[] = [];
    for (let from = start; ; ) {
      const line = this.lines[this.at];
      if (!line) return UNKNOWN;
      let value = from + 1;
      while (value < line.end && this.text[value] === ' ') value += 1;
      // An item of nothing, or one that begins on the next line.
      if (value === line.end || this.text[value] === '#') return UNKNOWN;
      const inner = indent + (value - from);
      const node =
        isDash(this.text, value) || KEY.test(this.rest(value, line))
          ? this.block(inner, value)
          : this.oneLine(value, line, indent);
      if (node === UNKNOWN) return UNKNOWN;
      items.push(node);
      const next = this.lines[this.at];
      if (!next || next.indent < indent || (next.indent === indent && !isDash(this.text, next.start))) break;
      if (next.indent > indent) return UNKNOWN;
      from = next.start;
    }
    return { kind: 'list', items, start, end: this.endOfBlock() };
  }

  private map(indent: number, start: number): PlainNode | Unknown {
    const pairs: PlainPair[] = [];
    const seen = new Set<string>();
    for (let from = start; ; ) {
      const line = this.lines[this.at];
      const found = line ? KEY.exec(this.rest(from, line)) : null;
      const key = found?.[1];
      if (!line || !found || key === undefined || RESERVED.test(key) || seen.has(key)) return UNKNOWN;
      seen.add(key);
      const value = from + found[0].length;
      const isOpen = value >= line.end || this.text[value] === '#';
      const node = isOpen ? this.below(indent) : this.oneLine(value, line, indent);
      if (node === UNKNOWN) return UNKNOWN;
      pairs.push({ key, start: from, end: from + key.length, node: node ?? nothingAt(line.end) });
      const next = this.lines[this.at];
      if (!next || next.indent < indent || (next.indent === indent && isDash(this.text, next.start))) {
        // Where a block that ends with nothing ends depends on what comes after it.
        if (node === null) return UNKNOWN;
        break;
      }
      if (next.indent > indent) return UNKNOWN;
      from = next.start;
    }
    return { kind: 'map', pairs, start, end: this.endOfBlock() };
  }

  /** What a key with nothing behind it holds: the lines below that stand further in; null when there are none. */
  private below(indent: number): PlainNode | Unknown | null {
    const line = this.lines[this.at];
    this.at += 1;
    const next = this.lines[this.at];
    if (next && (next.indent > indent || (next.indent === indent && isDash(this.text, next.start)))) {
      return this.block(next.indent, next.start);
    }
    // A space or a comment behind the colon moves the place of what is not there.
    return line && this.text[line.end - 1] === ':' ? null : UNKNOWN;
  }

  /** A value that begins and ends on a line, which must not go on below. */
  private oneLine(start: number, line: Line, indent: number): PlainNode | Unknown {
    const flow = new LineValueReader(this.text, start, line.end);
    const node = flow.value(0);
    if (node === UNKNOWN || !flow.isDone()) return UNKNOWN;
    this.at += 1;
    const next = this.lines[this.at];
    return next && next.indent > indent ? UNKNOWN : node;
  }

  private rest(from: number, line: Line): string {
    return this.text.slice(from, line.end);
  }

  /** Behind the line break of the last line read. */
  private endOfBlock(): number {
    const last = this.lines[this.at - 1];
    return last ? Math.min(last.end + 1, this.text.length) : 0;
  }
}

/** A key of letters, digits and the marks between them, up to its value. */
const KEY = /^([\p{L}_][\p{L}\p{N}_.@/-]*):(?: +|$)/u;
/** Columns; what is nested deeper is left to the library, which knows how to give up. */
const FURTHEST_IN = 60;

function isDash(text: string, at: number): boolean {
  return text[at] === '-' && (text[at + 1] === ' ' || text[at + 1] === '\n' || at + 1 === text.length);
}

function nothingAt(place: number): PlainScalar {
  return { kind: 'scalar', value: null, start: place, end: place };
}
