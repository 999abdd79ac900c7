import { describe, expect, test } from 'vitest';
import { colonsOf } from '../../src/directives/directive.ts';
import { blockDirectives, inlineDirectives } from '../../src/directives/registry.ts';
import { INLINE_DIRECTIVES } from '../../src/parse/directive-syntax.ts';
import { directives } from '../parse/parsed.ts';
import { findings, LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

const ALL = [...blockDirectives.values(), ...inlineDirectives.values()];

test('direktiverne er dem, der står i sproget', () => {
  expect([...blockDirectives.keys()].sort()).toEqual([
    'begreb',
    'betingelse',
    'eksempel',
    'faktaboks',
    'indholdsfortegnelse',
    'sideskift',
    'skrivefelt',
    'tabel',
  ]);
  expect([...inlineDirectives.keys()].sort()).toEqual(['henvisning', 'oplysning']);
});

test('parseren læser netop direktiverne i løbende tekst', () => {
  expect([...INLINE_DIRECTIVES].sort()).toEqual([...inlineDirectives.keys()].sort());
});

test('hver slags har sine kolonner', () => {
  expect((['containerDirective', 'leafDirective', 'textDirective'] as const).map(colonsOf)).toEqual([
    ':::',
    '::',
    ':',
  ]);
});

describe('eksemplet i dokumentationen bruger direktivet og er uden fejl, hvor det hører hjemme', () => {
  // The example of `skrivefelt` is an answer; all others may stand in a template.
  const demanding = ALL.filter(({ name }) => name !== 'skrivefelt');

  test.each(demanding)('$name i en skabelon', ({ name, doc }) => {
    expect(directives(doc.example).map((one) => one.name)).toContain(name);
    const body = `# Ansvarsforhold\n\n${doc.example}\n`;
    expect(findings(workspace({ [TEMPLATE]: template(body) }), TEMPLATE)).toEqual([]);
  });

  test.each(demanding.filter(({ levels }) => levels.includes('lokal')))('$name i et svar', ({ doc }) => {
    const own = workspace({
      [TEMPLATE]: template('# Ansvarsforhold\n\n:::skrivefelt[Felt]{#felt}\nBeskriv.\n:::\n'),
      [LOCAL]: local(`# Ansvarsforhold\n\n::::skrivefelt{#felt}\n${doc.example}\n::::\n`),
    });
    expect(findings(own, LOCAL)).toEqual([]);
  });

  test('skrivefelt som svar', () => {
    const example = blockDirectives.get('skrivefelt')?.doc.example ?? '';
    const own = workspace({
      [TEMPLATE]: template('# A\n\n:::skrivefelt[Markedsføring]{#markedsfoering}\nBeskriv.\n:::\n'),
      [LOCAL]: local(`# A\n\n${example}\n`),
    });
    expect(findings(own, LOCAL)).toEqual([]);
  });
});
