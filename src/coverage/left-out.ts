import type { CoverageFile, CoverageInput, Unopened } from './coverage-input.ts';
import type { LeftOut } from './overview.ts';

const UNOPENED: Readonly<Record<Unopened, string>> = {
  lukket: 'kan ikke åbnes; se efter, om du har adgang til at læse filen eller mappen',
  udenfor: 'ligger uden for arbejdsområdet og bliver ikke læst',
};

/** The files that could not be placed in a matrix of these templates, each with the reason in Danish. */
export function leftOutOf(
  { files, tilbud, unopened }: CoverageInput,
  templates: ReadonlySet<string>,
): readonly LeftOut[] {
  const ids = new Set(tilbud.map(({ id }) => id));
  // Templates are named for their ids.
  const closed = new Set(unopened.map(({ file }) => file.split('/').at(-1) ?? ''));
  return [
    ...unopened.map(
      ({ file, shared, why }): LeftOut => ({ file, tilbud: null, shared, reason: UNOPENED[why] }),
    ),
    ...files.flatMap((one): readonly LeftOut[] => {
      const reason = reasonOf(one, templates, ids, closed);
      return reason === null ? [] : [{ file: one.file, tilbud: one.owner, shared: false, reason }];
    }),
  ];
}

function reasonOf(
  { answers, unopened }: CoverageFile,
  templates: ReadonlySet<string>,
  tilbud: ReadonlySet<string>,
  unopenedTemplates: ReadonlySet<string>,
): string | null {
  if (unopened !== null) return UNOPENED[unopened];
  if (!answers) return 'hovedet kan ikke læses, eller filen er ikke en lokal retningslinje';
  if (!templates.has(answers.template)) {
    const isClosed = unopenedTemplates.has(`${answers.template}.md`);
    return `svarer på skabelonen »${answers.template}«, som ${isClosed ? 'ikke kan åbnes' : 'ikke findes eller ikke har skrivefelter'}`;
  }
  return tilbud.has(answers.tilbud) ? null : `hører til tilbuddet »${answers.tilbud}«, som ikke findes`;
}
