import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { shapes, validators } from '../../src/generated/validators.js';
import type { DataKind } from '../../src/model/data-kinds.ts';
import { readDataFile } from '../../src/read/data-file.ts';
import { found } from './found.ts';

const KINDS: readonly DataKind[] = [
  'konfiguration',
  'regional',
  'lokal',
  'tilbud',
  'standarder',
  'godkendelser',
  'felttype',
  'hovedblok',
];

/** Data of any shape whose keys are often those of the schema. */
function dataFor(kind: DataKind): fc.Arbitrary<unknown> {
  const shape = shapes[kind].items ?? shapes[kind];
  const key = fc.oneof(fc.constantFrom(...Object.keys(shape.properties ?? {})), fc.string());
  const value = fc.oneof(
    fc.constantFrom('ja', '1.0.0', 'solgaarden', '2026-05', 'lokal', ''),
    fc.jsonValue(),
  );
  const record = fc.dictionary(key, value);
  return fc.oneof(record, fc.array(record), fc.jsonValue());
}

test.each(KINDS)('whatever %s holds, reading it does not throw, and what comes back is valid', (kind) => {
  fc.assert(
    fc.property(dataFor(kind), (data) => {
      const text = stringify(data);
      const { value, findings } = readDataFile(kind, 'fil.yaml', new TextEncoder().encode(text));
      expect(() => found(findings, text)).not.toThrow();
      if (value === null) expect(findings).not.toEqual([]);
      else expect(validators[kind](structuredClone(value))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('text of any kind is read without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readDataFile('tilbud', 'fil.yaml', new TextEncoder().encode(text)).findings).not.toEqual([]);
    }),
  );
});

test.each([
  ['[', ''],
  ['{a: ', ''],
  ['- ', 'x'],
])('nesting without end (%s) is a finding', (open, end) => {
  const { findings } = readDataFile(
    'tilbud',
    'fil.yaml',
    new TextEncoder().encode(open.repeat(20_000) + end),
  );
  expect(findings.map((finding) => finding.rule)).toContain('datafil-yaml');
});
