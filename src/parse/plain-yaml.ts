/** A value of YAML with the place where it stands, as offsets into the text. */
export type PlainNode = PlainScalar | PlainMap | PlainList;

/** A text, number, truth value or nothing. */
export interface PlainScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly start: number;
  readonly end: number;
}

/** Keys with their values, in the order in which they are written. */
export interface PlainMap {
  readonly kind: 'map';
  readonly pairs: readonly PlainPair[];
  readonly start: number;
  readonly end: number;
}

/** One key of a map. */
export interface PlainPair {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly node: PlainNode;
}

/** Values in a row. */
export interface PlainList {
  readonly kind: 'list';
  readonly items: readonly PlainNode[];
  readonly start: number;
  readonly end: number;
}

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
const UNSURE = /[\0-\t\v-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff]|^(?:---|\.\.\.)|\n(?:---|\.\.\.)/;

/** A line that is neither blank nor a comment. */
interface Line {
  /** Where its first character other than a space stands. */
  readonly start: number;
  /** Columns in front of that. */
  readonly indent: number;
  /** Where it ends, without the line break. */
  readonly end: number;
}

/** Null where the place in which the last of them ends is not sure. */
function linesOf(text: string): readonly Line[] | null {
  const lines: Line[] = [];
  let blank = 0;
  let comments = 0;
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found === -1 ? text.length : found;
    let start = from;
    while (start < end && text[start] === ' ') start += 1;
    if (start === end) blank += 1;
    else if (text[start] !== '#') {
      lines.push({ start, indent: start - from, end });
      blank = 0;
      comments = 0;
    } else if (start > from) blank = Number.POSITIVE_INFINITY;
    else comments += 1;
    from = end + 1;
  }
  // The library lets the last block reach over blank lines and indented comments, but not where other comments follow.
  return blank === 0 || (comments > 0 && Number.isFinite(blank)) ? lines : null;
}

