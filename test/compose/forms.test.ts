import { describe, expect, test } from 'vitest';
import { allBlocks, blockText, composed, find, headings, inlineText, textOf } from './composed.ts';

const TEMPLATE = `# Formål

Regional tekst.

# Alarmer

::::skrivefelt[Prøve af alarmer]{#proeve}
Beskriv prøven.

:::eksempel
Hver mandag.
:::
::::
`;
const ANSWER =
  '# Formål\n\n# Alarmer\n\n<!-- Beskriv prøven. -->\n:::skrivefelt{#proeve}\n## Ugen\n\nVi prøver hver onsdag.\n:::\n';

/** Level, number and text of each heading. */
const outline = (publication: Parameters<typeof headings>[0]): readonly string[] =>
  headings(publication).map(
    ({ level, number, children }) => `${level} ${number ?? '–'} ${inlineText(children)}`,
  );

describe('formen indlejret: den regionale tekst med svarene på deres plads', () => {
  test('i den lokale udgave', async () => {
    const publication = await composed({ template: TEMPLATE, local: ANSWER });
    expect(outline(publication)).toEqual(['1 1 Formål', '1 2 Alarmer', '2 2.1 Ugen']);
    const field = find(publication, 'field');
    expect(field).toMatchObject({
      id: 'proeve',
      owner: 'lokal',
      display: 'embedded',
      caption: 'Lokalt svar fra Solgården',
    });
    expect(inlineText(field.label)).toBe('Prøve af alarmer');
    expect(blockText(field.demand)).toBe('Beskriv prøven.');
    expect(blockText(field.answer)).toBe('Ugen\nVi prøver hver onsdag.');
  });

  test('enhver blok ved, hvem der ejer den', async () => {
    const { body } = await composed({ template: TEMPLATE, local: ANSWER });
    const owners = new Map(allBlocks(body).map((block) => [blockText([block]), block.owner]));
    expect(owners.get('Regional tekst.')).toBe('regional');
    expect(owners.get('Beskriv prøven.')).toBe('regional');
    expect(owners.get('Vi prøver hver onsdag.')).toBe('lokal');
    expect(owners.get('Ugen')).toBe('lokal');
  });

  test('i den regionale udgave står der, hvad tilbuddet skal skrive', async () => {
    const publication = await composed({
      template: TEMPLATE.replace('{#proeve}', '{#proeve krav=boer ord="5-20" kan-fravaelges}'),
    });
    expect(find(publication, 'field')).toMatchObject({
      display: 'blank',
      caption: 'Udfyldes af tilbuddet: bør besvares, 5–20 ord, kan fravælges med en begrundelse',
      answer: [],
    });
    expect(publication.tilbud).toBeNull();
  });
});

describe('formen selvstaendig: tilbuddets eget dokument med svarene under kravenes titler', () => {
  const FRONT = 'form: selvstaendig';

  test('uden kravene', async () => {
    const publication = await composed({ template: TEMPLATE, front: FRONT, local: ANSWER });
    expect(outline(publication)).toEqual(['1 1 Alarmer', '2 1.1 Prøve af alarmer', '3 1.1.1 Ugen']);
    expect(find(publication, 'field')).toMatchObject({ display: 'standalone', demand: [] });
    expect(textOf(publication)).not.toContain('Beskriv prøven.');
    expect(textOf(publication)).toContain('Vi prøver hver onsdag.');
  });

  test('uden regionens prosa og de kapitler, der intet beder om', async () => {
    const publication = await composed({
      template:
        '# A\n\nProsa.\n\n# B\n\n:::faktaboks[Boks]\nMere prosa.\n:::\n\n## C\n\n::skrivefelt[F]{#f}\n',
      front: FRONT,
      local: '::skrivefelt[x]{#f}\n',
    });
    expect(outline(publication)).toEqual(['1 1 B', '2 1.1 C', '3 1.1.1 F']);
    expect(textOf(publication)).not.toMatch(/prosa/i);
  });

  test('felter i samme kapitel er søskende', async () => {
    const publication = await composed({
      template: '# A\n\n::skrivefelt[Ét]{#et}\n\n::skrivefelt[To]{#to}\n\n## B\n\n::skrivefelt[Tre]{#tre}\n',
      front: FRONT,
      local: '::skrivefelt[x]{#et}\n\n::skrivefelt[y]{#to}\n\n::skrivefelt[z]{#tre}\n',
    });
    expect(outline(publication)).toEqual(['1 1 A', '2 1.1 Ét', '2 1.2 To', '2 1.3 B', '3 1.3.1 Tre']);
  });

  test('den regionale udgave er den samme som ellers', async () => {
    expect(find(await composed({ template: TEMPLATE, front: FRONT }), 'field').display).toBe('blank');
  });
});

