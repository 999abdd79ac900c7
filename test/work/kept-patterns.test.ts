import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { counted, withFurtherTilbud } from './counted.ts';

// Patterns that are made for a tilbud must go with it. V8 has room for so much code of patterns, and when that is full it
// compiles each new one in a way that takes 30 times as long to search: lint of 4,000 documents came to that.
describe('patterns that are made while documents are checked', () => {
  it('are kept no more when more tilbud have been checked', async () => {
    const [few, many] = [await patternsKept(5), await patternsKept(25)];
    expect(many.made - few.made).toBeGreaterThan(20);
    expect(many.kept).toBeLessThanOrEqual(few.kept);
  });
});

/** How many patterns were made while the example was checked with so many further tilbud, and how many of them were kept. */
async function patternsKept(tilbud: number): Promise<{ readonly made: number; readonly kept: number }> {
  const { project } = await counted(withFurtherTilbud(tilbud));
  const made: WeakRef<RegExp>[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, given, asked) => {
      const pattern: RegExp = Reflect.construct(target, given, asked);
      made.push(new WeakRef(pattern));
      return pattern;
    },
  });
  try {
    project.lint();
  } finally {
    globalThis.RegExp = original;
  }
  // What was made in this turn of the event loop is held until it is over.
  await new Promise((resolve) => setImmediate(resolve));
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  // The project has to be there until now, with whatever it keeps.
  expect(project.documents().length).toBeGreaterThan(tilbud);
  return { made: made.length, kept: made.filter((reference) => reference.deref() !== undefined).length };
}
