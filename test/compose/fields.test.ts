import { describe, expect, test } from 'vitest';
import type { Block, Field, Inline } from '../../src/publication/publication.ts';
import { allBlocks, blockText, composed, find, inlineText, type Pair, textOf } from './composed.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: readonly Inline[]): Block => ({
  type: 'paragraph',
  owner: 'lokal',
  children,
});

/** A template with one field: its attributes beside the id, and its demand. */
function asking(attributes = '', demand = 'Beskriv.', label = '[F]'): string {
  return `# A\n\n::::skrivefelt${label}{#f ${attributes}}\n${demand}\n::::\n`;
}

/** The field with its answer, as typed between its fences. */
async function answered(answer: string, pair: Partial<Pair> = {}): Promise<Field> {
  const local = answer.startsWith(':') ? answer : `::::skrivefelt{#f}\n${answer}\n::::\n`;
  return find(await composed({ template: asking(), local, ...pair }), 'field');
}

describe('et felt i den regionale udgave siger, hvad tilbuddet skal skrive', () => {
  test.each([
    ['', 'skal besvares'],
    ['krav=skal', 'skal besvares'],
    ['krav=boer', 'bør besvares'],
    ['krav=kan', 'kan besvares'],
    ['kan-fravaelges', 'skal besvares, kan fravælges med en begrundelse'],
    ['krav=boer ord="5-20" kan-fravaelges', 'bør besvares, 5–20 ord, kan fravælges med en begrundelse'],
  ])('%s: %s', async (attributes, words) => {
    const field = find(await composed({ template: asking(attributes) }), 'field');
    expect(field).toEqual({
      type: 'field',
      owner: 'lokal',
      id: 'f',
      anchor: 'f',
      label: [text('F')],
      display: 'blank',
      caption: `Udfyldes af tilbuddet: ${words}`,
      demand: [{ type: 'paragraph', owner: 'regional', children: [text('Beskriv.')] }],
      answer: [],
    });
  });
});

describe('et felts etiket', () => {
  test.each<[string, readonly Inline[]]>([
    ['[Frist § 1]', [text('Frist §\u00a01')]],
    ['[Frist *nu*]', [text('Frist '), { type: 'emphasis', children: [text('nu')] }]],
    ['', [text('f')]],
    ['[<!-- senere -->]', [text('f')]],
  ])('%j', async (label, expected) => {
    const template = asking('', 'Beskriv.', label);
    expect(find(await composed({ template }), 'field').label).toEqual(expected);
    const own = await composed({ template, front: 'form: selvstaendig', local: '::skrivefelt[svar]{#f}\n' });
    expect(find(own, 'field').label).toEqual(expected);
    expect(own.body.slice(0, 2)).toMatchObject([
      { type: 'heading', owner: 'regional', level: 1 },
      { type: 'heading', owner: 'regional', level: 2, children: expected },
    ]);
  });
});

describe('et svar', () => {
  const missing = paragraph({ type: 'emphasis', children: [text('Ikke udfyldt endnu.')] });
  const waived = { type: 'strong', children: [text('Ikke relevant')] } as const;

  test.each<[string, string, readonly Block[]]>([
    ['står, som det er skrevet', 'Vi ringer.', [paragraph(text('Vi ringer.'))]],
    ['der kun er en kommentar, mangler', '<!-- senere -->', [missing]],
    ['der ikke er der, mangler', ':::skrivefelt{#andet}\nx\n:::\n', [missing]],
    [
      'der er valgt fra, siger hvorfor',
      ':::skrivefelt{#f ikke-relevant="Vi har ingen, jf. § 1"}\n:::\n',
      [paragraph(waived, text(': Vi har ingen, jf. §\u00a01'))],
    ],
    [
      'der er valgt fra uden at sige hvorfor, siger det, det kan',
      ':::skrivefelt{#f ikke-relevant=""}\n:::\n',
      [paragraph(waived)],
    ],
    [
      'der både er valgt fra og skrevet, har begge dele',
      ':::skrivefelt{#f ikke-relevant="Ingen"}\nMen alligevel.\n:::\n',
      [paragraph(waived, text(': Ingen')), paragraph(text('Men alligevel.'))],
    ],
  ])('%s', async (_, answer, expected) => {
    expect((await answered(answer)).answer).toEqual(expected);
  });

  test.each([
    ['type=dato', '2026-09-30', '30.\u00a0september\u00a02026'],
    ['type=dato', 'engang til foråret', 'engang til foråret'],
    ['type=tal enhed="dage"', '3', '3\u00a0dage'],
    ['type=tal enhed="dage"', 'tre', 'tre'],
    ['type=flervalg valg="Kost | Motion"', 'Kost\nMotion', 'Kost\nMotion'],
    ['type=flervalg valg="Kost | Motion"', 'Kost, Motion', 'Kost, Motion'],
  ])('af %s, skrevet »%s«, sættes som »%s«', async (attributes, answer, printed) => {
    const field = await answered(answer, { template: asking(attributes) });
    expect(blockText(field.answer)).toBe(printed);
  });
});

