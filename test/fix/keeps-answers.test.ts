import { describe, expect, test } from 'vitest';
import type { Fix } from '../../src/core/diagnostic.ts';
import { sourceOf } from '../../src/core/source.ts';
import { applyEdits } from '../../src/fix/apply-edits.ts';
import { keepsAnswers } from '../../src/fix/keeps-answers.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';

const TEXT = `---
niveau: lokal
skabelon: alarmer@1.0.0
tilbud: solgaarden
version: 1.0
---

# Formål

:::skrivefelt{#ansvar}
Vi vi ringer.
:::

:::skrivefelt{#frits}
12
:::
`;

const parse = remarkParser();

/** Whether the text with one passage replaced has the same answers. */
function keeps(from: string, to: string, kind: Fix['kind']): boolean {
  const start = TEXT.indexOf(from);
  const fix: Fix = { kind, span: { start, end: start + from.length }, text: to };
  const { text, made } = applyEdits(TEXT, [fix]);
  const parsed = (one: string) => parseDocument(sourceOf('tilbud/a/b.md', one), parse);
  return keepsAnswers(parsed(TEXT), parsed(text), made);
}

describe('et rettet dokument har de samme svar', () => {
  test.each([
    ['et ord i et svar', 'Vi vi', 'Vi'],
    ['hele svaret', 'Vi vi ringer.', '- Vi ringer.\n- Vi skriver.'],
    ['tekst uden for felterne', '# Formål', '# Formålet'],
    ['en blank linje mere foran et felt', '\n\n:::skrivefelt{#frits}', '\n\n\n:::skrivefelt{#frits}'],
    ['en værdi i hovedet', 'version: 1.0', 'version: 1.0.0'],
  ])('%s', (_, from, to) => {
    expect(keeps(from, to, 'sikker')).toBe(true);
  });

  test.each([
    ['et andet id', '#frits', '#frist'],
    ['en anden skabelon', 'alarmer@1.0.0', 'alarmer@1.1.0'],
    ['et andet navn på en oplysning', 'version:', 'udgave:'],
    ['et direktiv af et andet navn', 'skrivefelt{#frits}', 'faktaboks{#frits}'],
  ])('%s kræver en usikker rettelse', (_, from, to) => {
    expect(keeps(from, to, 'sikker')).toBe(false);
    expect(keeps(from, to, 'usikker')).toBe(true);
  });

  test('kun en usikker rettelse må lave et felt', () => {
    expect(keeps('Vi vi ringer.\n', 'Vi ringer.\n:::\n\n:::skrivefelt{#ny}\nNyt.\n', 'sikker')).toBe(false);
    expect(keeps('# Formål', '::skrivefelt{#ny}', 'sikker')).toBe(false);
    expect(keeps('# Formål', '::skrivefelt{#ny}', 'usikker')).toBe(true);
  });

  test.each([
    ['et svar, der forsvinder', ':::skrivefelt{#frits}\n12\n:::\n', ''],
    ['et svar, der sluger det næste', 'Vi vi ringer.\n:::', 'Vi ringer.'],
    ['svar, der bliver til kode', '# Formål', '```'],
    ['et hoved, der forsvinder', '---\nniveau', '\nniveau'],
    ['en oplysning mere i hovedet', 'version: 1.0\n', 'version: 1.0.0\nstatus: klar\n'],
    ['en linje i hovedet, der ikke kan læses', 'version: 1.0\n', 'version: [1.0\n'],
  ])('%s er aldrig tilladt', (_, from, to) => {
    expect(keeps(from, to, 'sikker')).toBe(false);
    expect(keeps(from, to, 'usikker')).toBe(false);
  });
});
