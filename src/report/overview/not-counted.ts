import type { LeftOut } from '../../coverage/overview.ts';
import type { Paint } from '../paint.ts';
import { lineText, wrapped } from './text-layout.ts';

/** How a list of files that could not be placed is set for the terminal. */
export interface NotCountedLayout {
  readonly colours: Paint;
  readonly width: number;
  /** How a path is typed; as it is when left out. */
  readonly shown?: (file: string) => string;
}

/** Files that could not be placed, each with the reason, under a heading; no lines when there are none. */
export function notCountedLines(
  files: readonly LeftOut[],
  { colours, width, shown = (file) => file }: NotCountedLayout,
): readonly string[] {
  if (files.length === 0) return [];
  const lines = files.flatMap(({ file, reason }) =>
    wrapped(lineText(`${shown(file)}: ${reason}`), width, '   '),
  );
  return [colours.bold('Ikke talt med'), ...lines];
}
