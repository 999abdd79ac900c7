// A test runner for Stryker that runs the tests in its own process. Stryker's runner for vitest starts a thread for
// every mutant, which then loads every module of the program and of the tests: three seconds, many thousand times.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundle.mjs';
import { gathered } from './tests.mjs';

makeRunner.inject = ['options'];
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: makeRunner }];

/** The settings of the runner, under `inProcess` in the configuration. */
export const strykerValidationSchema = {
  type: 'object',
  properties: {
    inProcess: {
      type: 'object',
      additionalProperties: false,
      required: ['tests', 'except'],
      properties: {
        tests: { description: 'Folders whose tests are run.', type: 'array', items: { type: 'string' } },
        except: { description: 'Tests that are not.', type: 'array', items: { type: 'string' } },
      },
    },
  },
};

const RULE = /[\\/]src[\\/]check[\\/]rules[\\/]([a-z-]+)\.ts$/;

function makeRunner({ inProcess }) {
  // Where instrumented code looks up which mutant is active, and counts what is reached.
  globalThis.__stryker__ ??= {};
  const state = globalThis.__stryker__;
  const root = process.cwd();
  let evaluate = () => ({});
  let loaded = [];

  const load = async (wanted) => {
    // Whatever a rule's mutant is, the cases of that rule must find it.
    if (wanted === null) delete process.env.SKRIVEFELT_CASES;
    else process.env.SKRIVEFELT_CASES = wanted;
    const files = Object.entries(evaluate());
    return gathered(
      Object.fromEntries(wanted === null ? files : files.filter(([path]) => OF_RULES.test(path))),
    );
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      evaluate = await bundled(root, testFiles(root, inProcess));
    },

    async dryRun() {
      state.activeMutant = undefined;
      loaded = await load(null);
      const tests = [];
      for (const test of loaded) {
        state.currentTestId = test.id;
        const { failure, timeSpentMs } = await outcome(test);
        state.currentTestId = undefined;
        const { id, name, fileName } = test;
        const told = failure === null ? { status: 0 } : { status: 1, failureMessage: failure };
        tests.push({ id, name, fileName, timeSpentMs, ...told });
      }
      return { status: 'complete', tests, mutantCoverage: state.mutantCoverage };
    },

    async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName, disableBail }) {
      const rule = RULE.exec(sandboxFileName)?.[1] ?? null;
      const isAnew = mutantActivation === 'static';
      const wanted = testFilter && new Set(testFilter);
      Object.assign(state, { activeMutant: isAnew ? activeMutant.id : undefined, hitCount: 0, hitLimit });
      const killedBy = [];
      let failureMessage = '';
      let nrOfTests = 0;
      try {
        if (!isAnew && loaded.length === 0) loaded = await load(null);
        const tests = isAnew ? await load(rule) : loaded;
        state.activeMutant = activeMutant.id;
        for (const test of tests) {
          if (wanted && !wanted.has(test.id)) continue;
          if (rule !== null && !isAbout(test, rule)) continue;
          nrOfTests += 1;
          const { failure } = await outcome(test);
          if (failure === null) continue;
          killedBy.push(test.id);
          failureMessage ||= failure;
          if (!disableBail) break;
        }
      } catch (error) {
        // The program cannot even be loaded.
        killedBy.push('load');
        failureMessage = String(error);
      } finally {
        state.activeMutant = undefined;
      }
      if (state.hitCount > hitLimit)
        return { status: 'timeout', reason: `Hit limit reached (${state.hitCount})` };
      return killedBy.length > 0
        ? { status: 'killed', killedBy, failureMessage, nrOfTests }
        : { status: 'survived', nrOfTests };
    },
  };
}

const OF_RULES = /check\/(?:rules|pages|regional-place)\.test\.ts$/;

/** The tests of one rule name it in a title: its cases, its fixes, its words, the examples of its page. */
function isAbout({ name }, rule) {
  return name.split(/[ :]/).includes(rule);
}

async function outcome({ run }) {
  const start = performance.now();
  try {
    await run();
    return { failure: null, timeSpentMs: performance.now() - start };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { failure: failure || 'no reason given', timeSpentMs: performance.now() - start };
  }
}

function testFiles(root, { tests, except }) {
  const found = tests.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  );
  return found.filter((path) => !except.includes(path)).sort();
}
