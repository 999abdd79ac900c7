import { sameBytes } from '../../core/same.ts';
import type { LoadedDocument, Project } from '../../pipeline.ts';
import { archivedFile, sidecarOf } from '../../read/document-place.ts';
import { printable } from '../../report/printable.ts';
import { closedSidecar } from '../../sign/refusals.ts';
import { templateChangesInWords } from '../../version/change-words.ts';
import { compareTemplates } from '../../version/template-changes.ts';
import { compareVersions } from '../../version/version-order.ts';
import { closedArchive } from '../closed-archive.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { select, selectOne, shownPath } from '../open.ts';
import { tidyFolders } from '../tidy-folders.ts';
import { unknownTemplate } from '../unknown-name.ts';

/** `release`: puts a version of a template in the archive, where it is never changed again. */
export const release: Command = {
  name: 'release',
  arguments: '<skabelon>',
  summary:
    'Udgiver en version af en skabelon: lægger den i arkivet og viser, hvad der er ændret siden den forrige.',
  options: { 'dry-run': { help: 'Vis, hvad der ville ske, uden at skrive noget' } },
  count: [1, 1],
  run: ([name = ''], options, context) => {
    const { terminal } = context;
    const { project, document } = chosen(name, context);
    if (!document?.template || document.level !== 'regional') {
      throw noTemplate(name, project);
    }
    const { id, version } = document.template.front;
    const target = archivedFile(project.workspace.configuration.skabeloner, { id, version });
    const dry = options['dry-run'] === true;
    const unknown = unknownReleases(document, target, project);
    if (unknown !== null) {
      terminal.err(`»${printable(document.file)}« er ikke udgivet:\n- ${unknown}\n`);
      return 1;
    }
    if (!dry) tidyFolders([target], project);
    if (isReleasedAlready(document, target, project)) {
      return addApproval(document, target, project, options, context);
    }
    const lines = changeLines(document, project);
    const reasons = reasonsAgainst(document, target, project);
    if (reasons.length > 0) {
      // What has changed is what the author needs in order to write it under »aendringer«.
      if (dry) terminal.out(`${lines.join('\n')}\n`);
      terminal.err(
        `»${printable(document.file)}« er ikke udgivet:\n${reasons.map((reason) => `- ${reason}\n`).join('')}`,
      );
      return 1;
    }
    const written = dry ? [] : write(document, target, project);
    const did = dry
      ? ['Intet er skrevet (--dry-run).']
      : written.map((file) => `Skrev ${shownPath(project.workspace.absolute(file), context)}`);
    terminal.out(
      `${[`${dry ? 'Ville udgive' : 'Udgivet'}: ${document.template.front.titel}, version ${version}`, ...lines, ...did].join('\n')}\n`,
    );
    return 0;
  },
};

function noTemplate(name: string, { workspace, load }: Project): UsageError {
  if (name.endsWith('.md')) {
    return new UsageError(
      `»${name}« er ikke en skabelon. Skriv skabelonens id eller stien til en fil i »${workspace.configuration.skabeloner}«.`,
    );
  }
  return unknownTemplate(
    name,
    workspace.templateFiles().flatMap((file) => load(file)?.template?.front.id ?? []),
  );
}

/** The template that the user named, by its id or its file. */
function chosen(
  name: string,
  context: CommandContext,
): { readonly project: Project; readonly document: LoadedDocument | null } {
  if (!name.endsWith('.md')) {
    const { project } = select([], context);
    return { project, document: templateNamed(name, project) };
  }
  const { project, file } = selectOne(name, context);
  return { project, document: project.load(file) };
}

function templateNamed(name: string, { workspace, load }: Project): LoadedDocument | null {
  const loaded = workspace.templateFiles(name).flatMap((file) => load(file) ?? []);
  return loaded.find(({ template }) => template?.front.id === name) ?? null;
}

/** Why it cannot be told what has been released and approved before; null when it can. */
function unknownReleases(
  { file, template }: LoadedDocument,
  target: string,
  project: Project,
): string | null {
  const unopened = [file, target].flatMap((one) => {
    const why = project.sidecar(one)?.unopened;
    return why ? closedSidecar(printable(sidecarOf(one)), why) : [];
  });
  const [first] = unopened;
  return (
    closedArchive(project, template ? [template.front.id] : []) ??
    (first ? `${first.reason} ${first.mend}` : null)
  );
}

