// The tests and the instrumented program as one script, which is evaluated anew for every mutant: a tenth of a second,
// where a new thread that loads the same modules one by one takes three.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

const OWN = 'own';
/** What stands in for others: shared by all evaluations, and by the runner. */
const STAND_INS = [
  [/^vitest$/, new URL('./vitest.mjs', import.meta.url)],
  [/[\\/]core[\\/]derived\.ts$|^\.\/derived\.ts$/, new URL('./derived.mjs', import.meta.url)],
].map(([filter, url]) => ({ filter, path: fileURLToPath(url) }));

/**
 * Bundles test files. What it gives evaluates the bundle and answers a function for each file, by its path, that
 * evaluates the file itself.
 *
 * @param {string} root
 * @param {readonly string[]} files relative to the root
 */
export async function bundled(root, files) {
  const entry = files.map(
    (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)}),`,
  );
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `module.exports = {${entry.join('\n')}};`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [standIns, ownFiles],
  });
  const script = new vm.Script(
    `(function (require, module) {${outputFiles[0].text}\nreturn module.exports; })`,
    {
      filename: join(root, 'mutants.cjs'),
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  );
  const load = packagesOf(root);
  return () => script.runInThisContext()(load, { exports: {} });
}

/** Packages as an `import` in Node sees them, loaded once for all mutants: of CommonJS the default is the whole. */
function packagesOf(root) {
  const require = createRequire(join(root, 'package.json'));
  const loaded = new Map();
  return (name) => {
    const found = loaded.get(name) ?? asImported(require(name));
    loaded.set(name, found);
    return found;
  };
}

function asImported(module) {
  return module[Symbol.toStringTag] === 'Module'
    ? { ...module, __esModule: true }
    : { ...module, default: module, __esModule: true };
}

/** Every file finds what stands beside it, wherever the bundle is. */
const ownFiles = {
  name: 'own-files',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: OWN,
    }));
    bundle.onLoad({ filter: /./, namespace: OWN }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      resolveDir: dirname(path),
      loader: path.endsWith('.ts') ? 'ts' : 'default',
    }));
  },
};

const standIns = {
  name: 'stand-ins',
  setup(bundle) {
    for (const { filter, path } of STAND_INS) bundle.onResolve({ filter }, () => ({ path, external: true }));
  },
};
