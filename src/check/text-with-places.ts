import { firstNot } from '../core/last-of-ordered.ts';
import type { Span } from '../core/span.ts';

/** A run of characters that stands verbatim in the source, or a letter that is typed otherwise. */
interface Piece {
  /** Where it begins in the text. */
  readonly at: number;
  /** Where it begins in the source. */
  readonly offset: number;
  /** How much of the source a letter of several characters takes; null for a run, which takes as much as it is long. */
  readonly typed: number | null;
}

/** A letter and its accents apart (NFD), as text from a Mac may have them. */
const APART = /[A-Za-z][\u0300-\u036f]+/g;

/** A line ending within a block, with the blanks and the quotation marks that the next line begins with. */
const LINE_BREAK = /(?:\r\n?|\n)[ \t>]*/g;

/** Stands for what is no prose inside prose: code, a picture, a value that is looked up. */
export const OBJECT = '\uFFFC';

/** Gathers a text from ranges of a source and remembers where each character came from. */
export class TextWithPlaces {
  private readonly pieces: Piece[] = [];
  private readonly source: string;
  text = '';

  constructor(source: string) {
    this.source = source;
  }

  /** Adds a range of the source as it is read: a line ending or a hard space is one space, a letter one character. */
  add({ start, end }: Span): void {
    const typed = this.source.slice(start, end).replaceAll('\u00a0', ' ');
    let from = 0;
    for (const { 0: lineBreak, index } of typed.matchAll(LINE_BREAK)) {
      const end = endOfLine(typed, from, index);
      this.addLine(typed.slice(from, end), start + from);
      this.push(' ', start + end);
      from = index + lineBreak.length;
    }
    this.addLine(typed.slice(from), start + from);
  }

  /** Adds one character that stands for a range of the source. */
  addFor({ start }: Span, character: string): void {
    this.push(character, start);
  }

  /** The range of the source that a part of the text (`end` exclusive) came from. */
  spanOf(start: number, end: number): Span {
    const from = this.rangeOf(start).start;
    return { start: from, end: end > start ? this.rangeOf(end - 1).end : from };
  }

  /** The first place in the text that came from an offset or from after it. */
  indexOf(offset: number): number {
    const at = firstNot(this.pieces, (one) => one.offset <= offset);
    const piece = this.pieces[at - 1];
    if (!piece) return 0;
    const next = this.pieces[at];
    return Math.min(piece.at + offset - piece.offset, next?.at ?? this.text.length);
  }

  private addLine(line: string, offset: number): void {
    let from = 0;
    for (const { 0: apart, index } of line.matchAll(APART)) {
      const letter = apart.normalize('NFC');
      if (letter.length > 1) continue;
      this.push(line.slice(from, index), offset + from);
      this.push(letter, offset + index, apart.length);
      from = index + apart.length;
    }
    this.push(line.slice(from), offset + from);
  }

  private push(text: string, offset: number, typed: number | null = null): void {
    if (text === '') return;
    this.pieces.push({ at: this.text.length, offset, typed });
    this.text += text;
  }

  /** The range that one character came from: the whole letter, where it was typed as several. */
  private rangeOf(index: number): Span {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low];
    if (!piece) return { start: 0, end: 1 };
    if (piece.typed !== null) return { start: piece.offset, end: piece.offset + piece.typed };
    const start = piece.offset + index - piece.at;
    return { start, end: start + 1 };
  }
}

/** Where a line ends without its last blanks. */
function endOfLine(text: string, from: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return end;
}