describe('et svar på linjer', () => {
  const lines = 'Mad – Kok\nVask: Vikar';

  test.each([
    ['type=ansvar', lines],
    ['type=liste', 'Kok\nVikar'],
    ['type=linje', 'Håndbogen\nKapitel 4'],
  ])('af %s, der ikke kan læses, står på de linjer, det er skrevet på', async (attributes, answer) => {
    const { answer: printed } = await answered(answer, { template: asking(attributes) });
    const [first = '', second = ''] = answer.split('\n');
    expect(printed).toEqual([paragraph(text(first), { type: 'break' }, text(second))]);
  });

  test('af typen tekst er et afsnit, og linjerne fortsætter', async () => {
    expect((await answered(lines)).answer).toEqual([paragraph(text('Mad – Kok Vask: Vikar'))]);
  });

  test('af flervalg er punkter, med deres fodnoter', async () => {
    const template = asking('type=flervalg valg="Kost | Motion"');
    const { answer } = await answered('Kost[^a]\nMotion\n\n[^a]: Noten.', { template });
    expect(answer).toMatchObject([
      {
        type: 'list',
        ordered: false,
        items: [
          { checked: null, children: [{ children: [text('Kost'), { type: 'footnoteReference' }] }] },
          { checked: null, children: [{ children: [text('Motion')] }] },
        ],
      },
    ]);
  });
});

describe('kravet står over svaret', () => {
  const items = '- [ ] Ring\n- [ ] Skriv';
  const checklist = (demand: string): string => asking('type=tjekliste', demand);

  test.each<[string, string, string, string]>([
    [
      'uden de punkter, som svaret gentager',
      checklist(`Gør sådan:\n\n${items}`),
      '- [x] Ring\n- [x] Skriv',
      'Gør sådan:',
    ],
    ['med dem, når svaret mangler et', checklist(items), '- [x] Ring', 'Ring\nSkriv'],
    ['med dem, når der intet svar er', checklist(items), '<!-- senere -->', 'Ring\nSkriv'],
    ['med dem, når svaret ikke kan læses', checklist(items), 'Vi ringer.', 'Ring\nSkriv'],
    [
      'med en liste, der ikke er punkter at sætte kryds ved',
      checklist(`${items}\n\nHusk:\n\n1. Navn\n2. Tid`),
      '- [x] Ring\n- [x] Skriv\n- [x] Navn\n- [x] Tid',
      'Husk:\n1. Navn\n2. Tid',
    ],
    [
      'med punkter, der ikke skal krydses af i svaret',
      asking('', items),
      '- [x] Ring\n- [x] Skriv',
      'Ring\nSkriv',
    ],
  ])('%s', async (_, template, answer, expected) => {
    expect(blockText((await answered(answer, { template })).demand)).toBe(expected);
  });

  test('en liste, hvor ikke alle punkter kan krydses af, er ikke et gentaget krav', async () => {
    const template = checklist('- [ ] Ring\n- Skriv');
    const field = await answered('- [x] Ring\n- [x] Skriv', { template });
    expect(blockText(field.demand)).toBe('Ring\nSkriv');
  });
});

describe('den offentlige udgave', () => {
  const omitted: Block = {
    type: 'paragraph',
    owner: 'regional',
    children: [
      {
        type: 'emphasis',
        children: [text('Et internt afsnit er udeladt i den offentlige udgave.')],
      },
    ],
  };

  test('siger, hvor et internt felt er udeladt, også regionalt', async () => {
    const template = asking('synlighed=intern');
    const local = '::skrivefelt[hemmelig]{#f}\n';
    for (const pair of [{ template }, { template, local }]) {
      const { body } = await composed({ ...pair, publicEdition: true });
      expect(body.slice(1)).toEqual([omitted]);
    }
  });

  test('viser løs tekst, der ikke hører til et internt felt', async () => {
    const local = '::skrivefelt[svar]{#f}\n\n::skrivefelt[fremmed]{#g}\n\nLøs.\n';
    const text = textOf(await composed({ template: asking(), local, publicEdition: true }));
    expect(text).toContain('Tekst, der ikke hører til et skrivefelt\nSvar på »g«:\nfremmed\nLøs.');
  });

  test('viser løs tekst, også når skabelonen ikke findes', async () => {
    const localFront = 'skabelon: findes-ikke@1.0.0';
    const local = '::skrivefelt[fremmed]{#g}\n';
    const publication = await composed({ template: asking(), local, localFront, publicEdition: true });
    expect(textOf(publication)).toBe('Tekst, der ikke hører til et skrivefelt\nSvar på »g«:\nfremmed');
  });
});

test('et svar, som en anden beholder har slugt, står på sin plads og bliver ikke væk, hvor det blev skrevet', async () => {
  const publication = await composed({
    template: asking(),
    local: '::::faktaboks[Boks]\nFør.\n\n:::skrivefelt{#f}\nSvaret\n:::\n::::\n',
  });
  expect(blockText(find(publication, 'field').answer)).toBe('Svaret');
  const loose = find(publication, 'callout');
  expect(inlineText(loose.title)).toBe('Boks');
  expect(blockText(loose.children)).toBe('Før.\nSvaret');
  expect(allBlocks(loose.children).every(({ owner }) => owner === 'lokal')).toBe(true);
});
