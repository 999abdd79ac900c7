import { isDeepStrictEqual } from 'node:util';
import { excessOf } from '../../../src/parse/limits.ts';
import { type Root, spanOf } from '../../../src/parse/tree.ts';
import { walk } from '../../../src/parse/walk.ts';
import type { Project } from '../../../src/pipeline.ts';
import { surveyOf } from '../../../src/survey.ts';
import type { Files } from '../corpus.ts';
import type { Parsers } from '../parsers.ts';
import type { Fault } from './fault.ts';

/** Findings are whole sentences at places of the file, and the same when the workspace is checked once more. */
export function checkedFaults(project: Project, again: Project): readonly Fault[] {
  const inspection = project.inspect();
  const faults: Fault[] = [];
  for (const { file, place, reason, note, ruleId } of [...inspection.diagnostics, ...inspection.suppressed]) {
    const read = project.workspace.source(file);
    const length = read.kind === 'found' ? read.source.text.length : 0;
    if (place.start.offset > place.end.offset || place.end.offset > length)
      faults.push({ oracle: 'sted', message: `${ruleId} ${file}` });
    if (/\{[a-z-]+\}|undefined|\[object/.test(withoutQuotes(`${reason} ${note}`)))
      faults.push({ oracle: 'ord i fund', message: `${ruleId}: ${reason} ${note}` });
  }
  if (JSON.stringify(inspection) !== JSON.stringify(again.inspect()))
    faults.push({ oracle: 'samme fund to gange', message: '' });
  const survey = surveyOf(project);
  for (const file of survey.files) file.cell();
  return faults;
}

/** As data: the one parser leaves out what is absent, the other writes `undefined`. */
function plain(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree));
}

/** What an author has written may look like anything. */
function withoutQuotes(words: string): string {
  return words.replace(/»[\s\S]*?«/g, '');
}

/** The fast parser gives the reference's tree, and every node stands somewhere in the text. */
export function parsedFaults(files: Files, { best, reference }: Parsers): readonly Fault[] {
  return Object.entries(files).flatMap(([file, content]): readonly Fault[] => {
    if (!file.endsWith('.md') || typeof content !== 'string' || excessOf(content)) return [];
    const tree = best(content);
    let outside = false;
    walk(tree, (node) => {
      const { start, end } = spanOf(node);
      outside ||= start > end || end > content.length;
    });
    return [
      ...(outside ? [{ oracle: 'knuder i teksten', message: file }] : []),
      ...(isDeepStrictEqual(plain(tree), plain(reference(content)))
        ? []
        : [{ oracle: 'samme træ', message: file }]),
    ];
  });
}
