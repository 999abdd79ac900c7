import { call } from '../cli/run-command.ts';
import type { MemoryHost } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

/** A command that writes, and a workspace in which it has something to do. */
export interface WritingCommand {
  readonly name: string;
  readonly args: readonly string[];
  files(): Promise<ReadonlyMap<string, Uint8Array>>;
}

const OTHER = 'tilbud/solgaarden/nødkald og brand.md';
const OLD =
  '# A\n\n:::skrivefelt[Frist]{#frist type=tal hoejst=5}\nSkriv antallet af dage.\n:::\n\n:::skrivefelt[Rolle]{#rolle type=linje}\nSkriv rollen.\n:::\n';
const NEW = OLD.replace('hoejst=5', 'hoejst=3').replace('#frist', '#svarfrist tidligere=frist');
const ANSWERS = '# A\n\n::skrivefelt[3]{#frist}\n\n:::skrivefelt{#rolle}\nForstander\n:::\n';
const DIRTY =
  '# A\n\n::skrivefelt[3]{#svarfrist}\n\n:::skrivefelt{#rolle}\nFor\u200bstander og nat\u200bvagt\n:::\n';
const CHANGES = 'aendringer: [{ version: 2.0.0, dato: 2026-11-01, tekst: Ny frist. }]\n';
const APPROVE = ['approve', TEMPLATE, '--rolle', 'Styregruppen', '--dato', '2025-01-15'];
const AUDIT = `# Audit

<!-- audit: alarmer -->

:::skrivefelt[Bedømmelse]{#alarmer-score type=valg valg="0 | 1"}
Vælg trinnet.
:::
`;

/** A workspace in memory, after the commands that lead up to the one that is tried. */
async function after(
  files: Readonly<Record<string, string>>,
  ...commands: readonly (readonly string[])[]
): Promise<MemoryHost['files']> {
  const { host } = workspace(files);
  for (const args of commands) {
    const { code, err } = await call(host, args);
    if (code === 2) throw new Error(err);
  }
  return host.files;
}

const CURRENT = { [TEMPLATE]: template(NEW, CHANGES) };

/** Every command that writes over files which somebody has, with more than one file where it writes several. */
export const WRITING_COMMANDS: readonly WritingCommand[] = [
  {
    name: 'approve, den første godkendelse',
    args: APPROVE,
    files: () => after(CURRENT),
  },
  {
    name: 'approve, en godkendelse til',
    args: [...APPROVE, '--navn', 'Åse Ørsted'],
    files: () => after(CURRENT, APPROVE),
  },
  {
    name: 'update, to dokumenter',
    args: ['update'],
    files: () =>
      after({
        ...CURRENT,
        'skabeloner/arkiv/alarmer@1.0.0.md': template(OLD, 'version: 1.0.0\n'),
        [LOCAL]: local(ANSWERS, 'skabelon: alarmer@1.0.0\n'),
        [OTHER]: local(ANSWERS.replaceAll('\n', '\r\n'), 'skabelon: alarmer@1.0.0\n'),
      }),
  },
  {
    name: 'lint --fix, to dokumenter',
    args: ['lint', '--fix'],
    files: () => after({ ...CURRENT, [LOCAL]: local(DIRTY), [OTHER]: `\ufeff${local(DIRTY)}` }),
  },
  {
    name: 'release med godkendelse',
    args: ['release', 'alarmer'],
    files: () => after(CURRENT, APPROVE),
  },
  {
    name: 'baseline, der bliver mindre',
    args: ['baseline'],
    files: async () => {
      const { host } = workspace({ ...CURRENT, [LOCAL]: local(`${ANSWERS}\n<b>x</b>\n`) });
      await call(host, ['baseline']);
      host.write(LOCAL, new TextEncoder().encode(local(DIRTY.replaceAll('\u200b', ''))));
      return host.files;
    },
  },
  {
    name: 'audit',
    args: ['audit'],
    files: () =>
      after({
        'skrivefelt.yaml':
          'sprogversion: 1\nmyndighed: { id: rt, navn: Region Test, kortnavn: RT }\nskabeloner: skabeloner\ntilbud: tilbud\nstandarder: standarder.yaml\ngodkendere: []\n',
        'standarder.yaml': '- { nummer: "1.9", id: alarmer, navn: Alarmer }\n',
        [TEMPLATE]: template(NEW, 'standard: alarmer\n'),
        'skabeloner/audit.md': template(AUDIT, 'id: audit\ntitel: Audit\nversion: 1.0.0\n'),
      }),
  },
  {
    name: 'render --to docx',
    args: ['render', '--to', 'docx', '--liste', 'udgivet/liste.json'],
    files: () =>
      after({ ...CURRENT, [LOCAL]: local(DIRTY) }, ['render', '--to', 'docx']).then(withOlderFiles),
  },
];

/** Rendered files of an earlier text stand where the new ones are to be. */
function withOlderFiles(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files].map(([path, bytes]) => [path, path.endsWith('.docx') ? bytes.slice(0, 999) : bytes]),
  );
}
