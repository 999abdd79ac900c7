import { posix } from 'node:path';
import type { Finding } from '../core/finding.ts';
import type { LoadedDocument, Project } from '../pipeline.ts';
import { mayHoldMachineFonts } from '../press/machine-fonts.ts';
import { pressOf } from '../press/press.ts';
import { noRecord, printRecordOf } from '../press/print-record.ts';
import { publicationDigests } from '../press/publication-digest.ts';
import type { Format, Problem, Typeset } from '../press/typesetter.ts';
import type { Publication } from '../publication/publication.ts';
import { editorOf } from '../publish.ts';
import { CONFIGURATION_FILE } from '../read/configuration.ts';
import { programDigest } from '../read/program-digest.ts';
import { printable } from '../report/printable.ts';
import type { CommandContext } from './command.ts';
import { shownPath } from './open.ts';
import { outputNames } from './output-names.ts';
import { progress } from './progress.ts';
import { judge, type Verdict, whyUnapproved } from './publish-verdict.ts';
import { hasDocument, type Shard } from './shard.ts';
import type { Threads } from './threads.ts';
import { writeProblem } from './write-problem.ts';

/** How documents are published. */
export interface PublishPlan {
  readonly formats: readonly Format[];
  /** Absolute path of the folder that is written to. */
  readonly out: string;
  /** Leaves out what is internal. */
  readonly publicEdition: boolean;
  /** Refuses documents without a valid approval. */
  readonly approvedOnly: boolean;
  /** Whether files that are as they were made last time are left alone. */
  readonly cache: boolean;
  readonly shard: Shard;
  readonly threads: Threads;
}

/** A document that was published. */
export interface Published {
  /** The document, as the user can open it. */
  readonly file: string;
  readonly title: string;
  /** What its header says of approval, in Danish. */
  readonly state: string;
  /** Its files, as the user can open them, whether they were written now or were as they should be. */
  readonly files: readonly string[];
}

/** What became of the documents. */
export interface PublishOutcome {
  readonly published: readonly Published[];
  /** How many documents had all their files as they should be. */
  readonly unchanged: number;
  readonly findings: readonly Finding[];
  /** Documents that were not published, each in a Danish sentence. */
  readonly refused: readonly string[];
  /** Files that the disk did not take, each in a Danish sentence. */
  readonly unwritten: readonly string[];
}

/** Of more documents than this, no text is kept in memory when its document has been put together. */
const KEPT_DOCUMENTS = 100;
/** How often what has been printed is noted on the disk, in documents: a run that is stopped need not start over. */
const SAVED_EACH = 100;

/**
 * Publishes the documents of a run that are in its shard. What is printed and found comes in the order of the documents,
 * whichever thread is done first. Throws what is a fault of the program's own.
 */
