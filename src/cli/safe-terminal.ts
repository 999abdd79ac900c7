import type { Terminal } from './command.ts';

/** Control characters but for tabs and new lines, those of Windows too. */
const CONTROLS = String.raw`(?![\n\t]|\r\n)\p{Cc}`;
/** Characters that change the direction of writing, so that a text reads as another. */
const DIRECTIONS = String.raw`\p{Bidi_Control}`;
/** What the program itself sends: a colour, and the beginning of a line that it writes over. */
const COLOUR = String.raw`\u001b\[[\d;]*m`;
const OVER = String.raw`\r\u001b\[K`;

/**
 * A terminal that no text can steer, whatever it is that a command passes on: an argument, the name of a file, the words
 * of a document. What would steer is shown as �. Reports keep what changes the direction: they may be read as data.
 */
export function safeTerminal(terminal: Terminal): Terminal {
  const ofReports = [...(terminal.colour ? [COLOUR] : []), CONTROLS].join('|');
  const ofRemarks = [...(terminal.watched ? [OVER] : []), CONTROLS, DIRECTIONS].join('|');
  return {
    ...terminal,
    out: (text) => terminal.out(shown(text, ofReports)),
    err: (text) => terminal.err(shown(text, ofRemarks)),
  };
}

/** Of what the patterns find, our own is longer than one character. */
function shown(text: string, patterns: string): string {
  return text.replace(new RegExp(patterns, 'gu'), (found) => (found.length > 1 ? found : '\ufffd'));
}
