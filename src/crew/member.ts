import { parentPort, workerData } from 'node:worker_threads';
import { inTurns } from '../core/in-turns.ts';
import { tracesToData } from '../core/traces.ts';
import { bestParser } from '../parse/best-parser.ts';
import { openProject, type Project } from '../pipeline.ts';
import { spellerCalled } from '../read/hunspell.ts';
import { nodeHost } from '../read/node-host.ts';
import { cellsAhead } from '../survey.ts';
import { takenFrom } from './batches.ts';
import type { CrewKind, MemberSetup } from './work.ts';

/** The program of a crew's member: takes one batch of documents after the other, and hands back what it found out. */
async function work({
  work: { kind, root, today, speller: name },
  batches,
  next,
}: MemberSetup): Promise<void> {
  const speller = name === null ? null : await spellerCalled(name);
  // Without the dictionary that the others have it would find less than they.
  if (name !== null && speller === null) return;
  const opened = openProject(nodeHost(), root, {
    parse: await bestParser(),
    ...(speller ? { speller } : {}),
    ...(today === null ? {} : { today }),
  });
  if (!opened.ok) return;
  const look = looking(kind, opened.project);
  await inTurns(takenFrom(batches, next), look);
  parentPort?.postMessage(tracesToData(opened.project.workspace.memory.traces()));
}

function looking(kind: CrewKind, project: Project): (file: string) => unknown {
  return kind === 'fund' ? project.checkAhead : cellsAhead(project);
}

void work(workerData);
