import { parse } from 'yaml';
import type { Approval } from '../../src/model/data.ts';
import { openProject, type Project } from '../../src/pipeline.ts';
import type { ApprovalRequest } from '../../src/sign/approval-request.ts';
import { type ApprovalState, approvalState } from '../../src/sign/approval-state.ts';
import { type ApprovalOutcome, approve } from '../../src/sign/approve.ts';
import { digestOfEntry } from '../../src/sign/digest.ts';
import { readSidecar } from '../../src/sign/sidecar.ts';
import type { Subject } from '../../src/sign/subject.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';

/** The files of a small workspace: one template, one local document, one tilbud. */
export type Files = Readonly<Record<string, string>>;

export const TEMPLATE = 'skabeloner/kontakt.md';
export const LOCAL = 'tilbud/solgaarden/kontakt.md';
export const TILBUD = 'tilbud/solgaarden/tilbud.yaml';
export const CONFIGURATION = 'skrivefelt.yaml';

export const FILES: Files = {
  [CONFIGURATION]: `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
hovedblok: region-sjaelland
godkendere:
  - { rolle: Styregruppen, niveau: regional }
  - { rolle: Forstander, niveau: lokal }
`,
  [TILBUD]: `id: solgaarden
navn: Solgården
pladser: 24
telefon: "12345678"
egenskaber: [alarm, have]
`,
  [TEMPLATE]: `---
niveau: regional
dokumenttype: retningslinje
id: kontakt
titel: Retningslinje for kontakt
version: 2.0.0
status: klar
---

# Formål

:oplysning[tilbud.navn] i :oplysning[myndighed.navn] svarer hurtigt.

# Fremgangsmåde

::::skrivefelt[Frist for svar]{#svarfrist type=tal hoejst=5}
Skriv antallet af hverdage.

:::eksempel
3
:::
::::

:::skrivefelt[Arbejdsgang]{#arbejdsgang krav=boer}
Beskriv, hvem der gør hvad.
:::

::::betingelse{egenskaber="alarm"}
:::skrivefelt[Alarm]{#alarm krav=kan}
Skriv, hvordan alarmen virker.
:::
::::
`,
  [LOCAL]: `---
niveau: lokal
skabelon: kontakt@2.0.0
tilbud: solgaarden
version: 1.0.0
status: klar
udarbejdet-af: Ledelsen
---

# Fremgangsmåde

<!-- Skriv antallet af hverdage. -->
::skrivefelt[3]{#svarfrist}

:::skrivefelt{#arbejdsgang}
De :oplysning[tilbud.pladser] pladser har én kontakt.

- Vagten svarer.
- Lederen **følger** op.
:::
`,
};

/** The files with one text replaced; the text must be there. */
export function changed(file: string, from: string | RegExp, to: string, files: Files = FILES): Files {
  const before = files[file] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to replace in ${file}: ${String(from)}`);
  return { ...files, [file]: after };
}

export function projectOf(files: Files = FILES): Project {
  const opened = openProject(memoryHost(files), MEMORY_ROOT);
  if (!opened.ok) throw new Error(opened.message);
  return opened.project;
}

/** What an approval of a document would be about. */
export function subjectOf(file: string, files: Files = FILES): Subject {
  const project = projectOf(files);
  const document = project.load(file);
  const subject = document && project.subject(document);
  if (!subject) throw new Error(`No subject: ${file}`);
  return subject;
}

const STYREGRUPPEN: ApprovalRequest = {
  rolle: 'Styregruppen',
  dato: '2026-09-30',
  betydning: 'godkendt',
};
const FORSTANDER: ApprovalRequest = { rolle: 'Forstander', dato: '2026-11-16', betydning: 'godkendt' };

/** How a case differs from the plain one: a sound document without a sidecar, its template approved. */
export interface Asked {
  readonly request?: Partial<ApprovalRequest>;
  readonly files?: Files;
  readonly sidecar?: Uint8Array | null;
  readonly errors?: number;
  readonly templateState?: ApprovalState | null;
}

/** A sidecar whose entries were altered and then given digests that fit, as a forger would. */
export function resealed(text: string): string {
  const entries: readonly Approval[] = parse(text);
  return entries.reduce((sealed, entry, at) => {
    const place = sealed.split('digest: ');
    place[at + 1] = (place[at + 1] ?? '').replace(entry.digest, digestOfEntry(entry));
    return place.join('digest: ');
  }, text);
}

/** The day on which the tests approve; later than all their dates. */
const TODAY = '2099-12-31';

/** Asks for an approval of the local document. */
export function approveLocal({
  request,
  files = FILES,
  sidecar = null,
  errors = 0,
  templateState,
}: Asked = {}): ApprovalOutcome {
  return approve({
    subject: subjectOf(LOCAL, files),
    request: { ...FORSTANDER, ...request },
    sidecar: { file: sidecarName(LOCAL), bytes: sidecar },
    errors,
    today: TODAY,
    templateState: templateState === undefined ? approvedTemplate(files) : templateState,
    step: null,
  });
}

/** Asks for an approval of the template. */
export function approveTemplate({
  request,
  files = FILES,
  sidecar = null,
  errors = 0,
}: Asked = {}): ApprovalOutcome {
  return approve({
    subject: subjectOf(TEMPLATE, files),
    request: { ...STYREGRUPPEN, ...request },
    sidecar: { file: sidecarName(TEMPLATE), bytes: sidecar },
    errors,
    today: TODAY,
    templateState: null,
    step: null,
  });
}

/** The state of the template after the steering group has approved it. */
function approvedTemplate(files: Files = FILES): ApprovalState {
  return stateOf(TEMPLATE, bytesOf(approveTemplate({ files })), files);
}

/** The bytes of a sidecar that was written; fails with the reasons where it was not. */
export function bytesOf(outcome: ApprovalOutcome): Uint8Array {
  if (!outcome.ok) throw new Error(reasonsOf(outcome).join('\n'));
  return outcome.bytes;
}

/** The reasons of a refusal; empty when the document was approved. */
export function reasonsOf(outcome: ApprovalOutcome): readonly string[] {
  return outcome.ok ? [] : outcome.refusals.map(({ reason, mend }) => `${reason} ${mend}`);
}

/** The state of a document by its sidecar, in a workspace as it is now. */
export function stateOf(file: string, sidecar: Uint8Array | string, files: Files = FILES): ApprovalState {
  const bytes = typeof sidecar === 'string' ? new TextEncoder().encode(sidecar) : sidecar;
  return approvalState(readSidecar(sidecarName(file), bytes), subjectOf(file, files));
}

export function sidecarName(file: string): string {
  return file.replace(/\.md$/, '.godkendelse.yaml');
}
