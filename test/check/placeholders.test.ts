import { describe, expect, test } from 'vitest';
import { isPlaceholderText } from '../../src/check/placeholders.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

describe('en hel linje', () => {
  test.each([
    'udfyldes',
    'Udfyld',
    'Skal udfyldes',
    'bliver udfyldt senere',
    'Mangler at blive udfyldt',
    'udfyld her',
    'Kommer senere',
    'følger senere.',
    'Skrives senere!',
    'afventer',
    'tbd',
    'todo',
    'Skriv her',
    'skriv jeres svar her',
    'Skriv teksten her',
    'tekst her',
    '…',
    '……',
    '..',
    '??',
    'x',
    'xx',
    '  xx.xx.2026 ',
    'xx/xx-xxxx',
    '**xxxx**',
    '- [udfyldes] -',
    '[ Indsæt navn ]',
    '(udfyldes senere)',
    '( Udfyldes )',
    'Lorem ipsum',
    '____',
    '.....',
    '<TBD>',
    '_(afventer)_',
    'Indsæt',
    'Angiv.',
    'Beskriv:',
    'Tilføj navn her',
    'Nævn dem her ...',
    'Oplys navn…',
    'Skriv noget ...',
  ])('»%s« er en pladsholder', (text) => {
    expect(isPlaceholderText(text)).toBe(true);
  });

  test.each([
    '',
    'Vi udfyldes ikke',
    'udfyldes af lægen',
    'Det kommer senere',
    'kommer senere på dagen',
    'Vi afventer',
    'afventer svar',
    'xy',
    'ax',
    'Skriv her på siden',
    'x-akse',
    'Vi ringer..',
    'Vi ringer xxx i dag',
    'Indsættelse her',
    'Vi skal angive det her',
    'Angiv altid årsag',
    'Skriv altid hele navnet her',
    'Skriv til herren',
    'Angiv navn',
  ])('»%s« er ikke', (text) => {
    expect(isPlaceholderText(text)).toBe(false);
  });

  test('en opfordring, der gentager ledeteksten, siger intet', () => {
    const label = 'Beskriv jeres arbejde med målgruppen.';
    expect(isPlaceholderText('Beskriv jeres arbejde med målgruppen', label)).toBe(true);
    expect(isPlaceholderText('**beskriv jeres ARBEJDE med målgruppen!**', label)).toBe(false);
    expect(isPlaceholderText('Beskriv jeres ARBEJDE med målgruppen!', label)).toBe(true);
    expect(isPlaceholderText('Beskriv jeres arbejde med unge', label)).toBe(false);
    expect(isPlaceholderText('Vi følger planen', 'Vi følger planen')).toBe(false);
  });
});

describe('dele af en tekst', () => {
  /** The placeholders of an answer as typed. */
  function partsOf(answer: string): readonly string[] {
    const text = local(`:::skrivefelt{#svar}\n${answer}\n:::\n`);
    const field = ':::skrivefelt[Svar]{#svar}\nFortæl.\n:::\n';
    const { project } = workspace({ [TEMPLATE]: template(field), [LOCAL]: text });
    const found = project.lint([LOCAL]).filter(({ ruleId }) => ruleId === 'svar-pladsholder');
    return found.map(({ place }) => text.slice(place.start.offset, place.end.offset));
  }

  test.each<[string, readonly string[]]>([
    ['Den xx.xx.2026 og xx-xx og XX/XX/XXXX mødes vi', ['xx.xx.2026', 'xx-xx', 'XX/XX/XXXX']],
    ['Den xx.xx.26 mødes vi', ['xx.xx.26']],
    ['Ring xxx eller XXXX i dag', ['xxx', 'XXXX']],
    ['Axxx, xxxa, 1xxx, xxx1, a/xxx, xxx/a og maxx.xx', []],
    ['Hos [indsæt navn], [ tilføj sted ] og [skriv]', ['[indsæt navn]', '[ tilføj sted ]', '[skriv]']],
    ['Hos [indsætter navn] og [navn]', []],
    ['Frist (udfyldes) og ( udfyldes senere ), men (udfyldes af os)', ['(udfyldes)', '( udfyldes senere )']],
    ['Navn: ____ og ....., men ___ og ....', ['____', '.....']],
    ['Her: TBD, TODO og todo, TODOs, ATBD, TBD1', ['TBD', 'TODO']],
    ['Her er lorem ipsum dolor', ['lorem ipsum']],
    ['# xxx\n\n- xx\n- Vi *ringer*', ['xxx', 'xx']],
    ['**TBD**<!-- note -->', ['**TBD**']],
    ['| A |\n| - |\n| ??? |', ['???']],
    ['`xxx` og [xxx](https://a.dk/xxx) er ikke', ['xxx']],
  ])('%s', (text, expected) => {
    expect(partsOf(text)).toEqual(expected);
  });
});
