import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(text);
const manifest: { readonly [kind: string]: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** Where a package may stand that a package at `at` asks for: in its own folder, or in one above it. */
function places(at: string, name: string): readonly string[] {
  const above = at.split('/node_modules/').slice(0, -1);
  const folders = above.map((_, depth) => `${above.slice(0, depth + 1).join('/node_modules/')}/`);
  return ['', `${at}/`, ...folders].map((folder) => `${folder}node_modules/${name}`);
}

describe('package-lock.json', () => {
  it('names no host', () => {
    expect(text).not.toMatch(/https?:/);
  });

  it('holds the packages for other platforms too, which npm ci asks for', () => {
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !places(at, name).some((place) => place in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it.each(['dependencies', 'devDependencies'])('every version of %s is exact', (kind) => {
    expect(Object.values(manifest[kind] ?? {}).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    );
  });

  it('no package that the program runs with runs a program when it is installed', () => {
    expect(withInstallScript().filter(([, { dev = false }]) => !dev)).toEqual([]);
  });

  it('of the tools only those do that work without: esbuild, the SARIF validator, and the watcher for macOS', () => {
    const names = withInstallScript().map(([at]) => at.split('node_modules/').at(-1) ?? at);
    expect(
      names.filter((name) => !/^(?:esbuild|fsevents|@microsoft\/sarif-multitool-\w+)$/.test(name)),
    ).toEqual([]);
  });

  it('every package that must be there to run has a checksum; native parts for other machines may be without', () => {
    const without = Object.entries(packages).filter(([at, { integrity }]) => at !== '' && !integrity);
    const needed = without.filter(([, { dev = false, optional = false }]) => !dev && !optional);
    expect(needed.map(([at]) => at)).toEqual([]);
  });
});

function withInstallScript(): readonly (readonly [string, LockedPackage])[] {
  return Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
}
