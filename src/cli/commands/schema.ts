import { templateSchema } from '../../model/template-schema.ts';
import type { Command } from '../command.ts';
import { select, selectOne } from '../open.ts';

/** `schema`: prints the JSON Schema that a template compiles to. */
export const schema: Command = {
  name: 'schema',
  arguments: '<skabelon>',
  summary: 'Viser det JSON Schema, som en skabelon bliver til. Skabelonen angives med sit id eller som en fil.',
  options: {},
  count: [1, 1],
  run: ([name = ''], _, context) => {
    const { terminal } = context;
    const selection = name.endsWith('.md') ? selectOne(name, context) : select([], context);
    if (!selection.ok) {
      terminal.err(`${selection.message}\n`);
      return 2;
    }
    const { project, files } = selection;
    const loaded = files.map((file) => project.load(file));
    const found = loaded.find((one) => one?.level === 'regional' && (name.endsWith('.md') || one.template?.front.id === name));
    if (!found?.template) {
      const ids = loaded.flatMap((one) => (one?.level === 'regional' ? (one.template?.front.id ?? []) : []));
      terminal.err(`Der er ingen skabelon »${name}«. Skabelonerne er: ${ids.join(', ')}.\n`);
      return 2;
    }
    terminal.out(`${JSON.stringify(templateSchema(found.template), null, 2)}\n`);
    return 0;
  },
};
