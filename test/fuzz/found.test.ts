import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf, THOROUGH } from './check-case.ts';
import { loadParsers } from './parsers.ts';
import { readCase } from './written-case.ts';

const FOLDER = join(import.meta.dirname, 'found');
const cases = readdirSync(FOLDER).map(
  (name) => [name, readCase(readFileSync(join(FOLDER, name), 'utf8'))] as const,
);
const parsers = await loadParsers();

test.each(cases)('%s: det, der engang gik galt, går godt', async (_, { files }) => {
  expect(await faultsOf(files, parsers, THOROUGH)).toEqual([]);
});
