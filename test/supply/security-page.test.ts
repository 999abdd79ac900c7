import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(ROOT, 'docs/sikkerhed.md'), 'utf8');
const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
const rules = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, name = '']) => name);

describe('docs/sikkerhed.md', () => {
  it('names only tests that there are', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([]);
  });

  it('names the rules as they are called', () => {
    const known = new Set(['hunspell-wasm', 'timeout-minutes']);
    const unknown = rules.filter(
      (name) => !known.has(name) && !existsSync(resolve(ROOT, 'docs/regler', `${name}.md`)),
    );
    expect(unknown).toEqual([]);
  });
});
