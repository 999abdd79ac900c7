import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const PACKAGE = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'skrivefelt-sbom-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Component {
  readonly 'bom-ref': string;
  readonly hashes?: readonly { readonly alg: string }[];
  readonly licenses?: readonly unknown[];
}

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(PACKAGE, 'package-lock.json'), 'utf8'),
);
const running = Object.entries(packages)
  .filter(([at, { dev = false }]) => at !== '' && !dev)
  .map(([at, locked]) => ({ ...locked, ref: `${at.split('node_modules/').at(-1)}@${locked.version}` }));

function written(name: string): string {
  const file = join(folder, name);
  execFileSync(process.execPath, [join(PACKAGE, 'scripts/sbom.mjs'), file], { stdio: 'ignore' });
  return readFileSync(file, 'utf8');
}

describe('npm run sbom', () => {
  const text = written('sbom.cdx.json');
  const bill: Bill = JSON.parse(text);

  it('writes CycloneDX of the package by its name and version', () => {
    const { name, version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.component).toMatchObject({ name, version });
  });

  it('lists every package that the program runs with, and no tool', () => {
    const listed = bill.components.map((one) => one['bom-ref']);
    expect([...new Set(listed)].sort()).toEqual([...new Set(running.map(({ ref }) => ref))].sort());
  });

  it('has the checksum of each that the lockfile has one of', () => {
    const bare = bill.components
      .filter(({ hashes = [] }) => hashes.length === 0)
      .map((one) => one['bom-ref']);
    const unchecked = running.filter(({ integrity }) => integrity === undefined).map(({ ref }) => ref);
    expect(bare.sort()).toEqual(unchecked.sort());
  });

  it('says what the package itself depends on, and nothing that it does not list', () => {
    const own = bill.dependencies.find(({ ref }) => ref.startsWith('skrivefelt@'));
    const direct = Object.keys(packages['']?.dependencies ?? {});
    expect(own?.dependsOn.map((ref) => ref.slice(0, ref.lastIndexOf('@'))).sort()).toEqual(direct.sort());
    const known = new Set(bill.components.map((one) => one['bom-ref']));
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual(
      [],
    );
  });

  it('is the same for the same lockfile', () => {
    expect(written('igen.cdx.json')).toBe(text);
  });
});