export async function publishAll(
  project: Project,
  files: readonly string[],
  plan: PublishPlan,
  context: CommandContext,
): Promise<PublishOutcome> {
  const { terminal, host } = context;
  const { workspace } = project;
  const mine = files.filter((_, place) => hasDocument(plan.shard, place)).length;
  const steps = progress(terminal, mine);
  const editor = editorOf(project);
  const press = pressOf({ host, formats: plan.formats, ...plan.threads });
  const cache = plan.cache ? context.cache?.(workspace.root) : undefined;
  const record = cache ? printRecordOf(host, workspace.root, cache) : noRecord;
  const digestOf = cache ? publicationDigests(programDigest(host)) : () => '';
  const outputName = outputNames(project);
  const findings: Finding[] = [];
  const refused: string[] = [];
  const unwritten: string[] = [];
  const published: Published[] = [];
  const underway: (() => Promise<void>)[] = [];
  let unchanged = 0;
  let written = 0;
  // Documents share a look, so what is wrong with it shows in the first as in all; the other shards leave it unsaid.
  let first: { readonly mine: boolean } | null = null;
  try {
    for (const [place, file] of files.entries()) {
      const name = outputName(file);
      const isMine = hasDocument(plan.shard, place);
      if (isMine) steps.next(file);
      if (isMine || first === null) {
        const verdict = judge(file, project, plan);
        if (verdict.kind === 'publish') first ??= { mine: isMine };
        if (isMine) underway.push(begin(verdict, name));
      }
      if (files.length > KEPT_DOCUMENTS && workspace.placeOf(file).kind === 'local') project.letGo(file);
      while (underway.length >= press.depth) await underway.shift()?.();
      // The PDF compiler's memory is given back only between turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const finish of underway) await finish();
  } finally {
    steps.clear();
    record.save();
    await press.close();
  }
  return { published, unchanged, findings, refused, unwritten };

  /** Starts what a verdict asks for, and gives what remains when it is the document's turn. */
  function begin(verdict: Verdict, name: string): () => Promise<void> {
    if (verdict.kind === 'refused') return async () => void refused.push(verdict.reason);
    if (verdict.kind === 'internal') {
      return async () => {
        steps.clear();
        terminal.out(`»${printable(verdict.file)}« er internt og er ikke med i den offentlige udgave.\n`);
      };
    }
    const { document } = verdict;
    if (verdict.kind === 'too-big') {
      const found = plan.formats.flatMap((format) => editor.refusal(document, format) ?? []);
      return async () => void findings.push(...found);
    }
    const publication = editor.publication(document, plan.publicEdition);
    const { state: printed } = publication;
    const state = printed.draft ? `UDKAST: ${whyUnapproved(document, project)}` : printed.label;
    const digest = digestOf(publication);
    const outputs = plan.formats.map((format): Output => {
      const path = posix.join(plan.out, `${name}.${format}`);
      return { format, path, known: record.unchanged(path, digest) };
    });
    const changed = outputs.filter(({ known }) => known === null);
    const printing =
      changed.length === 0
        ? Promise.resolve([])
        : press.print(
            publication,
            changed.map(({ format }) => format),
          );
    // It is waited for in the document's turn, and is no fault that nobody looks at until then.
    printing.catch(() => undefined);
    return async () => {
      const made = new Map((await printing).map((set, at) => [changed[at], set]));
      finish({ document, publication, state, digest }, outputs, made);
    };
  }

  function finish(
    { document, publication, state, digest }: Composed,
    outputs: readonly Output[],
    made: ReadonlyMap<Output | undefined, Typeset>,
  ): void {
    const current: string[] = [];
    const fresh: string[] = [];
    for (const output of outputs) {
      const { format, path, known } = output;
      const set = made.get(output);
      const problems = known ?? set?.problems ?? [];
      const found = editor.findings(document, format, problems, known !== null || Boolean(set?.bytes));
      findings.push(...found.filter(({ at }) => first?.mine === true || at.file !== CONFIGURATION_FILE));
      const shown = shownPath(path, context);
      if (known) current.push(shown);
      if (!set?.bytes) continue;
      const { bytes } = set;
      const problem = writeProblem(() => host.write(path, bytes));
      if (problem !== null) {
        unwritten.push(problem);
        continue;
      }
      current.push(shown);
      fresh.push(shown);
      if (!mayHoldMachineFonts(publication, problems)) record.note(path, digest, set.bytes, problems);
    }
    steps.clear();
    if (current.length === 0) return;
    if (fresh.length > 0) terminal.out(`${fresh.join('  ')}  ${state}\n`);
    else unchanged += 1;
    const file = shownPath(workspace.absolute(document.file), context);
    published.push({ file, title: publication.title, state, files: current });
    if (fresh.length === 0) return;
    written += 1;
    if (written % SAVED_EACH === 0) record.save();
  }
}

/** A document put together. */
interface Composed {
  readonly document: LoadedDocument;
  readonly publication: Publication;
  readonly state: string;
  readonly digest: string;
}

/** A file that a document becomes. */
interface Output {
  readonly format: Format;
  readonly path: string;
  /** What there was to say of it when it was made; null when it must be made now. */
  readonly known: readonly Problem[] | null;
}
