import type { Host } from '../../src/core/host.ts';
import { call } from '../cli/run-command.ts';
import { MEMORY_ROOT } from '../memory-host.ts';

/** What a workspace of these tests is: one template with one field, one tilbud, and its answer. */
export const CONFIGURATION =
  'sprogversion: 1\nmyndighed: { id: rt, navn: Region Test, kortnavn: RT }\nskabeloner: skabeloner\ntilbud: tilbud\ngodkendere: []\n';
export const TILBUD_YAML = 'id: solgaarden\nnavn: Solgården\n';
const REGIONAL =
  'niveau: regional\ndokumenttype: retningslinje\nid: alarmer\ntitel: Alarmer\nversion: 1.0.0\nstatus: klar\n';
const LOCAL = 'niveau: lokal\nskabelon: alarmer@1.0.0\ntilbud: solgaarden\nversion: 1.0.0\nstatus: klar\n';
const FIELD = '# Formål\n\n:::skrivefelt[Hvordan gør I?]{#svar}\nFortæl, hvordan det foregår.\n:::\n';

/** A template with a body and further lines of front matter. */
export function template(body = FIELD, front = ''): string {
  return `---\n${withLines(REGIONAL, front)}---\n\n${body}`;
}

/** An answer, in a fence longer than any in it. */
export function answered(answer: string, front = ''): string {
  return `---\n${withLines(LOCAL, front)}---\n\n::::::skrivefelt{#svar}\n${answer}\n::::::\n`;
}

/** The files of a small workspace, some of them others. */
export function filesWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Readonly<Record<string, string | Uint8Array>> {
  return {
    'skrivefelt.yaml': CONFIGURATION,
    'tilbud/solgaarden/tilbud.yaml': TILBUD_YAML,
    'skabeloner/alarmer.md': template(),
    'tilbud/solgaarden/alarmer.md': answered('Vi ringer.'),
    ...files,
  };
}

/** An error or warning of lint. */
export interface Told {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly reason: string;
  readonly note: string;
}

/** What `skrivefelt lint` says of a folder. Fails when the program itself does, or says nothing one can read. */
export async function told(host: Host, folder = MEMORY_ROOT): Promise<readonly Told[]> {
  const { out, err } = await call(host, ['lint', '--format', 'json'], folder);
  if (out === '' || /fejl i programmet/.test(err)) throw new Error(err);
  const { findings }: { findings: readonly Record<string, unknown>[] } = JSON.parse(out);
  return findings.map((one) => ({
    file: String(one.file),
    rule: String(one.rule ?? one.ruleId),
    line: Number(one.line),
    reason: String(one.message ?? one.reason),
    note: String(one.note ?? ''),
  }));
}

/** The rules that speak of a file. */
export async function rulesOf(host: Host, file: string, folder = MEMORY_ROOT): Promise<readonly string[]> {
  return [...new Set((await told(host, folder)).filter((one) => one.file === file).map(({ rule }) => rule))];
}

/** Lines of front matter in place of those of the same key. */
function withLines(head: string, front: string): string {
  const keys = front.split('\n').map((line) => line.split(':')[0]);
  const kept = head.split('\n').filter((line) => line !== '' && !keys.includes(line.split(':')[0]));
  return `${kept.join('\n')}\n${front}${front === '' || front.endsWith('\n') ? '' : '\n'}`;
}
