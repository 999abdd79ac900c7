import type { Severity } from '../../core/diagnostic.ts';
import { fold } from '../../core/fold.ts';
import { nearest } from '../../core/nearest.ts';
import { pageForTerminal } from '../../report/page.ts';
import { paint } from '../../report/paint.ts';
import { type Rulebook, rulebookOf } from '../../rulebook.ts';
import { type Command, UsageError } from '../command.ts';
import { showPainted } from '../guarded-terminal.ts';

const WORDS: Readonly<Record<Severity, string>> = { error: 'fejl', warning: 'advarsel', info: 'info' };

/** `regel`: shows the page of a rule, or all rules. */
export const regel: Command = {
  name: 'regel',
  arguments: '[regel-id]',
  summary:
    'Viser en regels side: hvorfor den er der, forkert, rigtigt og hvordan du retter. Uden id: alle regler.',
  options: {},
  exitCodes: { 0: 'siden er vist', 1: null, 2: 'der er ingen regel med det id' },
  count: [0, 1],
  run: ([typed], _, { host, terminal }) => {
    const book = rulebookOf(host);
    if (typed === undefined) {
      showPainted(terminal, listOf(book, terminal.colour));
      return 0;
    }
    const found = book.named(fold(typed.trim().toLowerCase()));
    if (!found) {
      const guess = nearest(typed, book.ids);
      throw new UsageError(
        `Der er ingen regel, der hedder »${typed}«.${guess ? ` Mente du »${guess}«?` : ''} Skriv »skrivefelt regel« for at se dem alle.`,
      );
    }
    showPainted(terminal, pageForTerminal(found.page ?? `# ${found.id}\n\n${found.why}\n`, terminal.colour));
    return 0;
  },
};

function listOf({ ids, describe }: Rulebook, colour: boolean): string {
  const colours = paint(colour);
  const width = Math.max(...ids.map((id) => id.length));
  const rows = ids.map((id) => {
    const { severity, summary } = describe(id);
    const word = WORDS[severity].padEnd(WORDS.warning.length);
    const coloured = { error: colours.red, warning: colours.yellow, info: colours.blue }[severity](word);
    return `${colours.bold(id.padEnd(width))}  ${coloured}  ${summary}`;
  });
  return `${rows.join('\n')}\n`;
}
