import { describe, expect, test } from 'vitest';
import { type FieldTypes, fieldTypes } from '../../src/fieldtypes/registry.ts';
import { scaffold } from '../../src/model/scaffold.ts';
import { TILBUD, templateOf } from './small-models.ts';

/** The scaffold of a template's body, without its front matter. */
function body(template: string, types?: FieldTypes): string {
  return scaffold({ template: templateOf(template, types), tilbud: TILBUD }).split('---\n\n')[1] ?? '';
}

test('hovedet peger på skabelonen og tilbuddet og er en kladde', () => {
  expect(scaffold({ template: templateOf('# A\n\n::skrivefelt[A]{#a}\n'), tilbud: TILBUD })).toMatch(
    /^---\nniveau: lokal\nskabelon: alarmer@2\.0\.0\ntilbud: solgaarden\nversion: 1\.0\.0\nstatus: kladde\n---\n\n# A\n/,
  );
});

describe('et udkast', () => {
  test('har overskrifter, vejledningen som kommentar og et tomt felt', () => {
    expect(
      body(
        '# Alarmer\n\nRegional tekst.\n\n::::skrivefelt[Prøve]{#proeve ord="5-20"}\nBeskriv <!-- nøje --> hvert -- trin.\n\n:::eksempel\nHver mandag.\n:::\n::::\n',
      ),
    ).toBe(`# Alarmer

<!-- Prøve (skal udfyldes, type: tekst, 5–20 ord)

Beskriv <!-- nøje –> hvert -- trin.

Eksempel:
Hver mandag. -->
:::skrivefelt{#proeve}

:::
`);
  });

  test('en tjekliste står klar til kryds', () => {
    expect(body('# A\n\n:::skrivefelt[A]{#a type=tjekliste}\n- [ ] Ét\n- [ ] To\n:::\n')).toContain(
      ':::skrivefelt{#a}\n- [ ] Ét\n- [ ] To\n:::\n',
    );
  });

  test('en egen type begynder som sin grundtype og tæller med dens ord', () => {
    const types = fieldTypes(
      new Map([
        ['tilsyn', { grundtype: 'tjekliste' }],
        ['vagtplan', { grundtype: 'ansvar' }],
      ]),
    );
    const text = body(
      '# A\n\n:::skrivefelt[A]{#a type=tilsyn}\n- [ ] Ét\n:::\n\n::skrivefelt[B]{#b type=vagtplan antal="2-4"}\n',
      types,
    );
    expect(text).toContain(':::skrivefelt{#a}\n- [ ] Ét\n:::\n');
    expect(text).toContain('2–4 opgaver');
  });

  test.each([
    ['type=tabel kolonner="A" antal="1-"', 'mindst 1 række, kolonner: A)'],
    ['type=liste antal="1"', 'præcis 1 punkt)'],
    ['type=ansvar antal="-1"', 'højst 1 opgave)'],
    ['type=liste antal="1-3"', '1–3 punkter)'],
    ['synlighed=intern', 'type: tekst, kun til intern brug)'],
    ['synlighed=offentlig', 'type: tekst)'],
  ])('siger i vejledningen, hvad %s betyder', (attributes, words) => {
    expect(body(`# A\n\n::skrivefelt[F]{#f ${attributes}}\n`)).toContain(words);
  });

  test('kapitler, der intet beder om, er udeladt; deres overkapitler bliver, når de er i brug', () => {
    const text = body('# A\n\nTekst.\n\n# B\n\n## B1\n\nTekst.\n\n## B2\n\n::skrivefelt[F]{#f}\n\n# C\n');
    expect(text.match(/^#.*$/gm)).toEqual(['# B', '## B2']);
  });

  test('det, der kun gælder andre tilbud, er udeladt med sine overskrifter', () => {
    const text = body(
      '# A\n\n::::betingelse{egenskaber="hest"}\n## Heste\n\n:::skrivefelt[H]{#h}\nx\n:::\n::::\n\n::::betingelse{egenskaber="alarm"}\n## Alarm\n\n:::skrivefelt[F]{#f}\nx\n:::\n::::\n',
    );
    expect(text.match(/^(#|:::s).*$/gm)).toEqual(['# A', '## Alarm', ':::skrivefelt{#f}']);
  });

  test('fodnotemærker i overskrifter bliver i skabelonen', () => {
    expect(body('# Alarm[^1] og *prøve*[^2]\n\n::skrivefelt[F]{#f}\n\n[^1]: a\n\n[^2]: b\n')).toMatch(
      /^# Alarm og \*prøve\*\n/,
    );
  });
});
