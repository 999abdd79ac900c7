import { jsonText } from '../../core/json-text.ts';
import { templateSchema } from '../../model/template-schema.ts';
import type { Command } from '../command.ts';
import { showData } from '../guarded-terminal.ts';
import { select } from '../open.ts';
import { demandReadInFull } from '../read-in-full.ts';
import { unknownTemplate } from '../unknown-name.ts';

/** `schema`: prints the JSON Schema that a template compiles to. */
export const schema: Command = {
  name: 'schema',
  arguments: '<skabelon>',
  summary:
    'Viser det JSON Schema, som en skabelon bliver til. Skabelonen angives med sit id eller som en fil.',
  options: {},
  count: [1, 1],
  run: ([name = ''], _, context) => {
    const isFile = name.endsWith('.md');
    const { project, files } = select(isFile ? [name] : [], context);
    const loaded = files.map((file) => project.load(file));
    const found = loaded.find(
      (one) => one?.level === 'regional' && (isFile || one.template?.front.id === name),
    );
    if (!found?.template) {
      const ids = loaded.flatMap((one) => (one?.level === 'regional' ? (one.template?.front.id ?? []) : []));
      throw unknownTemplate(name, ids);
    }
    demandReadInFull(found);
    showData(context.terminal, `${jsonText(templateSchema(found.template), 2)}\n`);
    return 0;
  },
};
