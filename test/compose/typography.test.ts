import { describe, expect, test } from 'vitest';
import { composed, textOf } from './composed.ts';

/** The text of a paragraph of raw HTML, which is read as it is typed: the parser trims no line of it. */
async function setLines(typed: string): Promise<string> {
  return textOf(await composed({ template: `# A\n\n<div>${typed}</div>\n` })).replace(
    /^A\n<div>|<\/div>$/g,
    '',
  );
}

describe('en linje i kilden, der slutter, er ét mellemrum', () => {
  test.each([
    ['a\nb', 'a b'],
    ['a\r\nb', 'a b'],
    ['a\rb', 'a b'],
    ['a \nb', 'a b'],
    ['a\t \nb', 'a b'],
    ['a   \r\nb', 'a b'],
    ['a \rb', 'a b'],
    ['a\n  b', 'a b'],
    ['a \n \tb', 'a b'],
    ['a\n\tb', 'a b'],
    ['a  b', 'a  b'],
  ])('%j: %j', async (typed, set) => {
    expect(await setLines(typed)).toBe(set);
  });
});

describe('det, der hører sammen, skilles ikke af et linjeskift', () => {
  const KEPT = '\u00a0';

  test.each([
    ['§ 1, kap. 2, pkt. 3', `§${KEPT}1, kap.${KEPT}2, pkt.${KEPT}3`],
    ['Stk. 1 og NR. 4', `Stk.${KEPT}1 og NR.${KEPT}4`],
    ['den 1. januar 2026', `den 1.${KEPT}januar${KEPT}2026`],
    ['den 31. december', `den 31.${KEPT}december`],
    ['1. februar og 2. MARTS 2026', `1.${KEPT}februar og 2.${KEPT}MARTS${KEPT}2026`],
    [
      '1. april, 2. juni, 3. juli, 4. oktober',
      `1.${KEPT}april, 2.${KEPT}juni, 3.${KEPT}juli, 4.${KEPT}oktober`,
    ],
    // Nearly the same, and not at all.
    ['§ a', '§ a'],
    ['plads. 2', 'plads. 2'],
    ['stk 2', 'stk 2'],
    ['100. maj', '100. maj'],
    ['1. majs', '1. majs'],
    ['1. maj 20261', `1.${KEPT}maj 20261`],
    ['maj 2026', 'maj 2026'],
  ])('%j: %j', async (typed, set) => {
    expect(textOf(await composed({ template: `# A\n\nx ${typed}\n` }))).toBe(`A\nx ${set}`);
  });
});
