import type { LoadedDocument, Project } from '../pipeline.ts';
import { printable } from '../report/printable.ts';
import { typedPath } from './open.ts';

/** What is to become of a document. */
export type Verdict =
  | { readonly kind: 'publish' | 'too-big'; readonly document: LoadedDocument }
  | { readonly kind: 'internal'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Decides what becomes of a document, before anything is made of it. */
export function judge(
  file: string,
  project: Project,
  plan: { readonly publicEdition: boolean; readonly approvedOnly: boolean },
): Verdict {
  const document = project.load(file);
  if (!document) return { kind: 'refused', reason: unreadable(file, project) };
  if (plan.publicEdition && isInternal(document)) return { kind: 'internal', file };
  const { kind } = project.approvalState(document);
  if (plan.approvedOnly && kind !== 'valid') {
    const approve = `Godkend det med »skrivefelt approve ${printable(typedPath(file))} --rolle …«.`;
    const mend = cannotBeHeld(document, project) ? findTemplate(document) : approve;
    const reason = `»${printable(file)}« er ikke udgivet: ${whyUnapproved(document, project)}. ${mend}`;
    return { kind: 'refused', reason };
  }
  return { kind: document.document.excess ? 'too-big' : 'publish', document };
}

/** How the version comes back that a document is to be held against. */
function findTemplate(document: LoadedDocument): string {
  const closed = unopenedTemplate(document);
  return closed === null
    ? 'Ret »skabelon« i hovedet, eller læg versionen tilbage.'
    : `Se efter, om du har adgang til at læse »${printable(closed)}«.`;
}

/** What cannot be opened where the pinned version would stand; null when there is no such thing. */
function unopenedTemplate({ guideline, library }: LoadedDocument): string | null {
  return guideline && library.unopened(guideline.pinned.id, guideline.pinned.version);
}

function unreadable(file: string, { workspace }: Project): string {
  const reason =
    workspace.source(file).kind === 'outside'
      ? 'er ikke udgivet: den ligger uden for arbejdsområdet. Flyt den ind i det.'
      : 'kan ikke åbnes og er ikke udgivet. Se efter, om du har adgang til at læse filen eller mappen.';
  return `»${printable(file)}« ${reason}`;
}

/** Whether a document as a whole is internal: it says so, or its template does. */
function isInternal({ front, template }: LoadedDocument): boolean {
  return (front?.synlighed ?? template?.front.synlighed) === 'intern';
}

const STATES: Readonly<Record<ReturnType<Project['approvalState']>['kind'], string>> = {
  none: 'det er ikke godkendt',
  valid: 'det er godkendt',
  broken: 'det er ændret, siden det blev godkendt',
  ended: 'godkendelsen er ophørt',
  invalid: 'godkendelsen er ikke gyldig',
  unreadable: 'filen med godkendelser kan ikke læses',
};

/** Why a document is not approved, in Danish. */
export function whyUnapproved(document: LoadedDocument, project: Project): string {
  if (!cannotBeHeld(document, project)) return STATES[project.approvalState(document).kind];
  const fate = unopenedTemplate(document) === null ? 'findes ikke' : 'kan ikke åbnes';
  return `den version af skabelonen, det svarer på, ${fate}`;
}

/** Whether there is an approval and nothing to hold it against: then nobody knows whether the document has changed. */
function cannotBeHeld(document: LoadedDocument, project: Project): boolean {
  const lacksTemplate = document.level === 'lokal' && document.template === null;
  return lacksTemplate && project.approvalState(document).kind === 'broken';
}
