// Tests gathered by vitest's own runner and run one by one: each by itself, none with a hook around it.
import { collectTests, getFn, getHooks } from '@vitest/runner';

const SETTINGS = {
  root: process.cwd(),
  setupFiles: [],
  name: '',
  passWithNoTests: true,
  allowOnly: false,
  sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
  maxConcurrency: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
  tags: [],
  strictTags: false,
};

/**
 * The tests of some files in their order. Fails where a file cannot be evaluated, or has hooks.
 *
 * @param {Readonly<Record<string, () => unknown>>} files what evaluates a test file, by its path
 * @returns {Promise<{ id: string, name: string, fileName: string, run: () => unknown }[]>}
 */
export async function gathered(files) {
  const runner = {
    config: { ...SETTINGS },
    importFile: (path) => files[path]?.(),
  };
  const collected = await collectTests(Object.keys(files), runner);
  return collected.flatMap((file) => {
    if (file.result?.state === 'fail') throw new Error(reason(file));
    return testsOf(file);
  });
}

/**
 * Runs one test: why it fails, null when it does not, and how long it takes, in milliseconds.
 *
 * @param {{ run: () => unknown }} test
 */
export async function outcome({ run }) {
  const start = performance.now();
  let failure = null;
  try {
    await run();
  } catch (error) {
    failure = String(error) || 'no reason given';
  }
  return { failure, timeSpentMs: performance.now() - start };
}

function testsOf(suite) {
  if (Object.values(getHooks(suite)).some((hooks) => hooks.length > 0))
    throw new Error(`${suite.name}: hooks are not run`);
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : testOf(task)));
}

function testOf(test) {
  const name = titles(test).join(' ');
  const fileName = test.file.filepath;
  return { id: `${fileName}#${name}`, name, fileName, run: getFn(test) };
}

function titles(task) {
  return task.suite ? [...titles(task.suite), task.name] : [task.name];
}

function reason({ result }) {
  return result?.errors?.[0]?.message ?? 'no reason given';
}
