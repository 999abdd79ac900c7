import { expect, it } from 'vitest';
import { staleFiles } from '../scripts/committed.mjs';

it('the generated files that are committed are current (npm run generate brings them up to date)', async () => {
  expect(await staleFiles()).toEqual([]);
});
