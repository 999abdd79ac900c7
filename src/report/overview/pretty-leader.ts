import { printDate } from '../../core/danish-date.ts';
import type { LeaderList, Task, TaskKind } from '../../coverage/overview.ts';
import { stateOf } from '../../coverage/states.ts';
import { type Paint, paint } from '../paint.ts';
import { dueInWords } from './due-in-words.ts';
import { notCountedLines } from './not-counted.ts';
import { TASK_TITLES } from './task-titles.ts';
import { taskWords } from './task-words.ts';
import { fitted, lineText, type TextOptions, toned, usableWidth, wrapped } from './text-layout.ts';

/** A leader's page for the terminal. `shown` is how a path is typed. */
export function prettyLeader(
  { authority, today, tilbud, tasks, leftOut }: LeaderList,
  options: TextOptions,
  shown: (file: string) => string,
): string {
  const colours = paint(options.colour);
  const width = usableWidth(options);
  const kinds = [...new Set(tasks.map(({ kind }) => kind))];
  const open = tasks.filter(({ kind }) => kind !== 'i-orden').length;
  const sections = [
    [
      colours.bold(lineText(`${tilbud.name}: det skal I gøre`)),
      lineText(`${authority.name}, opgjort ${printDate(today)}`),
    ],
    [summary(open, tasks.length)],
    ...kinds.map((kind) => [
      colours.bold(TASK_TITLES[kind]),
      ...tasks
        .filter((task) => task.kind === kind)
        .flatMap((task) => taskLines(task, { width, colours, shown })),
      ...hint(kind, tilbud.id, width).map(colours.dim),
    ]),
    notCountedLines(leftOut, { colours, width, shown }),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')}\n`;
}

function summary(open: number, all: number): string {
  if (all === 0) return 'Ingen retningslinjer gælder for jer.';
  if (open === 0) return `Alle ${all} retningslinjer er i orden.`;
  return `${open} af ${all} retningslinjer kræver, at I gør noget.`;
}

interface Setting {
  readonly width: number;
  readonly colours: Paint;
  readonly shown: (file: string) => string;
}

function taskLines(task: Task, { width, colours, shown }: Setting): readonly string[] {
  const { mark } = stateOf(task.state);
  const due = dueInWords(task);
  const number = fitted(task.number, 4);
  const title = fitted(lineText(task.title), width - 8 - [...due].length);
  const first = `  ${toned(mark, task.state, colours)} ${number}${title} ${task.late ? colours.red(due) : due}`;
  const indent = ' '.repeat(8);
  if (task.kind === 'i-orden') return [first];
  const what = taskWords(task).map(lineText);
  return [
    first,
    ...what.flatMap((text) => wrapped(text, width, indent)),
    ...(task.file === null ? [] : [colours.dim(`${indent}${lineText(shown(task.file))}`)]),
  ];
}

function hint(kind: TaskKind, tilbud: string, width: number): readonly string[] {
  const words: Readonly<Record<TaskKind, string>> = {
    revider: 'Læs teksten igennem, ret dato og version i hovedet, og godkend igen med »skrivefelt approve«.',
    godkend: 'Læs det, og godkend med »skrivefelt approve <fil> --rolle <rolle>«.',
    laes: 'Hent de nye krav med »skrivefelt update <fil>«, ret de nævnte svar, og få dem godkendt igen.',
    skriv: `Lav et udkast med »skrivefelt new <skabelon> --tilbud ${tilbud}«, og tjek det med »skrivefelt lint«.`,
    'i-orden': '',
  };
  return words[kind] === '' ? [] : wrapped(words[kind], width, '  ');
}
