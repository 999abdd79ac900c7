import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/core/words.ts';
import { composed, textOf } from './composed.ts';
const PIECE = fc.constantFrom(
  'Vi ', 'ringer ', 'kl. 10:30 ', '1:1-støtte ', '30. september 2026 ', 'Mad – Kok; Vikar ', '\n', '\n\n', '- ', '- [x] ', '1. ', '  - ', '# ', '## ', '> ', '**', '`', '| a | b |\n| - | - |\n| c | d | e |\n',
  ':::faktaboks[titel]\n', '\n:::\n', '\n::::\n', '::tabel[blad]', '\n:::skrivefelt[label]{#f}\n', '\n::::skrivefelt[label]{#g}\n', '\n::skrivefelt[kort]{#g}\n', '\n::sideskift\n', '\n:::sideskift\n', '\n:::indholdsfortegnelse\n',
  '\n:::begreb[term]{#b}\n', '\n:::tabel[titel]{kolonner="X | Y"}\n', '\n:::betingelse{egenskaber="alarm"}\n', '\n::faktaboks[blad]\n', ':ukendt[ord] ', '\n:::ukendt[ord]\n',
  ':', '[^1]', '\n\n[^1]: note ', '[link](https://example.dk) ', '[ref][n]', '\n\n[n]: https://example.dk\n\n', '<b>', '</b>', '\n<div>\n', '&amp; ', '\\', '<', '\n---\n', '\n```\n',
);
const body = fc.array(PIECE, { minLength: 1, maxLength: 16 }).map((p) => p.join(''));
const letters = (t: string) => t.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const visible = (m: string) => m.replace(/\]\([^)]*\)|\[n\](: \S*)?|\[\^1\]/g, ' ').replace(/:{2,}[a-z]+|\{[^}]*\}/g, ' ').replace(/&amp;|- \[x\]|(?<=^|\n)[ ->]*1\. /g, ' ');
const FIELDS = '::skrivefelt[F]{#f}\n\n::skrivefelt[G]{#g}\n';
test('lokal', async () => {
  await fc.assert(fc.asyncProperty(body, fc.constantFrom('indlejret', 'selvstaendig'), async (text, form) => {
    const p = await composed({ template: FIELDS, front: `form: ${form}`, local: text });
    const out = letters(textOf(p));
    const lost = wordsOf(visible(text)).filter((w) => !out.includes(letters(w)));
    expect(lost, text).toEqual([]);
  }), { numRuns: 1500 });
}, 300000);
test('regional', async () => {
  await fc.assert(fc.asyncProperty(body, async (text) => {
    const p = await composed({ template: text });
    const out = letters(textOf(p));
    const lost = wordsOf(visible(text)).filter((w) => !out.includes(letters(w)));
    expect(lost, text).toEqual([]);
  }), { numRuns: 1500 });
}, 300000);
