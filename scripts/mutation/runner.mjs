// A test runner for Stryker that runs the tests in its own process. Stryker's runner for vitest starts a thread for
// every mutant, which then loads every module of the program and of the tests: three seconds, many thousand times.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundle.mjs';
import { concernedRulesIn } from './concerned-rules.mjs';
import { forget } from './derived.mjs';
import { isInSample, OUT_OF_SAMPLE } from './sample.mjs';
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
const IN_RULE = /[\\/]rules[\\/]/;
/** What kills a mutant with which the tests cannot even be gathered. */
const EVALUATION = 'evaluation of the tests';

function makeRunner({ inProcess }) {
  // Where instrumented code looks up which mutant is active, and counts what is reached.
  globalThis.__stryker__ ??= {};
  const state = globalThis.__stryker__;
  const root = process.cwd();
  let evaluate = () => ({});
  let rulesOf = () => null;
  const askedFor = process.env.SKRIVEFELT_CASES?.split(' ');

  /** Has only the tests of some rules gathered, or of all; the tests themselves look there (`asked-for.ts`). */
  const testsAbout = (rules) => {
    const ids = rules ? [...rules].filter((id) => askedFor?.includes(id) ?? true) : askedFor;
    if (ids) process.env.SKRIVEFELT_CASES = ids.join(' ');
    else delete process.env.SKRIVEFELT_CASES;
    return gathered(evaluate());
  };

  /**
   * Why what killed a mutant says nothing of it: it fails without one, too; null where it does not. Asked every time: a
   * dictionary that has been loaded very often gives up late in a run.
   */
  const failureWithout = async (killer, rules) => {
    const test = (await testsAbout(rules)).find(({ id }) => id === killer);
    const { failure } = test ? await outcome(test) : { failure: killer === EVALUATION ? null : 'not there' };
    return failure === null ? null : `${killer} fails without a mutant: ${failure}`;
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      evaluate = await bundled(root, testFiles(root, inProcess));
      rulesOf = concernedRulesIn(root);
    },

    async dryRun() {
      Object.assign(state, { activeMutant: undefined, mutantCoverage: undefined, currentTestId: undefined });
      const tests = [];
      for (const test of await testsAbout(null)) {
        state.currentTestId = test.id;
        forget();
        const { failure, timeSpentMs } = await outcome(test);
        state.currentTestId = undefined;
        const { id, name, fileName } = test;
        const told = failure === null ? { status: SUCCESS } : { status: FAILED, failureMessage: failure };
        tests.push({ id, name, fileName, timeSpentMs, ...told });
      }
      return { status: 'complete', tests, mutantCoverage: withoutEarly(state.mutantCoverage) };
    },

    async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName, disableBail }) {
      if (!isInSample(activeMutant, inProcess.sample, inProcess.slice))
        return { status: 'error', errorMessage: OUT_OF_SAMPLE };
      const rules = reached(rulesOf(sandboxFileName), testFilter, sandboxFileName);
      const isWanted = wantedBy(testFilter, rules, sandboxFileName);
      const killedBy = [];
      let failureMessage = '';
      let nrOfTests = 0;
      try {
        Object.assign(state, { hitCount: 0, hitLimit, activeMutant: activeMutant.id });
        for (const test of await testsAbout(rules)) {
          if (!isWanted(test)) continue;
          nrOfTests += 1;
          const { failure } = await outcome(test);
          if (failure === null) continue;
          killedBy.push(test.id);
          failureMessage ||= failure;
          if (!disableBail) break;
        }
      } catch (error) {
        killedBy.push(EVALUATION);
        failureMessage = String(error);
      } finally {
        state.activeMutant = undefined;
      }
      if (state.hitCount > hitLimit) return { status: 'timeout', reason: `Reached ${state.hitCount} times` };
      if (killedBy.length === 0) return { status: 'survived', nrOfTests };
      const errorMessage = await failureWithout(killedBy[0], rules);
      return errorMessage === null
        ? { status: 'killed', killedBy, failureMessage, nrOfTests }
        : { status: 'error', errorMessage };
    },
  };
}

/** Of the rules that use a file, those whose tests reach the mutant: the cases of the others need not be read. */
function reached(rules, reaching, mutated) {
  if (rules === null || !reaching || IN_RULE.test(mutated)) return rules;
  const words = new Set(reaching.flatMap((id) => wordsOf(id)));
  return new Set([...rules].filter((rule) => words.has(rule)));
}

/** Ids of rules among others. */
function wordsOf(text) {
  return text.split(/[^a-z-]+/);
}

/**
 * A rule's mutants are for all tests of that rule, which name it: its cases, fixes and words. What stands outside the
 * rules is for the tests that reach it, if they are of rules that use it or about no rule.
 */
function wantedBy(reaching, rules, mutated) {
  const reach = reaching && new Set(reaching);
  const isOfRule = IN_RULE.test(mutated);
  return ({ id, name, fileName }) => {
    const isOfRules = /\/(?:rules|pages)\.test\.ts$/.test(fileName);
    if (isOfRule && !isOfRules) return false;
    if (rules && isOfRules && !wordsOf(name).some((word) => rules.has(word))) return false;
    return isOfRule || (reach?.has(id) ?? true);
  };
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
