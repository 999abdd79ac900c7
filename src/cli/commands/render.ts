import { posix } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { slug } from '../../core/fold.ts';
import type { LoadedDocument, Project } from '../../pipeline.ts';
import type { Publication } from '../../publication/publication.ts';
import { FORMATS, type Format, publisherOf } from '../../publish.ts';
import { prettyReport } from '../../report/pretty.ts';
import { changedOnly } from '../changed.ts';
import { type Command, type CommandContext, type Options, textOption, UsageError } from '../command.ts';
import { absolute, select, shownPath, typedPath } from '../open.ts';
import { progress } from '../progress.ts';
import { writeProblem } from '../write-problem.ts';

/** `render`: publishes documents as DOCX and PDF. */
export const render: Command = {
  name: 'render',
  arguments: '[sti …]',
  summary: 'Udgiver retningslinjer som DOCX og PDF. Dokumenter uden gyldig godkendelse mærkes UDKAST.',
  options: {
    to: { value: 'docx,pdf', help: 'Formater, adskilt af komma; begge, når intet er skrevet' },
    out: { value: 'MAPPE', help: 'Mappen, der skrives i; ellers den, konfigurationen nævner' },
    'kraev-godkendelse': { help: 'Udgiv kun dokumenter med gyldig godkendelse' },
    offentlig: { help: 'Udelad det, der er internt' },
    changed: {
      value: 'GREN',
      help: 'Kun det, der er ændret siden en gren eller commit i Git, og det, der afhænger af det',
    },
    liste: { value: 'FIL', help: 'Skriv også en liste over det udgivne som JSON i en fil' },
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: async (paths, options, context) => {
    const { terminal } = context;
    const formats = formatsOf(options);
    const all = select(paths, context);
    const ref = textOption(options, 'changed');
    const { project, files: chosen, missing } = ref === undefined ? all : changedOnly(all, ref, context);
    const files = chosen.filter((file) => /\.md$/i.test(file));
    const outcome = await publishAll(project, files, formats, options, context);
    const findings = project.present(distinct(outcome.findings));
    if (findings.length > 0) {
      const shown = (file: string): string => shownPath(project.workspace.absolute(file), context);
      terminal.err(
        prettyReport(findings, {
          colour: false,
          files: files.length,
          lineOf: (file, line) => project.lines(file).line(line),
          shown,
        }),
      );
    }
    const list = textOption(options, 'liste');
    if (list !== undefined) writeList(absolute(list, context), outcome.published, context);
    const refused = [...missing, ...outcome.refused];
    for (const message of refused) terminal.err(`${message}\n`);
    const failed = refused.length > 0 || findings.some(({ severity }) => severity === 'error');
    return failed ? 1 : 0;
  },
};

/** What is wrong with a font shows in every document; it is told once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** A document that was published. */
interface Published {
  /** The document, as the user can open it. */
  readonly file: string;
  readonly title: string;
  /** What its header says of approval, in Danish. */
  readonly state: string;
  /** The rendered files, as the user can open them. */
  readonly written: readonly string[];
}

/** What became of the documents. */
interface Outcome {
  readonly published: readonly Published[];
  readonly findings: readonly Finding[];
  /** Documents that were not published, each in a Danish sentence. */
  readonly refused: readonly string[];
}

async function publishAll(
  project: Project,
  files: readonly string[],
  formats: readonly Format[],
  options: Options,
  context: CommandContext,
): Promise<Outcome> {
  const { host, terminal } = context;
  const publisher = await publisherOf(project, formats);
  const steps = progress(terminal, files.length);
  const out = outFolder(project, options, context);
  const taken = new Set<string>();
  const findings: Finding[] = [];
  const refused: string[] = [];
  const published: Published[] = [];
  for (const file of files) {
    steps.next(file);
    const document = project.load(file);
    if (!document) {
      refused.push(`»${file}« kan ikke læses.`);
      continue;
    }
    if (options.offentlig === true && isInternal(document)) {
      steps.clear();
      terminal.out(`»${file}« er internt og er ikke med i den offentlige udgave.\n`);
      continue;
    }
    const reason = refusal(document, project, options);
    if (reason !== null) {
      refused.push(reason);
      continue;
    }
    const publication = publisher.publication(document, options.offentlig === true);
    const base = freePath(publication, taken);
    const written: string[] = [];
    for (const format of formats) {
      const made = publisher.render(document, publication, format);
      findings.push(...made.findings);
      const path = posix.join(out, `${base}.${format}`);
      if (!made.bytes) continue;
      const { bytes } = made;
      const problem = writeProblem(() => host.write(path, bytes));
      if (problem === null) written.push(shownPath(path, context));
      else refused.push(problem);
    }
    // The PDF compiler's memory is given back only between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    steps.clear();
    if (written.length === 0) continue;
    const state = stateWord(document, publication, project);
    terminal.out(`${written.join('  ')}  ${state}\n`);
    const shown = shownPath(project.workspace.absolute(file), context);
    published.push({ file: shown, title: publication.title, state, written });
  }
  steps.clear();
  return { published, findings, refused };
}

/** The list of what was published, for programs: its form is permanent. Throws `HostError` when the disk refuses. */
function writeList(path: string, published: readonly Published[], { host }: CommandContext): void {
  const documents = published.map(({ file, title, state, written }) => ({
    dokument: file,
    titel: title,
    tilstand: state,
    filer: written,
  }));
  host.write(path, new TextEncoder().encode(`${JSON.stringify({ version: 1, documents }, null, 2)}\n`));
}

function formatsOf(options: Options): readonly Format[] {
  const asked = (textOption(options, 'to') ?? FORMATS.join(','))
    .split(',')
    .map((format) => format.trim().toLowerCase())
    .filter((format) => format !== '');
  const unknown = asked.find((format) => !FORMATS.some((known) => known === format));
  if (unknown !== undefined || asked.length === 0) {
    throw new UsageError(`Ukendt format »${unknown ?? ''}«. Skriv --to docx, --to pdf eller --to docx,pdf.`);
  }
  return FORMATS.filter((format) => asked.includes(format));
}

function outFolder({ workspace }: Project, options: Options, context: CommandContext): string {
  const chosen = textOption(options, 'out');
  return chosen === undefined
    ? workspace.absolute(workspace.configuration.udgivet)
    : absolute(chosen, context);
}

/** Whether a document as a whole is internal: it says so, or its template does. */
function isInternal({ front, template }: LoadedDocument): boolean {
  return (front?.synlighed ?? template?.front.synlighed) === 'intern';
}

/** Why a document is not to be published now; null when it is. */
function refusal(document: LoadedDocument, project: Project, options: Options): string | null {
  const { file } = document;
  const { kind } = project.approvalState(document);
  if (options['kraev-godkendelse'] === true && kind !== 'valid') {
    return `»${file}« er ikke udgivet: ${STATES[kind]}. Godkend det med »skrivefelt approve ${typedPath(file)} --rolle …«.`;
  }
  return null;
}

const STATES: Readonly<Record<ReturnType<Project['approvalState']>['kind'], string>> = {
  none: 'det er ikke godkendt',
  valid: 'det er godkendt',
  broken: 'det er ændret, siden det blev godkendt',
  ended: 'godkendelsen er ophørt',
  invalid: 'godkendelsen er ikke gyldig',
  unreadable: 'filen med godkendelser kan ikke læses',
};

function stateWord(document: LoadedDocument, { state }: Publication, project: Project): string {
  const { kind } = project.approvalState(document);
  return state.draft ? `UDKAST: ${STATES[kind]}` : state.label;
}

/** `regional/<id>` or `<tilbud>/<id>`; a second document of the same id gets a number, so that none is overwritten. */
function freePath({ id, tilbud }: Publication, taken: Set<string>): string {
  const parts = id.split('/').map((part) => slug(part) || 'dokument');
  const base = tilbud === null ? `regional/${parts.join('-')}` : parts.join('/');
  let path = base;
  for (let count = 2; taken.has(path); count += 1) path = `${base}-${count}`;
  taken.add(path);
  return path;
}
