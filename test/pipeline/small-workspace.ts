import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { openProject, type Project } from '../../src/pipeline.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';

/** Files by path relative to the workspace root. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const TEMPLATE = 'skabeloner/alarmer.md';
export const LOCAL = 'tilbud/solgaarden/alarmer.md';
export const TILBUD = 'tilbud/solgaarden/tilbud.yaml';

/** Rules about what so small a workspace leaves out are switched off. */
const BASE: Files = {
  'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
hovedblok: region-sjaelland
godkendere:
  - { rolle: Styregruppen, niveau: regional }
  - { rolle: Forstander, niveau: lokal }
regler: { aendringslog-mangler: fra, afsnit-tomt: fra, godkender-uentydig: fra }
`,
  [TILBUD]: `id: solgaarden
navn: Solgården
tilbudstype: botilbud
lovgrundlag: [serviceloven § 107]
alder: 18-85
pladser: 24
egenskaber: [alarm]
`,
};

/** A template with a body. `front` are further lines of its front matter. */
export function template(body: string, front = ''): string {
  const head = `niveau: regional
dokumenttype: retningslinje
id: alarmer
titel: Retningslinje for alarmer
version: 2.0.0
status: klar
dokumentbrugere: Ledelse og medarbejdere
udarbejdet-af: Kvalitetsteamet
revisionsinterval: 36 måneder
`;
  return `---\n${withFront(head, front)}---\n\n${body}`;
}

/** A local document with a body. */
export function local(body: string, front = ''): string {
  const head = `niveau: lokal
skabelon: alarmer@2.0.0
tilbud: solgaarden
version: 1.0.0
status: klar
udarbejdet-af: Afdelingslederne
`;
  return `---\n${withFront(head, front)}---\n\n${body}`;
}

/** A workspace in memory of the base files and further ones, which may replace them. */
export function workspace(files: Files): { readonly host: MemoryHost; readonly project: Project } {
  const host = memoryHost({ ...BASE, ...files });
  const opened = openProject(host, MEMORY_ROOT);
  if (!opened.ok) throw new Error(opened.message);
  return { host, project: opened.project };
}

/** Findings as `severity rule line:column`, of one file or of the whole workspace. */
export function findings({ project }: { readonly project: Project }, file?: string): readonly string[] {
  return project.lint(file === undefined ? undefined : [file]).map(described);
}

function described({ severity, ruleId, place }: Diagnostic): string {
  return `${severity} ${ruleId} ${place.start.line}:${place.start.column}`;
}

/** Lines whose key stands in `front` are replaced where they stand; the others of `front` come last. */
function withFront(head: string, front: string): string {
  const own = new Map(
    front
      .split('\n')
      .filter(Boolean)
      .map((line) => [keyOf(line), line]),
  );
  const lines = head.trimEnd().split('\n');
  const keys = new Set(lines.map(keyOf));
  const further = [...own].flatMap(([key, line]) => (keys.has(key) ? [] : [line]));
  return `${[...lines.map((line) => own.get(keyOf(line)) ?? line), ...further].join('\n')}\n`;
}

function keyOf(line: string): string {
  return line.split(':')[0] ?? '';
}
