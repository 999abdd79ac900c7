import type { Terminal } from './command.ts';

const ESCAPE = String.fromCharCode(0x1b);
/** The colours that the program itself uses. */
const COLOUR = new RegExp(`(${ESCAPE}\\[(?:[012]|3[1-6])m)`);
/** How it takes a line of progress away. */
const REWRITTEN = new RegExp(`^(\\r${ESCAPE}\\[K)`);
const NOTHING = /(?!)/;
const STEERING = /(?!\r\n|[\n\t])\p{Cc}|\p{Bidi_Control}/gu;
/**
 * What a build server that reads the log takes for an order to itself, up to where a sign that nobody sees makes it none:
 * `::error::` at the beginning of a line on GitHub; `##[error]` and `##vso[…]` anywhere on GitHub, Azure and TeamCity.
 */
const ORDER = /(?<=^[^\S\n]*:)(?=:[\w-]+(?: [^\n]*)?::)|(?<=#)(?=#\w*\[)/gm;
const WORD_JOINER = '\u2060';

/**
 * A terminal to which no document, no name of a file and nothing that was typed can send orders, nor to a build server
 * that reads the log: control characters are shown as U+FFFD, but for line ends, tabs and the program's own.
 */
export function guardedTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(unordered(shown(text, NOTHING))),
    data: (text) => terminal.out(shown(text, NOTHING)),
    painted: (text) => terminal.out(unordered(shown(text, terminal.colour ? COLOUR : NOTHING))),
    err: (text) => terminal.err(unordered(shown(text, terminal.watched ? REWRITTEN : NOTHING))),
  };
}

function unordered(text: string): string {
  return text.replace(ORDER, WORD_JOINER);
}

/** The text with every order taken out but those in the group of `own`. */
function shown(text: string, own: RegExp): string {
  return text
    .split(own)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(STEERING, '\ufffd')))
    .join('');
}

/** Writes what programs read. */
export function showData({ data, out }: Terminal, text: string): void {
  (data ?? out)(text);
}

/** Writes what is painted. */
export function showPainted({ painted, out }: Terminal, text: string): void {
  (painted ?? out)(text);
}
