#!/usr/bin/env node
// Becomes dist/cli.js: starts the program in dist/program, with the code that V8 compiled of it when it was built where
// that was the same V8. Without, the program starts as any other, in about twice the time. Copies of
// it, dist/press-worker.js and dist/crew-member.js, start the programs of the threads that set and check documents.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const outside = createRequire(import.meta.url);
const program = fileURLToPath(new URL('program/', import.meta.url));
const compiled = `${program}${process.versions.v8}/`;
const loaded = new Map();

/** The scripts that have run, by name; for scripts/code-cache.mjs. */
export const scripts = new Map();

// Most runs are over before optimised code has paid for itself, so V8 waits fifteen times longer before it optimises.
// What it has let go of it collects sooner than by itself, and its space for new objects stops growing when the program
// is loaded: a run over a thousand documents then takes half the memory, and no more time.
// Flags belong to a version of V8: other versions are left as they are.
if (existsSync(compiled)) {
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--heap-growing-percent=20');
  setFlagsFromString('--semi-space-growth-factor=2');
  setTimeout(() => setFlagsFromString('--semi-space-growth-factor=1'), 0).unref();
}
const [thread] = /(?:press-worker|crew-member)(?=\.js$)/.exec(import.meta.url) ?? [];
load(thread ? `./${thread}.cjs` : './main.cjs');

/** A script's exports. With their names given, it runs only when the first of them is used. */
function load(name, names) {
  if (!name.startsWith('./')) return outside(name);
  const known = loaded.get(name);
  if (known) return known;
  const exports = names ? standIn(name, names) : run(name);
  loaded.set(name, exports);
  return exports;
}

function standIn(name, names) {
  const exports = {};
  const fill = () => {
    const made = run(name);
    for (const key of names) Object.defineProperty(exports, key, { value: made[key], enumerable: true });
  };
  for (const key of names) {
    const get = () => {
      fill();
      return exports[key];
    };
    Object.defineProperty(exports, key, { get, enumerable: true, configurable: true });
  }
  return exports;
}

function run(name) {
  const module = { exports: {} };
  const filename = program + name.slice(2);
  // The build writes ASCII alone, which V8 reads fastest.
  const source = `(function(require,module,exports,__url,__import){${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(source, { filename, cachedData: read(compiled + name.slice(2)) });
  scripts.set(name, script);
  script.runInThisContext()(load, module, module.exports, import.meta.url, (name) => import(name));
  return module.exports;
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
