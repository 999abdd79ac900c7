import { LineIndex } from '../core/source.ts';
import type { Project } from '../pipeline.ts';
import { oncePerKey } from '../read/once.ts';

/** The lines of a project's files, for code frames. */
export function lineReader({ workspace }: Project): (file: string, line: number) => string | undefined {
  const index = oncePerKey((file) => {
    const read = workspace.source(file);
    return new LineIndex(read.kind === 'found' ? read.source.text : '');
  });
  return (file, line) => index(file).line(line);
}
