import { nearest } from '../core/nearest.ts';
import type { Template } from '../model/template.ts';
import type { LoadedDocument, Project } from '../pipeline.ts';
import { readMapping, withMapping } from '../version/field-mapping.ts';
import { compareVersions } from '../version/version-order.ts';
import { closedArchive } from './closed-archive.ts';
import { type CommandContext, type Options, textOption } from './command.ts';
import { workspaceFile } from './open.ts';

/** The template that a document is moved to; null when it stays where it is; a text when it cannot be told. */
export type Target = Template | null | string;

/** Finds the target of each document, or says in Danish what is wrong with what the user typed. */
export type Targets =
  | { readonly ok: true; readonly of: (document: LoadedDocument) => Target }
  | { readonly ok: false; readonly message: string };

/** Without `--fra` the newest version of the same template; with it the template that replaces the named one. */
export function updateTargets(project: Project, options: Options, context: CommandContext): Targets {
  const from = textOption(options, 'fra');
  if (from === undefined) {
    return textOption(options, 'kort') === undefined
      ? { ok: true, of: (document) => newestVersion(document, project) }
      : { ok: false, message: '--kort bruges sammen med --fra.' };
  }
  const present = project.workspace.templateFiles().flatMap((file) => project.load(file)?.template ?? []);
  const replacing = present.filter(({ front }) => front.erstatter?.includes(from));
  const closed = closedArchive(project, [from, ...replacing.map(({ front }) => front.id)]);
  if (closed !== null) return { ok: false, message: closed };
  const [only, ...others] = replacing;
  const to = only && project.inForce(only.front.id)?.template;
  if (!only || others.length > 0 || !to) {
    const ids = replacing.map(({ front }) => front.id).join(', ');
    return {
      ok: false,
      message:
        others.length > 0
          ? `Flere skabeloner erstatter »${from}«: ${ids}. Kun én må have den under »erstatter«.`
          : `Ingen gældende skabelon erstatter »${from}«.${meant(from, present)} Skriv »erstatter: [${from}]« i hovedet på den nye, og sæt den til klar.`,
    };
  }
  const path = textOption(options, 'kort');
  if (path === undefined) return { ok: true, of: (document) => (isFrom(document, from) ? to : null) };
  const read = project.workspace.read(workspaceFile(path, project, context));
  if (read.kind !== 'found') return { ok: false, message: `»${path}« findes ikke i arbejdsområdet.` };
  const text = new TextDecoder().decode(read.bytes);
  const pinned = project.documents().flatMap((file) => {
    const document = project.load(file);
    return document && isFrom(document, from) ? (document.template ?? []) : [];
  });
  const old = pinned.length > 0 ? [...new Set(pinned)] : project.versions(from);
  if (old.length === 0) return { ok: false, message: `Der er ingen skabelon »${from}«.` };
  const mapped = readMapping(text, old, to);
  if (!mapped.ok) return { ok: false, message: `»${path}« kan ikke bruges. ${mapped.reason}` };
  const target = withMapping(to, mapped.mapping);
  return { ok: true, of: (document) => (isFrom(document, from) ? target : null) };
}

/** A template that another one says it replaces, when its id is nearly what was typed. */
function meant(typed: string, templates: readonly Template[]): string {
  const replaced = templates.flatMap(({ front }) => front.erstatter ?? []);
  const guess = replaced.includes(typed) ? null : nearest(typed, replaced);
  return guess === null ? '' : ` Mente du »${guess}«?`;
}

function isFrom({ guideline }: LoadedDocument, id: string): boolean {
  return guideline?.pinned.id === id;
}

function newestVersion({ guideline, template }: LoadedDocument, project: Project): Target {
  const closed = guideline && closedArchive(project, [guideline.pinned.id]);
  if (closed) return closed;
  const to = guideline && project.inForce(guideline.pinned.id)?.template;
  if (!guideline || !to)
    return 'Ingen version af skabelonen er i kraft. Vent, til regionen har udgivet en, eller ret »skabelon« i hovedet.';
  const { version } = guideline.pinned;
  if (compareVersions(version, to.front.version) <= 0) return to;
  return template
    ? null
    : `Version ${version} af skabelonen findes ikke. Skriv »${to.front.id}@${to.front.version}« i hovedet.`;
}
