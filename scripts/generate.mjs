// Writes what is generated: `node scripts/generate.mjs`. With `--check` it only says what is not current.
import { staleRuleFiles, writeRuleFiles } from './rules.mjs';
import { writeValidators } from './validators.mjs';

if (process.argv.includes('--check')) {
  const stale = await staleRuleFiles();
  for (const file of stale) console.error(`${file} is not current: run npm run generate`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  await writeRuleFiles();
  await writeValidators();
}
