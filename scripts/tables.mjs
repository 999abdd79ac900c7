import { readdir, readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { writeChanged } from './output.mjs';
import { inPackage } from './paths.mjs';

/**
 * Writes src/generated/tables.js: the tables of data/ as data, so that a run reads no YAML for them. Throws when one
 * does not hold against its schema.
 */
export async function writeTables() {
  const ajv = await schemas();
  const files = (await readdir(inPackage('data'))).filter((name) => name.endsWith('.yaml')).sort();
  const entries = await Promise.all(
    files.map(async (file) => {
      const name = file.replace('.yaml', '');
      const table = parse(await readFile(inPackage('data', file), 'utf8'));
      const validate = ajv.getSchema(`https://skrivefelt.dk/schemas/tabel-${name}.schema.json`);
      if (!validate?.(table)) throw new Error(`data/${file}: ${ajv.errorsText(validate?.errors)}`);
      return [name, table];
    }),
  );
  const json = JSON.stringify(JSON.stringify(Object.fromEntries(entries)));
  await writeChanged('src/generated/tables.js', `${BANNER}\nexport const tables = JSON.parse(${json});\n`);
  await writeChanged('src/generated/tables.d.ts', DECLARATIONS);
}

async function schemas() {
  const names = (await readdir(inPackage('schemas'))).filter((name) => name.endsWith('.schema.json'));
  const read = names.map(async (name) => JSON.parse(await readFile(inPackage('schemas', name), 'utf8')));
  // What the formats mean is checked where the tables are used; here the shape is enough.
  return new Ajv2020({ schemas: await Promise.all(read), strict: false, validateFormats: false });
}

const BANNER = '// Generated from data/ by scripts/generate.mjs.';
const DECLARATIONS = `${BANNER}
import type { Tables } from '../model/tables.ts';

/** The tables that ship with the package, by name. */
export declare const tables: Tables;
`;
