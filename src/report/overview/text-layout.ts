import type { StateId } from '../../coverage/states.ts';
import { stateOf, type Tone } from '../../coverage/states.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';

/** How much room a terminal gives, and whether it shows colour. */
export interface TextOptions {
  readonly colour: boolean;
  /** Columns; at least 60 are used. */
  readonly width: number;
}

const FEWEST_COLUMNS = 60;

/** The columns that a report may use. */
export function usableWidth({ width }: TextOptions): number {
  return Math.max(FEWEST_COLUMNS, width);
}

/** Text from a document, as it may stand in a line of the terminal: no control characters, one line. */
export function lineText(text: string): string {
  return printable(text.normalize('NFC').replace(/\s+/g, ' ').trim());
}

/** A text in exactly this many columns: filled up, or cut with `…`. */
export function fitted(text: string, width: number): string {
  const letters = [...text];
  if (letters.length <= width) return text + ' '.repeat(width - letters.length);
  return `${letters
    .slice(0, Math.max(0, width - 1))
    .join('')
    .trimEnd()}…`.padEnd(width);
}

/** A text broken between words into lines of this width, each after the indent. Longer words stand alone. */
export function wrapped(text: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}

/** A text in the colour of a state. */
export function toned(text: string, state: StateId, colours: Paint): string {
  const tones: Readonly<Record<Tone, (one: string) => string>> = {
    godt: colours.green,
    venter: colours.blue,
    'i-gang': colours.yellow,
    ret: colours.red,
    alarm: (one) => colours.bold(colours.red(one)),
    stille: colours.dim,
  };
  return tones[stateOf(state).tone](text);
}
