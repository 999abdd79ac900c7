import { describe, expect, test } from 'vitest';
import { excessOf } from '../../src/parse/limits.ts';

/** About 25,000 characters, and 1,500 brackets. */
const PARAGRAPHS = Array.from({ length: 750 }, (_, at) => `Vi ser efter hver dag kl. 8[${at}].`);

describe('et afsnit er for langt, når linjerne hører sammen, og ellers er de hver sit', () => {
  test.each<[string, string]>([
    ['tomme linjer', '\n\n'],
    ['tomme linjer med mellemrum', '\n  \t\n'],
    ['linjeskift fra Windows', '\r\n\r\n'],
    ['tomme linjer i et citat', '\n>\n'],
  ])('%s imellem: mange afsnit', (_, between) => {
    expect(excessOf(PARAGRAPHS.join(between))).toBeNull();
  });

  test('punkter og rækker: mange linjer', () => {
    expect(excessOf(PARAGRAPHS.map((one) => `- ${one}`).join('\n'))).toBeNull();
    expect(excessOf(PARAGRAPHS.map((one) => `| ${one} |`).join('\n'))).toBeNull();
  });

  test.each<[string, string, string]>([
    ['linjeskift alene', '\n', 'tegn'],
    ['mellemrum', ' ', 'afsnit'],
  ])('%s imellem: ét afsnit', (_, between, kind) => {
    expect(excessOf(PARAGRAPHS.join(between))?.kind).toBe(kind);
  });
});
