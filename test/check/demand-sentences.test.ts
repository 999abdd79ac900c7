import { describe, expect, test } from 'vitest';
import { isDemand, sentencesOf } from '../../src/check/demand-sentences.ts';
import { proseOf } from '../../src/check/prose.ts';
import { sourceOf } from '../../src/core/source.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';

describe('en sætning, der beder tilbuddet om at beskrive noget', () => {
  test.each([
    'Tilbuddet beskriver sin plan.',
    'Det enkelte tilbud redegør for planen.',
    'Hvert tilbud gør rede for planen.',
    'Tilbuddene selv beskriver planen.',
    'Forstanderen skal beskrive planen.',
    'Tilbudslederen i Køge bør også kort oplyse fristen.',
    'Tilbuddet skal dokumentere det.',
    'TILBUDDET BØR ANGIVE DET.',
    'Planen beskriver tilbuddet selv.',
    'Fristen gør rede hvert enkelt tilbud for.',
    'På tilbuddet beskrives planen.',
    'Hos hvert tilbud, som har en alarm, beskrives planen.',
    'I tilbud redegøres for planen.',
    'Sådan, hos tilbuddet beskrives planen.',
    'Tilbuddet beskriver herefter det hele.',
  ])('%s', (sentence) => {
    expect(isDemand(sentence)).toBe(true);
  });

  test.each([
    'Personalet beskriver planen.',
    'Tilbuddet følger planen.',
    'Tilbuddet kan beskrive planen.',
    'Tilbuddets leder har en beskriverolle.',
    'Tilbuddet beskriveri.',
    'Tilbuddet skal beskrivende.',
    'Nedbeskriver tilbuddet?',
    'Beskriver tilbuddetes?',
    'Tilbuddet, som har en alarm, beskriver planen.',
    'Tilbuddet beskriver det i skrivefeltet.',
    'Tilbuddet beskriver det i svaret.',
    'Derfor beskriver tilbuddet planen.',
    'Så tilbuddet beskriver planen.',
    ' Når tilbuddet beskriver planen.',
    'Hos tilbuddet en to tre fire fem seks syv beskrives planen.',
    'Beskrives det på tilbuddet?',
    'Hos tilbud beskrivesede.',
    'Xhos tilbud beskrives planen.',
  ])('ikke »%s«', (sentence) => {
    expect(isDemand(sentence)).toBe(false);
  });

  test('et ord, der kun begynder som en følge, er ingen', () => {
    expect(isDemand('Såvel personalet som tilbuddet beskriver planen.')).toBe(true);
    expect(isDemand('Hereftertider: tilbuddet beskriver planen.')).toBe(true);
  });
});

test.each<[string, readonly string[]]>([
  ['Vi ringer. Vi skriver!', ['Vi ringer.', 'Vi skriver!']],
  ['Ring f.eks. ved brand.', ['Ring f.eks. ved brand.']],
  ['Husk: Ring? »Ja.« 3 gange.', ['Husk:', 'Ring?', '»Ja.« 3 gange.']],
  ['Vi ringer.Ja.', ['Vi ringer.Ja.']],
  ['Vi ringer. “Ja.” „Nej.“', ['Vi ringer.', '“Ja.” „Nej.“']],
  ['Sådan: “Ja', ['Sådan:', '“Ja']],
  ['Vi ringer. „Ja', ['Vi ringer.', '„Ja']],
  ['Vi ringer. 4 dage. ”Ja', ['Vi ringer.', '4 dage.', '”Ja']],
])('sætningerne i »%s«', (text, expected) => {
  const [block] = proseOf(parseDocument(sourceOf('proeve.md', text), remarkParser()));
  const sentences = block ? sentencesOf(block) : [];
  expect(sentences.map((one) => one.text)).toEqual(expected);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