/** Where something could not be read for sure. */
const UNKNOWN = Symbol('unknown');
type Unknown = typeof UNKNOWN;

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
      // The library sets the place of nothing behind the comment, too; nobody needs it that precisely.
      pairs.push({
        key,
        start: from,
        end: from + key.length,
        node: node ?? nothingAt(from + key.length + 1, line),
      });
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

    function nothingAt(place: number, { end }: Line): PlainScalar {
      const start = Math.min(place, end);
      return { kind: 'scalar', value: null, start, end: start };
    }
  }

  /** What a key with nothing behind it holds: the lines below that stand further in; null when there are none. */
  private below(indent: number): PlainNode | Unknown | null {
    const line = this.lines[this.at];
    this.at += 1;
    const next = this.lines[this.at];
    if (next && (next.indent > indent || (next.indent === indent && isDash(this.text, next.start)))) {
      return this.block(next.indent, next.start);
    }
    // A comment behind the colon moves the place of what is not there.
    return !line || this.text.slice(line.start, line.end).includes('#') ? UNKNOWN : null;
  }

  /** A value that begins and ends on a line, which must not go on below. */
  private oneLine(start: number, line: Line, indent: number): PlainNode | Unknown {
    const flow = new FlowReader(this.text, start, line.end);
    const node = flow.value(false);
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

/** Reads values within one line. */
class FlowReader {
  private at: number;
  private readonly text: string;
  private readonly end: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  value(inside: boolean): PlainNode | Unknown {
    const first = this.text[this.at] ?? '';
    if (first === '[') return this.list();
    if (first === '{') return this.map();
    if (first === "'" || first === '"') return this.quoted(first);
    return this.plain(inside);
  }

  /** Whether nothing but spaces and a comment is left. */
  isDone(): boolean {
    const from = this.at;
    this.spaces();
    return this.at >= this.end || (this.text[this.at] === '#' && this.at > from);
  }

  private list(): PlainNode | Unknown {
    const start = this.at;
    const items: PlainNode[] = [];
    this.step();
    while (this.text[this.at] !== ']') {
      const item = this.at < this.end ? this.value(true) : UNKNOWN;
      if (item === UNKNOWN || !this.separated(']')) return UNKNOWN;
      items.push(item);
    }
    this.at += 1;
    return { kind: 'list', items, start, end: this.at };
  }

  private map(): PlainNode | Unknown {
    const start = this.at;
    const pairs: PlainPair[] = [];
    this.step();
    while (this.text[this.at] !== '}') {
      const found = this.at < this.end ? FLOW_KEY.exec(this.text.slice(this.at, this.end)) : null;
      const key = found?.[1];
      if (!found || key === undefined || RESERVED.test(key) || pairs.some((pair) => pair.key === key))
        return UNKNOWN;
      const from = this.at;
      this.at += found[0].length;
      const node = this.value(true);
      if (node === UNKNOWN || !this.separated('}')) return UNKNOWN;
      pairs.push({ key, start: from, end: from + key.length, node });
    }
    this.at += 1;
    return { kind: 'map', pairs, start, end: this.at };
  }

  /** Over a comma to the next value, or to the closing bracket. */
  private separated(closing: string): boolean {
    this.spaces();
    if (this.at >= this.end) return false;
    if (this.text[this.at] === closing) return true;
    if (this.text[this.at] !== ',') return false;
    this.step();
    return this.text[this.at] !== closing;
  }

  private quoted(quote: string): PlainNode | Unknown {
    const start = this.at;
    let value = '';
    for (let from = start + 1; ; ) {
      const close = this.text.indexOf(quote, from);
      if (close === -1 || close >= this.end) return UNKNOWN;
      value += this.text.slice(from, close);
      if (quote === "'" && this.text[close + 1] === "'") {
        value += "'";
        from = close + 2;
        continue;
      }
      this.at = close + 1;
      // Backslashes mean something in double quotes.
      if (quote === '"' && value.includes('\\')) return UNKNOWN;
      return { kind: 'scalar', value, start, end: this.at };
    }
  }

  private plain(inside: boolean): PlainNode | Unknown {
    const start = this.at;
    if (NO_PLAIN.test(this.text[start] ?? '')) return UNKNOWN;
    const stop = inside ? FLOW_STOP : BLOCK_STOP;
    stop.lastIndex = start;
    const found = stop.exec(this.text);
    let end = found && found.index < this.end ? found.index : this.end;
    this.at = end;
    while (end > start && this.text[end - 1] === ' ') end -= 1;
    const written = this.text.slice(start, end);
    if (written === '' || written.endsWith(':') || /: |[:] *$/.test(written)) return UNKNOWN;
    if (inside && /[:#]/.test(written)) return UNKNOWN;
    const value = scalarOf(written);
    return value === UNKNOWN ? UNKNOWN : { kind: 'scalar', value, start, end };
  }

  private step(): void {
    this.at += 1;
    this.spaces();
  }

  private spaces(): void {
    while (this.at < this.end && this.text[this.at] === ' ') this.at += 1;
  }
}

/** A key of letters, digits and the marks between them, up to its value. */
const KEY = /^([\p{L}_][\p{L}\p{N}_.@/-]*):(?: +|$)/u;
const FLOW_KEY = /^([\p{L}_][\p{L}\p{N}_.@/-]*): +/u;
/** Keys that YAML takes for something else than text, and one that JavaScript does. */
const RESERVED = /^(?:null|true|false|__proto__)$/i;
/** What a plain text cannot begin with, or means something else when it does. */
const NO_PLAIN = /[-?:,[\]{}#&*!|>'"%@` ]/;
const BLOCK_STOP = / #|\n/g;
const FLOW_STOP = /[,[\]{}\n]/g;
/** The first character of everything that may be another thing than text. */
const MAY_BE_NUMBER = /^[-+.\d]/;
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/;
/** Every other way to write a number. */
const ANY_NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$|^0o[0-7]+$|^0x[\da-f]+$|^[-+]?\.(?:inf|nan)$/i;

function scalarOf(written: string): string | number | boolean | null | Unknown {
  if (MAY_BE_NUMBER.test(written)) {
    if (NUMBER.test(written)) return Number(written);
    return ANY_NUMBER.test(written) ? UNKNOWN : written;
  }
  if (written.length > 5) return written;
  if (written === 'true' || written === 'false') return written === 'true';
  return /^(?:~|null|true|false)$/i.test(written) ? UNKNOWN : written;
}

function isDash(text: string, at: number): boolean {
  return text[at] === '-' && (text[at + 1] === ' ' || text[at + 1] === '\n' || at + 1 === text.length);
}
