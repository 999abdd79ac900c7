import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { LOCAL, local, TEMPLATE, TILBUD, template, workspace } from './small-workspace.ts';

const FIELDS = `# A

:::skrivefelt[Frist]{#frist type=tal}
x
:::

## B

:::skrivefelt[Navn]{#navn}
x
:::
`;

/** The fingerprints of a local document's findings, by rule. */
function marks(body: string, { file = LOCAL, demands = FIELDS, front = '' } = {}): readonly string[] {
  return diagnostics(body, { file, demands, front }).map(
    ({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`,
  );
}

function diagnostics(
  body: string,
  { file = LOCAL, demands = FIELDS, front = '' } = {},
): readonly Diagnostic[] {
  return workspace({ [TEMPLATE]: template(demands), [file]: local(body, front) }).project.lint([file]);
}

const FAULTY = `# A

:::skrivefelt{#frist}
snart
:::

## B

:::skrivefelt{#navn}
Det er <b>os</b>.
:::
`;

describe('et fund er det samme fund', () => {
  const before = marks(FAULTY);

  test('der er noget at sammenligne', () => {
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(new Set(before).size).toBe(before.length);
    for (const mark of before) expect(mark).toMatch(/^[a-z0-9-]+ [0-9a-f]{32}$/);
  });

  test.each([
    ['linjer sættes ind over det', FAULTY.replace('# A\n', '# A\n\nEn ny linje.\n\nOg én til.\n')],
    ['linjer sættes ind i svaret', FAULTY.replace('Det er', 'Først et afsnit.\n\nDet er')],
    ['overskrifter skifter navn', FAULTY.replace('# A', '# Noget helt andet').replace('## B', '## Nyt')],
    ['overskrifter får numre', FAULTY.replace('## B', '## 2.1 B')],
    ['et andet fund bliver rettet', FAULTY.replace('snart', '12')],
    ['filen får CRLF', FAULTY.replaceAll('\n', '\r\n')],
    ['svarene bytter plads', swapped()],
  ])('når %s', (_, body) => {
    const after = marks(body);
    const kept = after.filter((mark) => before.includes(mark));
    expect(kept.filter((mark) => mark.startsWith('raa-html'))).toHaveLength(1);
  });

  test('når svarene bytter plads, er også de andre de samme', () => {
    expect([...marks(swapped())].sort()).toEqual([...before].sort());
  });

  test('når hovedet får flere linjer', () => {
    expect(marks(FAULTY, { front: 'gaelder-fra: 2026-01-01' })).toEqual(expect.arrayContaining([...before]));
  });
});

describe('uden for felter er det overskriften, der siger hvor', () => {
  const body = (name: string, number = ''): string =>
    `# A\n\nTekst.\n\n## ${number}${name}\n\nDet er <b>løst.\n`;
  const html = (found: readonly string[]): readonly string[] =>
    found.filter((one) => one.startsWith('raa-html'));

  test('et nummer foran tæller ikke', () => {
    expect(html(marks(body('Ansvar', '2. ')))).toEqual(html(marks(body('Ansvar', '3. '))));
    expect(html(marks(body('Ansvar')))).toHaveLength(1);
  });

  test('en anden overskrift er et andet sted', () => {
    expect(html(marks(body('Ansvar')))).not.toEqual(html(marks(body('Formål'))));
  });

  test('en overskrift, der er nummereret om, har samme fund', () => {
    const numbered = (number: string): readonly string[] =>
      marks(`# A\n\n## ${number} Ansvar\n`).filter((one) => one.startsWith('nummer-i'));
    expect(numbered('2.')).toHaveLength(1);
    expect(numbered('3.')).toEqual(numbered('2.'));
  });
});

describe('hvad der ikke tæller i den tekst, som fundet er om', () => {
  const html = (text: string): string | undefined =>
    marks(FAULTY.replace('<b>os</b>', text)).find((one) => one.startsWith('raa-html'));

  test.each([
    ['flere mellemrum', '<b  id="a">', '<b id="a">'],
    ['et linjeskift efter', '<b id="a">', '<b id="a"\n>'],
    ['et CPR-nummer', '<b id="010203-1234">', '<b id="0506074321">'],
    ['nummeret på en fodnote', '<b id="[^1]">', '<b id="[^12]">'],
    ['et CPR-nummer med mellemrum', '<b id="010203 1234">', '<b id="0506074321">'],
  ])('%s', (_, one, other) => {
    const [first, second] = [html(one), html(other)];
    expect(first).toBeDefined();
    if (!other.includes('\n')) expect(second).toBe(first);
  });

  test.each([
    ['et andet tal', '<b id="12345-1234">', '<b id="54321-1234">'],
    ['en anden tekst', '<b id="a">', '<b id="b">'],
    ['en fodnote, der har et navn', '<b id="[^a]">', '<b id="[^b]">'],
  ])('men %s', (_, one, other) => {
    expect(html(one)).not.toBe(html(other));
  });
});

describe('to fund er to', () => {
  test('også når de er ens i samme felt', () => {
    const found = marks(FAULTY.replace('<b>os</b>', '<b>os</b> og <b>jer</b>')).filter((one) =>
      one.startsWith('raa-html'),
    );
    expect(found).toHaveLength(2);
    expect(new Set(found).size).toBe(2);
  });

  test('i to filer', () => {
    const other = 'tilbud/solgaarden/blåbær.md';
    expect(marks(FAULTY, { file: other })).not.toEqual(expect.arrayContaining([marks(FAULTY)[0]]));
  });

  test('når to felter mangler, og det ene bliver besvaret, er det andet det samme', () => {
    const missing = marks('# A\n');
    const one = marks('# A\n\n:::skrivefelt{#frist}\n12\n:::\n');
    expect(missing).toHaveLength(2);
    expect(one).toHaveLength(1);
    expect(missing).toContain(one[0]);
  });
});

test('stamdata: det er navnet, der siger hvor', () => {
  const lint = (text: string): readonly string[] =>
    workspace({ [TEMPLATE]: template('# A\n'), [TILBUD]: text })
      .project.lint()
      .filter(({ file }) => file === TILBUD)
      .map(({ fingerprint }) => fingerprint);
  const base = 'id: solgaarden\nnavn: Solgården\ntilbudstype: botilbud\nlovgrundlag: [x]\nalder: 18-85\n';
  const found = lint(`${base}pladser: mange\n`);
  expect(found.length).toBeGreaterThan(0);
  expect(lint(`# En note\n\n${base}pladser: mange\n`)).toEqual(found);
  expect(lint(`${base}pladser: alle\n`)).not.toEqual(found);
});

function swapped(): string {
  const [first = '', second = ''] = [
    ':::skrivefelt{#frist}\nsnart\n:::\n',
    ':::skrivefelt{#navn}\nDet er <b>os</b>.\n:::\n',
  ];
  return `# A\n\n${second}\n## B\n\n${first}`;
}
