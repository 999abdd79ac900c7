// Writes what is generated: `node scripts/generate.mjs`. With `--check` it only says what is not current.
import { staleFiles, writeCommitted } from './committed.mjs';
import { writeTables } from './tables.mjs';
import { writeValidators } from './validators.mjs';

if (process.argv.includes('--check')) {
  const stale = await staleFiles();
  for (const file of stale) console.error(`${file} is not current: run npm run generate`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  // The pages are made by running the program's own files, which need the validators and the tables.
  await writeValidators();
  await writeTables();
  await writeCommitted();
}
