// Which rules a file of `check` is for: itself, or those that use it, directly or through other files of `check`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORT = /^import (?!type\b)[^;]*? from '(?:\.\/|\.\.\/)([a-z-]+\.ts)';$/gm;
const RULE = /[\\/]src[\\/]check[\\/]rules[\\/]([a-z-]+)\.ts$/;
const SHARED = /[\\/]src[\\/]check[\\/]([a-z-]+\.ts)$/;

/**
 * The ids of the rules that a file is for; null where it is no file of `check`, or one that no rule uses by name.
 *
 * @param {string} root
 */
export function concernedRulesIn(root) {
  const rules = join(root, 'src/check/rules');
  const shared = join(root, 'src/check');
  const usersOf = new Map();
  const note = (user, path) => {
    for (const [, used] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
      usersOf.set(used, [...(usersOf.get(used) ?? []), user]);
    }
  };
  for (const name of readdirSync(rules)) note(`rules/${name}`, join(rules, name));
  for (const name of readdirSync(shared)) {
    if (name.endsWith('.ts') && name !== 'registry.ts') note(name, join(shared, name));
  }
  return (file) => {
    const own = RULE.exec(file)?.[1];
    if (own !== undefined) return new Set([own]);
    const start = SHARED.exec(file)?.[1];
    const reached = new Set(start === undefined ? [] : [start]);
    for (const one of reached) for (const user of usersOf.get(one) ?? []) reached.add(user);
    const ids = [...reached].flatMap((one) => /^rules\/(.*)\.ts$/.exec(one)?.[1] ?? []);
    return ids.length > 0 ? new Set(ids) : null;
  };
}
