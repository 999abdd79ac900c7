import { scaffold } from '../../model/scaffold.ts';
import { type Command, textOption, UsageError } from '../command.ts';
import { select, shownPath } from '../open.ts';
import { demandReadInFull } from '../read-in-full.ts';
import { unknownTemplate, unknownTilbud } from '../unknown-name.ts';

/** `new`: scaffolds a local document. */
export const newDocument: Command = {
  name: 'new',
  arguments: '<skabelon>',
  summary:
    'Laver et udkast til en lokal retningslinje med skabelonens overskrifter, vejledning og tomme skrivefelter.',
  options: { tilbud: { value: 'ID', help: 'Tilbuddets id, som det står i tilbud.yaml' } },
  count: [1, 1],
  run: ([id = ''], options, context) => {
    const { terminal, host } = context;
    const { workspace, load } = select([], context).project;
    const wanted = id.split('@')[0] ?? '';
    const templates = workspace.templateFiles(wanted).flatMap((file) => load(file) ?? []);
    const found = templates.find(({ template }) => template?.front.id === wanted);
    const template = found?.template;
    if (!found || !template) {
      throw unknownTemplate(
        id,
        templates.flatMap(({ template }) => template?.front.id ?? []),
      );
    }
    const all = workspace.allTilbud().value;
    const typed = textOption(options, 'tilbud');
    const tilbud = all.find((one) => one.id === typed);
    if (!tilbud && typed !== undefined) {
      throw unknownTilbud(
        typed,
        all.map((one) => ({ id: one.id, name: one.data.navn })),
      );
    }
    if (!tilbud) {
      throw new UsageError(
        `Skriv, hvilket tilbud det er til: --tilbud ID. Tilbuddene er: ${all.map((one) => one.id).join(', ') || 'ingen endnu'}.`,
      );
    }
    demandReadInFull(found);
    if (template.fields.length === 0) {
      throw new UsageError(
        `»${template.front.titel}« har ingen skrivefelter, så der er ikke noget at udfylde.`,
      );
    }
    const file = `${tilbud.folder}/${template.front.id}.md`;
    const path = workspace.absolute(file);
    if (workspace.source(file).kind !== 'missing') {
      throw new UsageError(`»${file}« findes allerede og bliver ikke overskrevet.`);
    }
    host.write(path, new TextEncoder().encode(scaffold({ template, tilbud: tilbud.data })), { over: null });
    terminal.out(
      `Skrev ${shownPath(path, context)} med ${template.front.titel}. Udfyld felterne, og kør »skrivefelt lint«.\n`,
    );
    return 0;
  },
};
