import type { Finding } from '../../core/finding.ts';
import type { Project } from '../../pipeline.ts';
import { FORMATS, type Format } from '../../press/typesetter.ts';
import { baseName } from '../../read/paths.ts';
import { TILBUD_FILE } from '../../read/tilbud.ts';
import { prettyReport } from '../../report/pretty.ts';
import { printable } from '../../report/printable.ts';
import { changedOnly } from '../changed.ts';
import { type Command, type CommandContext, type Options, textOption, UsageError } from '../command.ts';
import { absolute, select, shownPath } from '../open.ts';
import { type Published, publishAll } from '../publish-run.ts';
import { reportFile } from '../report-file.ts';
import { hasDocument, shardOf } from '../shard.ts';
import { threadsOf } from '../threads.ts';

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
    shard: {
      value: 'DEL/DELE',
      help: 'Kun en del af dokumenterne, fx 2/5 for den anden af fem dele; delene er tilsammen det hele',
    },
    arbejdere: {
      value: 'ANTAL',
      help: 'Så mange dokumenter sættes ad gangen; ellers et antal, der passer til maskinen. 1 sætter ét ad gangen',
    },
    'uden-cache': { help: 'Udgiv alt igen, også det, der er uændret siden sidst' },
    liste: { value: 'FIL', help: 'Skriv også en liste over det udgivne som JSON i en fil' },
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: async (paths, options, context) => {
    const { terminal } = context;
    const formats = formatsOf(options);
    const shard = shardOf(options);
    const listed = textOption(options, 'liste');
    const list = listed === undefined ? null : reportFile(listed, context);
    const all = select(paths, context);
    const ref = textOption(options, 'changed');
    const { project, files: chosen, missing } = ref === undefined ? all : changedOnly(all, ref, context);
    // What else is among them is master data that changed, and folders that nobody may look into: those are told of.
    const files = chosen.filter((file) => baseName(file) !== TILBUD_FILE);
    const own = files.filter((_, place) => hasDocument(shard, place)).length;
    const plan = {
      formats,
      shard,
      out: outFolder(project, options, context),
      publicEdition: options.offentlig === true,
      approvedOnly: options['kraev-godkendelse'] === true,
      cache: options['uden-cache'] !== true,
      threads: threadsOf(options, own),
    };
    const outcome = await publishAll(project, files, plan, context);
    if (outcome.unchanged > 0) terminal.out(`${unchangedSentence(outcome.unchanged)}\n`);
    const findings = project.present(distinct(outcome.findings));
    if (findings.length > 0) {
      const shown = (file: string): string => shownPath(project.workspace.absolute(file), context);
      terminal.err(
        prettyReport(findings, {
          colour: false,
          files: own,
          lineOf: (file, line) => project.lines(file).line(line),
          shown,
        }),
      );
    }
    if (list !== null) writeList(list, outcome.published, context);
    // A path that names nothing belongs to no document; one part tells of it.
    const refused = [...(shard.part === 1 ? missing : []), ...outcome.refused];
    for (const message of [...refused, ...outcome.unwritten]) terminal.err(`${message}\n`);
    if (outcome.unwritten.length > 0) return 2;
    const failed = refused.length > 0 || findings.some(({ severity }) => severity === 'error');
    return failed ? 1 : 0;
  },
};

/** What is wrong with a font shows in every document; it is told once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function unchangedSentence(count: number): string {
  return count === 1
    ? '1 uændret dokument er ikke udgivet igen.'
    : `${count} uændrede dokumenter er ikke udgivet igen.`;
}

/** The list of what was published, for programs: its form is permanent. Throws `HostError` when the disk refuses. */
function writeList(path: string, published: readonly Published[], { host }: CommandContext): void {
  const documents = published.map(({ file, title, state, files }) => ({
    dokument: file,
    titel: title,
    tilstand: state,
    filer: files,
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
  if (chosen !== undefined) return absolute(chosen, context);
  const { udgivet } = workspace.configuration;
  // Who may change the configuration may not thereby write anywhere on the machine that publishes.
  if (workspace.read(udgivet).kind === 'outside') {
    throw new UsageError(
      `Mappen »${printable(udgivet)}«, der skal udgives i, ligger uden for arbejdsområdet. Ret »udgivet« i skrivefelt.yaml, eller skriv mappen: --out MAPPE.`,
    );
  }
  return workspace.absolute(udgivet);
}
