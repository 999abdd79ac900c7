#!/usr/bin/env node
// Becomes dist/cli.cjs: starts the program in dist/program, with the code that V8 compiled of it when it was built where
// that was the same V8. Without, the program starts as any other, in about twice the time. Copies of
// it, dist/press-worker.cjs and dist/crew-member.cjs, start the programs of the threads that set and check documents. It
// is CommonJS because Node takes several milliseconds to get ready for modules.
'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const url = pathToFileURL(__filename).href;
const program = `${__dirname}/program/`;
const compiled = `${program}${process.versions.v8}/`;
const [thread] = /(?:press-worker|crew-member)(?=\.cjs$)/.exec(__filename) ?? [];
const loaded = new Map();
/** Scripts that came in the file of another, by name. */
const enclosed = new Map();
/** The script that runs before the flags of V8 are set, for it may be all that runs. */
const first = thread ? `./${thread}.cjs` : './main.cjs';
let isFlagged = false;

/** The scripts that have run, by name; for scripts/code-cache.mjs. */
const scripts = new Map();
exports.scripts = scripts;

load(first);

/** A script's exports. With their names given, it runs only when the first of them is used. */
function load(name, names) {
  if (!name.startsWith('./')) return require(name);
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
  const script = enclosed.get(name) ?? scriptIn(name);
  script(load, module, module.exports, url, (name) => import(name), enclosed);
  return module.exports;
}

function scriptIn(name) {
  if (name !== first) setFlags();
  const filename = program + name.slice(2);
  // The build writes ASCII alone, which V8 reads fastest.
  const source = `(function(require,module,exports,__url,__import,__enclosed){${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(source, { filename, cachedData: read(compiled + name.slice(2)) });
  scripts.set(name, script);
  return script.runInThisContext();
}

// Most runs are over before optimised code has paid for itself, so V8 waits fifteen times longer before it optimises.
// What it has let go of it collects sooner than by itself, and its space for new objects stops growing when the program
// is loaded: a run over a thousand documents then takes half the memory, and no more time.
// A pattern is not polished before it is used for the first time: many are used once, and others are compiled then.
// Flags belong to a version of V8: other versions are left as they are.
function setFlags() {
  if (isFlagged) return;
  isFlagged = true;
  if (!existsSync(compiled)) return;
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--heap-growing-percent=40');
  setFlagsFromString('--semi-space-growth-factor=2');
  setTimeout(() => setFlagsFromString('--semi-space-growth-factor=1'), 0).unref();
  setFlagsFromString('--no-regexp-peephole-optimization');
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
