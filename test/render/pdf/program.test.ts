import { describe, expect, test } from 'vitest';
import { program } from '../../../src/render/pdf/program/program.ts';

/**
 * Typst sets again what was made by functions that name something new. A function that names the whole of the data, or
 * page furniture that is drawn by one, would have a changed word set all pages again.
 */
describe('the data as a whole is named', () => {
  const importing = Object.entries(program).filter(([, source]) =>
    /#import "style\.typ":.*\bdata\b/.test(source),
  );

  test('by the document and its page alone', () => {
    expect(importing.map(([file]) => file).toSorted()).toEqual(['look.typ', 'main.typ']);
  });

  test('by nothing that is drawn on each page', () => {
    const drawn = /footer: context[\s\S]*?background:/.exec(program['look.typ'] ?? '')?.[0];
    expect(drawn).toContain('counter(page)');
    expect(drawn).not.toMatch(/\bdata\./);
  });
});
