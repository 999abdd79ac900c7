import { describe, expect, test } from 'vitest';
import { allInlines, composed, find, textOf } from './composed.ts';

const FIELD = ':::skrivefelt[F]{#f}\nBeskriv.\n:::\n';

describe('oplysninger om tilbuddet i den regionale udgave', () => {
  test.each([
    ['tilbud.navn', 'tilbuddet'],
    ['tilbud.kortnavn', 'tilbuddet'],
    ['tilbud.maalgruppe', 'tilbuddets målgruppe'],
    ['tilbud.pladser', 'tilbuddets antal pladser'],
    ['tilbud.alder', 'tilbuddets aldersgruppe'],
    ['tilbud.leder.rolle', 'tilbuddets leder'],
    ['tilbud.leder.navn', 'tilbuddets leder'],
    ['tilbud.telefon', 'tilbuddets telefonnummer'],
    ['tilbud.email', 'tilbuddets mailadresse'],
    ['tilbud.adresse', 'tilbuddets adresse'],
    ['tilbud.målgruppe', 'tilbuddets målgruppe'],
    ['tilbud.findes-ikke', '[tilbud.findes-ikke]'],
    // What is missing here is not the tilbud's.
    ['myndighed.tidligere-navne', '[myndighed.tidligere-navne]'],
    ['sidst-revideret', '[sidst-revideret]'],
  ])('%s: %s', async (path, words) => {
    expect(textOf(await composed({ template: `# A\n\nDet er :oplysning[${path}].\n` }))).toContain(
      `Det er ${words}.`,
    );
  });

  test('en oplysning med flere værdier står på én linje', async () => {
    const files = {
      'tilbud/solgaarden/tilbud.yaml': 'id: solgaarden\nnavn: Solgården\negenskaber: [alarm, have]\n',
    };
    const template = `# A\n\nDer er :oplysning[tilbud.egenskaber].\n\n${FIELD}`;
    const publication = await composed({ template, files, local: '' });
    expect(textOf(publication)).toContain('Der er alarm, have.');
  });

  test('en oplysning, tilbuddet ikke har, står som et hul i dets egen udgave', async () => {
    const template = `# A\n\nRing :oplysning[tilbud.telefon].\n\n${FIELD}`;
    expect(textOf(await composed({ template, local: '' }))).toContain('Ring [tilbud.telefon].');
  });

  test('i tilbuddets egen udgave står der, hvad det er', async () => {
    const template = `# A\n\nDer er :oplysning[tilbud.pladser] pladser, :oplysning[tilbud.telefon].\n\n${FIELD}`;
    const text = textOf(await composed({ template, local: '::skrivefelt[x]{#f}\n' }));
    expect(text).toMatch(/Der er 24.pladser/);
    expect(text).not.toContain('tilbuddets telefonnummer');
  });
});

describe('fremhævelser, streger og billeder', () => {
  test.each([
    ['*vigtigt*', 'emphasis'],
    ['**vigtigt**', 'strong'],
    ['~~vigtigt~~', 'delete'],
  ])('%s: %s', async (typed, type) => {
    const publication = await composed({ template: `# A\n\nDet er ${typed} nu.\n` });
    expect(allInlines(publication).map((inline) => inline.type)).toContain(type);
    expect(textOf(publication)).toContain('Det er vigtigt nu.');
  });

  test('en streg på tværs', async () => {
    const publication = await composed({ template: '# A\n\nFør.\n\n---\n\nEfter.\n' });
    expect(find(publication, 'thematicBreak')).toMatchObject({ owner: 'regional' });
  });

  test.each([
    ['![Plan over huset](plan.png)', '[Plan over huset]'],
    ['![](plan.png)', '[plan.png]'],
    ['![Plan over huset][plan]\n\n[plan]: plan.png', '[Plan over huset]'],
    ['![Plan](plan.png "Stueetagen")', '[Plan] (Stueetagen)'],
  ])('et billede, der ikke er der, bliver til sine ord: %s', async (typed, words) => {
    expect(textOf(await composed({ template: `# A\n\nSe ${typed}\n` }))).toContain(`Se ${words}`);
  });

  test.each([
    ['[ovenfor](#a)', 'reference'],
    ['[siden](https://www.example.dk)', 'link'],
  ])('%s: %s', async (typed, type) => {
    const publication = await composed({ template: `# A\n\nSe ${typed}.\n` });
    expect(allInlines(publication).map((inline) => inline.type)).toContain(type);
  });

  test.each(['[ovenfor](#findes-ikke)', '[ovenfor](#%E0%A4%A)', '[filen](plan.docx)'])(
    'et link, der ikke kan følges, er kun sine ord: %s',
    async (typed) => {
      const publication = await composed({ template: `# A\n\nSe ${typed}.\n` });
      const types = allInlines(publication).map((inline) => inline.type);
      expect(types).not.toContain('link');
      expect(types).not.toContain('reference');
    },
  );
});

describe('en tjekliste', () => {
  const template =
    '# A\n\n:::skrivefelt[Tjek]{#f type=tjekliste}\nGør sådan:\n\n- [ ] Ring\n- [ ] Skriv\n:::\n';
  const times = async (local: string): Promise<number> =>
    textOf(await composed({ template, local })).split('Ring').length - 1;

  test('står kun i svaret, når det har alle punkter', async () => {
    expect(await times(':::skrivefelt{#f}\n- [x] Ring\n- [ ] Skriv\n:::\n')).toBe(1);
  });

  test('står også som krav, når svaret mangler et punkt', async () => {
    expect(await times(':::skrivefelt{#f}\n- [x] Ring\n:::\n')).toBe(2);
  });
});

test('et felt, der er valgt fra, siger hvorfor, og et ubesvaret, at det mangler', async () => {
  const template =
    '# A\n\n:::skrivefelt[F]{#f kan-fravaelges}\nBeskriv.\n:::\n\n:::skrivefelt[G]{#g}\nBeskriv.\n:::\n';
  const publication = await composed({
    template,
    local: ':::skrivefelt{#f ikke-relevant="Vi har ingen alarmer"}\n:::\n',
  });
  expect(textOf(publication)).toContain('Ikke relevant: Vi har ingen alarmer');
  expect(textOf(publication)).toContain('Ikke udfyldt endnu.');
});
