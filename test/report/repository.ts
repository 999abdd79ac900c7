import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';
import { local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

/** Root of a repository in memory, in which the workspace is a folder. */
export const REPOSITORY = '/arkiv';
/** The workspace's folder in the repository. */
export const FOLDER = 'retnings linjer';
/** A document whose name holds what formats must escape. */
const DOCUMENT = 'tilbud/solgaarden/blåbær, søm & 100% (a:b).md';
/** The same, as services know it. */
export const DOCUMENT_PATH = `${FOLDER}/${DOCUMENT}`;

const FIELDS = `# A

:::skrivefelt[Frist]{#frist type=tal}
x
:::

:::skrivefelt[Navn]{#navn}
x
:::
`;

/** Answers with an error that has a second place, one with a suggestion, one over several lines and a warning. */
const ANSWERS = `# A

:::skrivefelt{#frist}
snart
:::

:::skrivefelt{#navn}
Bjørn æder <b>"rød" & blå</b> %0A 🎉 grød [^1].
:::

:::skrivefelt{#frits}
x
:::

Løs tekst
over to linjer.

[ubrugt]: https://example.dk
`;

/** A repository in memory with a workspace in a folder of it, whose one local document has all kinds of findings. */
export function repository(answers = ANSWERS): MemoryHost {
  const { files } = workspace({ [TEMPLATE]: template(FIELDS), [DOCUMENT]: local(answers) }).host;
  const moved = [...files].map(([path, bytes]): [string, Uint8Array] => [
    path.replace(MEMORY_ROOT, `${REPOSITORY}/${FOLDER}`),
    bytes,
  ]);
  return memoryHost({ ...Object.fromEntries(moved), [`${REPOSITORY}/.git/HEAD`]: 'ref: refs/heads/main\n' });
}
