// A test runner for Stryker that runs the tests in its own process. Stryker's runner for vitest starts a thread for
// every mutant, which then loads every module of the program and of the tests: three seconds, many thousand times.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundle.mjs';
import { concernedRulesIn } from './concerned-rules.mjs';
import { isInSample } from './sample.mjs';
import { gathered, outcome } from './tests.mjs';

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
        tests: {
          description: 'Files of tests, and folders of them.',
          type: 'array',
          items: { type: 'string' },
        },
        except: { description: 'Files that are left out.', type: 'array', items: { type: 'string' } },
        sample: { description: 'How many of the mutants are tried, of 1.', type: 'number' },
        slice: { description: 'Which part of them, from 1.', type: 'number' },
      },
    },
  },
};

const SUCCESS = 0;
const FAILED = 1;

function makeRunner({ inProcess }) {
  // Where instrumented code looks up which mutant is active, and counts what is reached.
  globalThis.__stryker__ ??= {};
  const state = globalThis.__stryker__;
  const root = process.cwd();
  let evaluate = () => ({});
  let rulesOf = () => null;
  /** The tests as they are without a mutant, and the mutants that are reached while their files are evaluated. */
  let plain = null;

  const loadPlain = async () => {
    Object.assign(state, { activeMutant: undefined, mutantCoverage: undefined, currentTestId: undefined });
    const tests = await gathered(evaluate());
    return { tests, early: { ...state.mutantCoverage?.static } };
  };

  const testsFor = async ({ id }, isStatic, wanted) => {
    plain ??= await loadPlain();
    if (!isStatic && !(id in plain.early)) return plain.tests;
    const concerned = new Set(plain.tests.filter(wanted).map(({ fileName }) => fileName));
    state.activeMutant = id;
    return gathered(Object.fromEntries(Object.entries(evaluate()).filter(([file]) => concerned.has(file))));
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      evaluate = await bundled(root, testFiles(root, inProcess));
      rulesOf = concernedRulesIn(root);
    },

    async dryRun() {
      plain = await loadPlain();
      const tests = [];
      for (const test of plain.tests) {
        state.currentTestId = test.id;
        const { failure, timeSpentMs } = await outcome(test);
        state.currentTestId = undefined;
        const { id, name, fileName } = test;
        const told = failure === null ? { status: SUCCESS } : { status: FAILED, failureMessage: failure };
        tests.push({ id, name, fileName, timeSpentMs, ...told });
      }
      return { status: 'complete', tests, mutantCoverage: withoutEarly(state.mutantCoverage) };
    },

    async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName, disableBail }) {
      if (!isInSample(activeMutant, inProcess.sample, inProcess.slice))
        return { status: 'error', errorMessage: 'not in the sample' };
      const among = testFilter && new Set(testFilter);
      const rules = rulesOf(sandboxFileName);
      const wanted = (test) => (among?.has(test.id) ?? true) && isFor(test, rules, sandboxFileName);
      const killedBy = [];
      let failureMessage = '';
      let nrOfTests = 0;
      try {
        Object.assign(state, { hitCount: 0, hitLimit });
        const tests = await testsFor(activeMutant, mutantActivation === 'static', wanted);
        state.activeMutant = activeMutant.id;
        for (const test of tests.filter(wanted)) {
          nrOfTests += 1;
          const { failure } = await outcome(test);
          if (failure === null) continue;
          killedBy.push(test.id);
          failureMessage ||= failure;
          if (!disableBail) break;
        }
      } catch (error) {
        killedBy.push('evaluation of the tests');
        failureMessage = String(error);
      } finally {
        state.activeMutant = undefined;
      }
      if (state.hitCount > hitLimit) return { status: 'timeout', reason: `Reached ${state.hitCount} times` };
      return killedBy.length > 0
        ? { status: 'killed', killedBy, failureMessage, nrOfTests }
        : { status: 'survived', nrOfTests };
    },
  };
}

/**
 * A rule's mutants are for the tests of that rule, which name it: its cases, fixes and words. What stands outside the
 * rules is for the tests of those that use it, and for all that are about no rule.
 */
function isFor({ name, fileName }, rules, mutated) {
  if (rules === null) return true;
  if (!/\/(?:rules|pages)\.test\.ts$/.test(fileName)) return !/[\\/]rules[\\/]/.test(mutated);
  return name.split(/[^a-z-]+/).some((word) => rules.has(word));
}

/**
 * What is reached while files are evaluated and by tests, is for those tests alone; the files are then evaluated anew.
 * Stryker would hold every test against it.
 */
function withoutEarly(coverage) {
  if (!coverage) return undefined;
  const reached = new Set(Object.values(coverage.perTest).flatMap((hits) => Object.keys(hits)));
  const early = Object.entries(coverage.static).filter(([id]) => !reached.has(id));
  return { perTest: coverage.perTest, static: Object.fromEntries(early) };
}

function testFiles(root, { tests, except }) {
  const found = tests.flatMap((path) => {
    if (path.endsWith('.ts')) return path;
    const names = readdirSync(join(root, path)).filter((name) => name.endsWith('.test.ts'));
    return names.map((name) => `${path}/${name}`);
  });
  return found.filter((path) => !except.includes(path)).sort();
}
