import type { Command } from './command.ts';

/** A command that is loaded when it is called, so that `--help` costs nothing. */
export interface CommandEntry {
  readonly summary: string;
  /** Whether it only reads: with nothing changed, the next run says what this one said (see `replay.ts`). */
  readonly onlyReads?: true;
  load(): Promise<Command>;
}

/** All commands, in the order of the help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  init: {
    summary: 'Lav et nyt arbejdsområde',
    load: async () => (await import('./commands/init.ts')).init,
  },
  new: {
    summary: 'Lav et udkast til en lokal retningslinje ud fra en skabelon',
    load: async () => (await import('./commands/new.ts')).newDocument,
  },
  lint: {
    summary: 'Tjek retningslinjer og skabeloner',
    onlyReads: true,
    load: async () => (await import('./commands/lint.ts')).lint,
  },
  regel: {
    summary: 'Vis en regels side: hvorfor, forkert, rigtigt',
    load: async () => (await import('./commands/regel.ts')).regel,
  },
  baseline: {
    summary: 'Skriv de gamle fund ned, så lint kun melder nye',
    load: async () => (await import('./commands/baseline.ts')).baseline,
  },
  status: {
    summary: 'Vis, hvor langt hvert tilbud er med hver standard',
    onlyReads: true,
    load: async () => (await import('./commands/status.ts')).status,
  },
  compare: {
    summary: 'Vis alle tilbuds svar på ét krav ved siden af hinanden',
    onlyReads: true,
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  approve: {
    summary: 'Godkend en retningslinje eller en skabelon',
    load: async () => (await import('./commands/approve.ts')).approve,
  },
  render: {
    summary: 'Udgiv som DOCX og PDF',
    load: async () => (await import('./commands/render.ts')).render,
  },
  release: {
    summary: 'Udgiv en version af en skabelon til arkivet',
    load: async () => (await import('./commands/release.ts')).release,
  },
  update: {
    summary: 'Flyt lokale retningslinjer til den nyeste version af skabelonen',
    load: async () => (await import('./commands/update.ts')).update,
  },
  audit: {
    summary: 'Skriv kvalitetsovervågningens tjeklister ud fra skabelonernes krav',
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  schema: {
    summary: 'Vis en skabelons JSON Schema',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  data: {
    summary: 'Vis en lokal retningslinjes svar som JSON',
    load: async () => (await import('./commands/data.ts')).data,
  },
};
