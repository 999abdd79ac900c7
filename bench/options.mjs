import { parseArgs } from 'node:util';

/** How much to measure, from the command line. `parts` are the names that there are. */
export function benchOptions(args, parts) {
  const { values } = parseArgs({
    args,
    options: {
      kun: { type: 'string', default: parts.join(',') },
      docs: { type: 'string', default: '200' },
      lint: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '15' },
      scale: { type: 'string', default: '20000' },
    },
  });
  const chosen = values.kun.split(',');
  const unknown = chosen.find((part) => !parts.includes(part));
  if (unknown !== undefined)
    throw new Error(`--kun er ${parts.join(', ')}, adskilt af komma; ikke ${unknown}`);
  return {
    chosen,
    documents: atLeastOne(values.docs, 'docs'),
    lintDocuments: atLeastOne(values.lint, 'lint'),
    rounds: atLeastOne(values.rounds, 'rounds'),
    largest: atLeastOne(values.scale, 'scale'),
  };
}

function atLeastOne(text, name) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} skal være et helt tal på mindst 1`);
  return number;
}
