import { readdir } from 'node:fs/promises';
import { inPackage } from './paths.mjs';

const RULE_FILE = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.ts$/;

/** The generated files about the rules, path → text, as they should be now. */
export async function ruleFiles() {
  const ids = await ruleIds();
  return { 'src/core/rule-ids.ts': idsFile(ids), 'src/check/registry.ts': registryFile(ids) };
}

async function ruleIds() {
  const names = await readdir(inPackage('src', 'check', 'rules'));
  return names.flatMap((name) => RULE_FILE.exec(name)?.[1] ?? []).sort();
}

function idsFile(ids) {
  const union = ids.length === 0 ? ' string' : ids.map((id) => `\n  | '${id}'`).join('');
  return `/**
 * Ids of all rules; permanent names that authors see.
 * Generated from the files of src/check/rules by scripts/generate.mjs.
 */
export type RuleId =${union};
`;
}

function registryFile(ids) {
  const imports = ids.map((id) => `import { rule as ${variable(id)} } from './rules/${id}.ts';\n`).join('');
  const entries = ids.map((id) => `  ${isName(id) ? id : `'${id}'`}: ${variable(id)},\n`).join('');
  return `import type { RuleId } from '../core/rule-ids.ts';
import type { Rule } from './rule.ts';
${imports}
/** Every rule by its id. Generated from the files of src/check/rules by scripts/generate.mjs. */
export const rules: Readonly<Record<RuleId, Rule>> = {
${entries}};
`;
}

/** \`hoved-yaml\` as a variable: \`hovedYamlRule\`. */
function variable(id) {
  return `${id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())}Rule`;
}

function isName(id) {
  return !id.includes('-');
}