/** Everything that stands in the way, in Danish, with what to do. */
function reasonsAgainst(document: LoadedDocument, target: string, project: Project): readonly string[] {
  const { file, template } = document;
  if (!template) return [];
  const { id, version, status, aendringer } = template.front;
  const { workspace } = project;
  const errors = project.lint([file]).filter(({ severity }) => severity === 'error').length;
  const last = project.released(id)?.template.front.version ?? null;
  const isArchived = workspace.placeOf(file).kind !== 'template';
  const reasons: readonly (string | false)[] = [
    isArchived && 'Filen ligger ikke i mappen med skabeloner. Udgiv skabelonen, ikke en fil fra arkivet.',
    errors > 0 &&
      `Der er ${errors === 1 ? 'en fejl' : `${errors} fejl`} i skabelonen. Kør »skrivefelt lint« på filen, og ret ${errors === 1 ? 'den' : 'dem'}.`,
    status !== 'klar' && 'Skabelonen er ikke færdig. Skriv »status: klar« i hovedet, når den er det.',
    last !== null &&
      compareVersions(version, last) <= 0 &&
      `Versionen er ${version}, og ${last} er allerede udgivet. Skriv en højere version i hovedet.`,
    !aendringer?.some((entry) => entry.version === version) &&
      `Der står ikke, hvad version ${version} ændrer. Skriv det under »aendringer« i hovedet med version, dato og tekst.`,
    workspace.source(target).kind !== 'missing' &&
      `»${printable(target)}« findes allerede og bliver aldrig overskrevet.`,
    grown(file, target, workspace).kind === 'other' &&
      `»${printable(sidecarOf(target))}« findes allerede og er ikke begyndelsen på skabelonens godkendelser. Flyt den, hvis den ligger der ved en fejl.`,
  ];
  return reasons.filter((reason) => reason !== false);
}

function changeLines({ template }: LoadedDocument, project: Project): readonly string[] {
  const last = template && project.released(template.front.id);
  if (!template || !last) return ['Det er den første udgivne version.'];
  const words = templateChangesInWords(compareTemplates(last.template, template));
  const since = last.template.front.version;
  return words.length === 0
    ? [`Ingen felter er ændret siden version ${since}.`]
    : [`Ændret siden version ${since}:`, ...words.map((line) => `  ${line}`)];
}

/**
 * Writes the template as it is, byte for byte, and its approvals beside it: these first, for the version is released
 * in the moment that the template stands there, and a run that is killed before can be made again. Returns the files
 * written.
 */
function write({ file }: LoadedDocument, target: string, { workspace }: Project): readonly string[] {
  const { host } = workspace;
  const sidecar = grown(file, target, workspace);
  if (sidecar.kind === 'grown')
    host.write(workspace.absolute(sidecarOf(target)), sidecar.bytes, { over: sidecar.over });
  const template = workspace.read(file);
  if (template.kind === 'found') host.write(workspace.absolute(target), template.bytes, { over: null });
  return [target, ...(sidecar.kind === 'grown' ? [sidecarOf(target)] : [])];
}

/** How the approvals of a template stand to those in the archive; a sidecar only grows. */
type Sidecars =
  | { readonly kind: 'grown'; readonly bytes: Uint8Array; readonly over: Uint8Array | null }
  | { readonly kind: 'same' | 'other' };

function grown(file: string, target: string, { read }: Project['workspace']): Sidecars {
  const [own, archived] = [read(sidecarOf(file)), read(sidecarOf(target))];
  const bytes = own.kind === 'found' ? own.bytes : new Uint8Array();
  const over = archived.kind === 'found' ? archived.bytes : null;
  const length = over?.length ?? 0;
  if (over && !sameBytes(bytes.subarray(0, length), over)) return { kind: 'other' };
  return bytes.length > length ? { kind: 'grown', bytes, over } : { kind: 'same' };
}

/** Whether this very text is in the archive. */
function isReleasedAlready({ file }: LoadedDocument, target: string, { workspace }: Project): boolean {
  const [own, archived] = [workspace.read(file), workspace.read(target)];
  return own.kind === 'found' && archived.kind === 'found' && sameBytes(own.bytes, archived.bytes);
}

/** An approval that was given after the release is put beside the archived version; a sidecar only grows. */
function addApproval(
  document: LoadedDocument,
  target: string,
  { workspace }: Project,
  options: Parameters<Command['run']>[1],
  context: CommandContext,
): 0 | 1 {
  const { terminal, host } = context;
  const to = workspace.absolute(sidecarOf(target));
  const sidecar = grown(document.file, target, workspace);
  if (sidecar.kind !== 'grown') {
    terminal.err(
      `Version ${document.front?.version ?? ''} er allerede udgivet. Skriv en højere version i hovedet, når der er noget nyt.\n`,
    );
    return 1;
  }
  const dry = options['dry-run'] === true;
  if (!dry) host.write(to, sidecar.bytes, { over: sidecar.over });
  terminal.out(
    `Version ${document.front?.version ?? ''} er allerede udgivet. ${dry ? 'Godkendelsen ville blive lagt ved siden af (--dry-run).' : `Lagde godkendelsen ved siden af: ${shownPath(to, context)}`}\n`,
  );
  return 0;
}
