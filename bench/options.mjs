import { parseArgs } from 'node:util';

/** How much to measure, from the command line. */
export function benchOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '15' },
      scale: { type: 'string', default: '2000' },
    },
  });
  return {
    documents: atLeastOne(values.docs, 'docs'),
    rounds: atLeastOne(values.rounds, 'rounds'),
    largest: atLeastOne(values.scale, 'scale'),
  };
}

function atLeastOne(text, name) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} skal være et helt tal på mindst 1`);
  return number;
}