describe.each(['indlejret', 'selvstaendig'])('i begge former (%s)', (form) => {
  const texts = async (template: string, local: string, publicEdition = false): Promise<string> =>
    textOf(await composed({ template, local, front: `form: ${form}`, publicEdition }));

  test('eksempler og kommentarer udgives aldrig', async () => {
    const text = await texts(TEMPLATE, ANSWER);
    expect(text).not.toContain('Hver mandag');
    expect(text).not.toContain('<!--');
    expect(text).not.toContain('-->');
  });

  test('et ubesvaret felt siger det selv', async () => {
    expect(await texts(TEMPLATE, '')).toContain('Ikke udfyldt endnu.');
    expect(await texts(TEMPLATE, ':::skrivefelt{#proeve}\n<!-- senere -->\n:::\n')).toContain(
      'Ikke udfyldt endnu.',
    );
  });

  test('et fravalgt felt siger hvorfor', async () => {
    const text = await texts(
      TEMPLATE,
      ':::skrivefelt{#proeve ikke-relevant="Vi har ingen alarmer, jf. § 107."}\n:::\n',
    );
    expect(text).toContain('Ikke relevant: Vi har ingen alarmer, jf. §\u00a0107.');
  });

  test('interne felter er kun ude af den offentlige udgave', async () => {
    const template = TEMPLATE.replace('{#proeve}', '{#proeve synlighed=intern}');
    expect(await texts(template, ANSWER)).toContain('Vi prøver hver onsdag.');
    const text = await texts(template, ANSWER, true);
    expect(text).not.toContain('Vi prøver');
    expect(text).not.toContain('Prøve af alarmer');
    expect(text).toContain('Et internt afsnit er udeladt i den offentlige udgave.');
  });

  test('heller ikke et internt svar, der ikke gælder tilbuddet, slipper ud', async () => {
    const template = '# A\n\n:::betingelse{egenskaber="hest"}\n::skrivefelt[H]{#h synlighed=intern}\n:::\n';
    expect(await texts(template, '::skrivefelt[hemmelig]{#h}\n')).toContain('hemmelig');
    expect(await texts(template, '::skrivefelt[hemmelig]{#h}\n', true)).not.toContain('hemmelig');
  });

  test('det, der kun gælder andre tilbud, er ikke med', async () => {
    const template =
      '# A\n\n:::betingelse{egenskaber="hest"}\n::skrivefelt[Heste]{#h}\n:::\n\n:::betingelse{egenskaber="alarm"}\n::skrivefelt[Alarmen]{#a}\n:::\n';
    const text = await texts(template, '::skrivefelt[x]{#a}\n');
    expect(text).not.toContain('Heste');
    expect(text).toContain('Alarmen');
    expect(text).not.toContain('Gælder for');
  });
});

test('den regionale udgave viser alt og siger, hvem det gælder', async () => {
  const text = textOf(
    await composed({
      template: '# A\n\n:::betingelse{lovgrundlag="barnets lov § 43" alder="0-17"}\nOm børn.\n:::\n',
    }),
  );
  expect(text).toBe('A\nGælder for tilbud med lovgrundlag barnets lov §\u00a043 og alder 0–17 år:\nOm børn.');
});
