import type { MarkdownParser } from '../../src/parse/parser.ts';
import { openProject, type Project } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';
import type { Files } from './corpus.ts';

/** The day on which the examples are true. */
const TODAY = '2026-11-22';

/** A workspace of some files; the Danish reason where there is none. */
export function opened(files: Files, parse: MarkdownParser): Project | string {
  const result = openProject(memoryHost(files), MEMORY_ROOT, { parse, today: TODAY });
  return result.ok ? result.project : result.message;
}
