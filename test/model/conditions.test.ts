import { describe, expect, test } from 'vitest';
import { conditionHolds, describeCondition } from '../../src/model/conditions.ts';
import type { ContainerDirective } from '../../src/parse/tree.ts';
import { firstDirective } from '../parse/parsed.ts';
import { TILBUD } from './small-models.ts';

function condition(attributes: string): ContainerDirective {
  const found = firstDirective(`:::betingelse{${attributes}}\nx\n:::\n`);
  if (found.type !== 'containerDirective') throw new Error('no container');
  return found;
}

describe('en betingelse gælder, når tilbuddets stamdata passer', () => {
  test.each([
    ['lovgrundlag="serviceloven § 107"', true],
    ['lovgrundlag="Serviceloven  §107"', true],
    ['lovgrundlag="serviceloven §\u00a0108"', true],
    ['lovgrundlag="barnets lov § 43"', false],
    ['lovgrundlag="barnets lov § 107"', false],
    ['lovgrundlag="serviceloven § 10"', false],
    ['lovgrundlag="barnets lov § 43 | serviceloven § 108"', true],
    ['lovgrundlag="lov om social service § 107"', true],
    ['lovgrundlag="servicelovens §§ 103 og 107"', true],
    ['lovgrundlag="§ 107"', false],
    ['lovgrundlag="serviceloven § 107, stk. 2"', false],
    ['maalgruppe="voksne med udviklingshandicap"', true],
    ['målgruppe="voksne med udviklingshandicap"', true],
    ['maalgruppe="børn"', false],
    ['alder="18-"', true],
    ['alder="0-17"', false],
    ['alder="80-100"', true],
    ['alder="ung"', false],
    ['tilbudstype="Botilbud"', true],
    ['tilbudstype="dagtilbud"', false],
    ['egenskaber="alarm"', true],
    ['egenskaber="hest | natpersonale"', true],
    ['egenskaber="hest"', false],
    ['egenskaber=""', false],
    ['egenskaber="alarm" alder="18-"', true],
    ['egenskaber="alarm" alder="0-17"', false],
    ['', true],
    ['__proto__="x" constructor="y" toString="z"', true],
  ])('{%s}: %s', (attributes, holds) => expect(conditionHolds(condition(attributes), TILBUD)).toBe(holds));

  test.each(['lovgrundlag="a"', 'maalgruppe="a"', 'alder="18-"', 'tilbudstype="a"', 'egenskaber="a"'])(
    '{%s} gælder ikke et tilbud, der intet har oplyst',
    (attributes) => expect(conditionHolds(condition(attributes), { id: 'a', navn: 'A' })).toBe(false),
  );
});

test('et tilbud efter en del af en paragraf er et tilbud efter paragraffen', () => {
  const tilbud = { id: 'a', navn: 'A', lovgrundlag: ['barnets lov § 43, stk. 1, nr. 6'] };
  expect(conditionHolds(condition('lovgrundlag="barnets lov § 43"'), tilbud)).toBe(true);
});

test.each([
  ['egenskaber="alarm"', 'Gælder for tilbud med egenskab »alarm«:'],
  ['lovgrundlag="a | b" alder="18-"', 'Gælder for tilbud med lovgrundlag a eller b og alder fra 18 år:'],
])('i den regionale udgave står betingelsen i ord: %s', (attributes, words) => {
  expect(describeCondition(condition(attributes))).toBe(words);
});
