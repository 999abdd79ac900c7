import type { Random } from './random.ts';

/** How lines begin: often plainly, or inside quotes and lists, or so far in that they may be code. */
const BEFORE = [
  ...['', '', '', '', '', '', ' ', '  ', '   ', '    ', '     ', '\t'],
  ...['> ', '>', '> > ', '- ', '* ', '1. ', '  - ', '> - '],
];

/** What stands on them: directives and their fences most of all, then all of Markdown that authors type. */
const CONTENT = [
  ...['', '', '', 'Ord', 'Ord.', 'Ord og ord', 'æøå', '\u00a0', '😀', 'ord\u00ad', 'to  '],
  ...[
    ':::skrivefelt{#a}',
    ':::skrivefelt[N]{#b}',
    ':::skrivefelt[N *k*]{#c ord="1-2"}',
    ':::skrivefelt[ N]{#c}',
  ],
  ...[':::skrivefelt', ':::faktaboks[Husk]', '::::betingelse{hvis="x"}', ':::::betingelse'],
  ...[':::', ':::', ':::', ':::', '::::', '::', ':', '{#x}'],
  ...['::sideskift', '::skrivefelt[To]{#b}', '::indhold'],
  ...[':oplysning[tilbud.navn]', ':henvisning[her]{til="a#b"}', ':fodnote', '10:30', 'a:b'],
  ...['# H', '## H *k*', '#', '---', '***', '===', '___'],
  ...['- p', '- [ ] t', '- [x] t', '- [ ]', '-', '+ p', '+', '1. p', '1.', '2) p', '>'],
  ...['| a | b |', '|---|---|', '| - | - |', '|:-|-:|', 'a | b', '|'],
  ...[
    '[^1]',
    '[^1]: n',
    '[^2]: m',
    '[^1]:',
    '[a]',
    '[a]: /u',
    '[a]: /u "t"',
    '[l](u)',
    '[l](u "t")',
    '[l]',
    '[l][a]',
  ],
  ...['![b](u)', '![b][a]', '[', ']', '!', '<https://x.dk>', 'https://x.dk', 'a@b.dk', '<'],
  ...['**f**', '*k*', '*k', 'a_b_', '*', '_', '~', '"q"'],
  ...['`c`', '``c`', '`', '```', '```ts', '~~~', '    kode'],
  ...['<!-- k -->', '<!-- k', '-->', 'Ord\\', '\\:::', '\\*', '&amp;', '&#58;'],
];

const BEHIND = ['', '', '', '', '', '', '', '', ' ', '  ', '\t', '\\'];
const LINE_END = ['\n', '\n', '\n', '\n', '\n\n', '\r\n'];

/** A text of few lines in which everything that means something to Markdown stands close to everything else. */
export function denseText(random: Random): string {
  const lines = Array.from({ length: 1 + random.below(7) }, () => line(random));
  return lines.join(random.pick(LINE_END)) + random.pick(['', '\n']);
}

function line(random: Random): string {
  const more = random.chance(0.35) ? random.pick(['', ' ']) + random.pick(CONTENT) : '';
  const most = random.chance(0.1) ? random.pick(CONTENT) : '';
  return random.pick(BEFORE) + random.pick(CONTENT) + more + most + random.pick(BEHIND);
}
