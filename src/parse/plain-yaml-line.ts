import { type PlainNode, type PlainPair, RESERVED, UNKNOWN, type Unknown } from './plain-yaml-node.ts';

/** Reads values within one line: texts, numbers, and lists and maps in brackets. */
export class LineValueReader {
  private at: number;
  private readonly text: string;
  private readonly end: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** The value that begins here; `depth` brackets are open around it. */
  value(depth: number): PlainNode | Unknown {
    const first = this.text[this.at] ?? '';
    if (depth > DEEPEST) return UNKNOWN;
    if (first === '[') return this.list(depth + 1);
    if (first === '{') return this.map(depth + 1);
    if (first === "'" || first === '"') return this.quoted(first);
    return this.plain(depth > 0);
  }

  /** Whether nothing but spaces and a comment is left. */
  isDone(): boolean {
    const from = this.at;
    this.spaces();
    return this.at >= this.end || (this.text[this.at] === '#' && this.at > from);
  }

  private list(depth: number): PlainNode | Unknown {
    const start = this.at;
    const items: PlainNode[] = [];
    this.step();
    while (this.text[this.at] !== ']') {
      const item = this.at < this.end ? this.value(depth) : UNKNOWN;
      if (item === UNKNOWN || !this.separated(']')) return UNKNOWN;
      items.push(item);
    }
    this.at += 1;
    return { kind: 'list', items, start, end: this.at };
  }

  private map(depth: number): PlainNode | Unknown {
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
      const node = this.value(depth);
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
    if (written === '' || written.endsWith(':') || written.includes(': ')) return UNKNOWN;
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

/** Brackets within brackets. */
const DEEPEST = 20;
/** A key of letters, digits and the marks between them, up to its value. */
const FLOW_KEY = /^([\p{L}_][\p{L}\p{N}_.@/-]*): +/u;
/** What a plain text cannot begin with, or means something else when it does. */
const NO_PLAIN = /[-?:,[\]{}#&*!|>'"%@` ]/;
const BLOCK_STOP = / #|\n/g;
const FLOW_STOP = /[,[\]{}\n]/g;
/** The first character of everything that may be another thing than text. */
const MAY_BE_NUMBER = /^[-+.\d]/;
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/;
/** Every other way to write a number. */
const ANY_NUMBER =
  /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$|^0o[0-7]+$|^0x[\da-f]+$|^[-+]?\.(?:inf|nan)$/i;

function scalarOf(written: string): string | number | boolean | null | Unknown {
  if (MAY_BE_NUMBER.test(written)) {
    if (NUMBER.test(written)) return Number(written);
    return ANY_NUMBER.test(written) ? UNKNOWN : written;
  }
  if (written.length > 5) return written;
  if (written === 'true' || written === 'false') return written === 'true';
  return /^(?:~|null|true|false)$/i.test(written) ? UNKNOWN : written;
}
