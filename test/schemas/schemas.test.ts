import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formMessages } from '../../src/check/form-messages.ts';
import { shapes } from '../../src/generated/validators.js';
import type { Shape } from '../../src/model/data-shape.ts';
import { formats } from '../../src/model/schema-formats.ts';

const ROOT = new URL('../../', import.meta.url);

/** A shape and all shapes in it, each with its path. */
function all(shape: Shape, path: string): readonly (readonly [string, Shape])[] {
  const below = Object.entries(shape.properties ?? {}).flatMap(([key, child]) =>
    all(child, `${path}.${key}`),
  );
  const items = shape.items ? all(shape.items, `${path}[]`) : [];
  const others = shape.others ? all(shape.others, `${path}.*`) : [];
  return [[path, shape], ...below, ...items, ...others];
}

const everything = Object.entries(shapes).flatMap(([kind, shape]) => all(shape, kind));

describe('everything in the schemas is explained to the author', () => {
  test.each(everything)('%s has a Danish title and description', (_, shape) => {
    expect(shape.title).not.toBe('');
    expect(shape.description).not.toBe('');
  });

  const required = everything.flatMap(([path, shape]) =>
    shape.required.map((key): [string, Shape | undefined] => [`${path}.${key}`, shape.properties?.[key]]),
  );
  test.each(required.filter(([path]) => !path.startsWith('godkendelser')))(
    '%s is required, so it shows how it is written',
    (path, shape) => {
      const isObjectList =
        shape?.types.includes('array') === true && shape.items?.types.includes('object') === true;
      expect(shape?.example !== '' || isObjectList, path).toBe(true);
    },
  );

  test.each(everything.filter(([, shape]) => shape.format !== null && shape.example !== ''))(
    'the example of %s is valid',
    (path, shape) => {
      const example = shape.example.replaceAll('"', '').replace('…', '0'.repeat(64));
      expect(shape.format !== null && formats[shape.format](example), `${path}: ${example}`).toBe(true);
    },
  );

  test('every format has words for a value that does not fit', () => {
    expect(Object.keys(formMessages)).toEqual(expect.arrayContaining(Object.keys(formats)));
  });
});

test('unknown keys are refused everywhere but in the parts of an own field type', () => {
  const open = everything.filter(
    ([, shape]) => shape.types.join() === 'object' && !shape.properties && !shape.others,
  );
  expect(open.map(([path]) => path)).toEqual(['felttype.items']);
});

test('the schemas that ship are those of the validators, and the shared forms', () => {
  const names = fs.readdirSync(new URL('schemas/', ROOT)).map((name) => name.replace('.schema.json', ''));
  expect(names.sort()).toEqual([...Object.keys(shapes), 'faelles'].sort());
});

test('the generated list of rules is current', () => {
  const script = new URL('scripts/generate.mjs', ROOT);
  expect(() =>
    execFileSync(process.execPath, [fileURLToPath(script), '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});
