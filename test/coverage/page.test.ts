import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STATES } from '../../src/coverage/states.ts';

test('docs/overblik.md har programmets tabel, i samme orden og med samme ord', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/overblik.md'), 'utf8');
  const table = STATES.map(({ mark, label, meaning }) => `| \`${mark}\` | ${label} | ${meaning} |\n`).join(
    '',
  );
  expect(page).toContain(`| Mærke | Tilstand | Betyder |\n| --- | --- | --- |\n${table}\n`);
  for (const { id } of STATES) expect(page).toContain(`\`${id}\``);
});
