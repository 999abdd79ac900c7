import { demandCoverage, rowOfTemplate } from '../../src/coverage/demands.ts';
import { coverageOf } from '../../src/coverage/matrix.ts';
import type { AnswerCell, Coverage, DemandCoverage, DocumentCell } from '../../src/coverage/overview.ts';
import { openProject } from '../../src/pipeline.ts';
import { surveyOf } from '../../src/survey.ts';
import { call } from '../cli/run-command.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';

/** Files by path relative to the workspace root. */
export type Files = Readonly<Record<string, string>>;

export const TODAY = '2026-11-22';
export const TEMPLATE = 'skabeloner/alarmer.md';
export const LOCAL = 'tilbud/solgaarden/alarmer.md';

/** Demands of every kind: obligatory, recommended, free to leave out, waivable, typed, conditional. */
export const DEMANDS = `# Alarmer

::::skrivefelt[Afprøvning]{#afproevning}
Beskriv, hvordan alarmen bliver afprøvet.

:::eksempel
Teamlederen afprøver alarmen hver mandag morgen sammen med aftenvagten.
:::
::::

::skrivefelt[Frist]{#frist type=tal hoejst=5}

::skrivefelt[Vagtordning]{#vagt krav=boer}

::skrivefelt[Natalarm]{#nat kan-fravaelges}

::::betingelse{egenskaber="hund"}
::skrivefelt[Hunden]{#hund}
::::
`;

/** An answer to each demand that applies, all of them fit. */
const ANSWERS: Readonly<Record<string, string>> = {
  afproevning: 'Nattevagten afprøver alarmen hver søndag og skriver resultatet i vagtbogen.',
  frist: '3',
  vagt: 'Der er altid to på vagt.',
  nat: 'Alarmen ringer hos nattevagten.',
};

export const CONFIGURATION = `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
hovedblok: region-sjaelland
standarder: standarder.yaml
godkendere:
  - { rolle: Styregruppen, niveau: regional }
  - { rolle: Forstander, niveau: lokal }
revision: { interval: 36 måneder, varsel: 90 dage }
`;

/** A template with a body; `front` are further lines of its front matter. */
export function template(body = DEMANDS, front = '', version = '1.0.0', status = 'klar'): string {
  return `---
niveau: regional
dokumenttype: retningslinje
id: alarmer
titel: Retningslinje for alarmer
version: ${version}
status: ${status}
standard: alarmer
dokumentbrugere: Ledelse og medarbejdere
udarbejdet-af: Kvalitetsteamet
revisionsinterval: 36 måneder
${front}---

${body}`;
}

/** How a local document differs from one that is whole and ready. */
export interface LocalDocument {
  readonly answers?: Readonly<Record<string, string | null>>;
  /** Answers as they are typed, in place of those above. */
  readonly typed?: string;
  readonly status?: string;
  readonly front?: string;
  readonly version?: string;
  readonly tilbud?: string;
}

/** A local document; an answer that is null is left out. */
export function local({
  answers = {},
  typed = '',
  status = 'klar',
  front = '',
  version = '1.0.0',
  tilbud = 'solgaarden',
}: LocalDocument = {}): string {
  const all = Object.entries({ ...ANSWERS, ...answers }).flatMap(([id, text]) =>
    text === null ? [] : [`:::skrivefelt{#${id}}\n${text}\n:::\n`],
  );
  return `---
niveau: lokal
skabelon: alarmer@${version}
tilbud: ${tilbud}
version: 1.0.0
status: ${status}
udarbejdet-af: Ledelsen
${front}---

# Alarmer

${all.join('\n')}${typed}`;
}

const BASE: Files = {
  'skrivefelt.yaml': CONFIGURATION,
  'standarder.yaml': '- { nummer: "1.9", id: alarmer, navn: Alarmer, gruppe: 2 }\n',
  [TEMPLATE]: template(),
  'tilbud/solgaarden/tilbud.yaml':
    'id: solgaarden\nnavn: Solgården\nlovgrundlag: [serviceloven § 107]\nalder: 18-85\nroller: [Forstander]\n',
};

/** A workspace in memory; a file that is null is left out. */
export function host(files: Readonly<Record<string, string | null>> = {}): MemoryHost {
  const all = Object.entries({ ...BASE, ...files }).flatMap(([file, text]) =>
    text === null ? [] : [[file, text] as const],
  );
  return memoryHost(Object.fromEntries(all));
}

/** The same workspace after the template and the local document have been approved. */
export async function approvedHost(
  files: Readonly<Record<string, string | null>> = {},
  date = '2026-11-16',
): Promise<MemoryHost> {
  const made = host({ [LOCAL]: local(), ...files });
  await approve(made, TEMPLATE, 'Styregruppen', '2020-01-02');
  await approve(made, LOCAL, 'Forstander', date);
  return made;
}

export async function approve(at: MemoryHost, file: string, role: string, date: string): Promise<void> {
  const { code, err } = await call(at, ['approve', file, '--rolle', role, '--dato', date]);
  if (code !== 0) throw new Error(err);
}

/** The overview of a workspace as it is now. */
export function coverage(at: MemoryHost, today = TODAY): Coverage {
  const opened = openProject(at, MEMORY_ROOT, { today });
  if (!opened.ok) throw new Error(opened.message);
  return coverageOf(surveyOf(opened.project));
}

/** The cell of the template and one tilbud. */
export function cellOf(at: MemoryHost, today = TODAY, tilbud = 'solgaarden'): DocumentCell {
  const overview = coverage(at, today);
  const place = overview.tilbud.findIndex(({ id }) => id === tilbud);
  const cell = rowOfTemplate(overview, 'alarmer')?.cells[place];
  if (!cell) throw new Error('no such cell');
  return cell;
}

/** The cell of one demand. */
export function answerOf(cell: DocumentCell, field: string): AnswerCell {
  const found = cell.answers.find((one) => one.field === field);
  if (!found) throw new Error(`no demand ${field}`);
  return found;
}

/** Demands × tilbud. */
export function demands(at: MemoryHost, today = TODAY): DemandCoverage {
  const opened = openProject(at, MEMORY_ROOT, { today });
  if (!opened.ok) throw new Error(opened.message);
  const input = surveyOf(opened.project);
  const overview = coverageOf(input);
  const row = rowOfTemplate(overview, 'alarmer');
  const found = input.templates.find(({ template: one }) => one.front.id === 'alarmer');
  if (!row || !found) throw new Error('no template');
  return demandCoverage(overview, row, found.template);
}
