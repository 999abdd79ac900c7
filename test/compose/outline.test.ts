import { describe, expect, test } from 'vitest';
import { allBlocks, composed, headings, inlineText, textOf } from './composed.ts';

const FIELD = ':::skrivefelt[F]{#f}\nBeskriv.\n:::\n';

/** The tilbud's own document of a template: its text, with ⸻ where a page ends and »Indhold« for the contents. */
async function own(template: string): Promise<string> {
  const { body } = await composed({
    template,
    front: 'form: selvstaendig',
    local: '::skrivefelt[svar]{#f}\n',
  });
  const marks: Readonly<Record<string, string>> = { pageBreak: '⸻', contents: 'Indhold' };
  return body
    .map(
      (block) =>
        marks[block.type] ?? (block.type === 'field' ? 'svar' : textOf({ body: [block], footnotes: [] })),
    )
    .join(' / ');
}

describe('et tilbuds eget dokument tager fra skabelonen', () => {
  test.each<[string, string, string]>([
    ['feltet under sin overskrift', `# A\n\n${FIELD}`, 'A / F / svar'],
    [
      'indholdsfortegnelse og sideskift',
      `::indholdsfortegnelse\n\n::sideskift\n\n# A\n\n${FIELD}`,
      'Indhold / ⸻ / A / F / svar',
    ],
    [
      'en betingelse, der gælder',
      `# A\n\n::::betingelse{egenskaber="alarm"}\n${FIELD}::::\n`,
      'A / F / svar',
    ],
    [
      'overskrifter i en betingelse',
      `::::betingelse{egenskaber="alarm"}\n# A\n\n${FIELD}::::\n`,
      'A / F / svar',
    ],
    [
      'et kapitel, hvis felt står i en betingelse med en overskrift',
      `# A\n\n::::betingelse{egenskaber="alarm"}\n## B\n\n${FIELD}::::\n`,
      'A / B / F / svar',
    ],
    ['et felt i en boks', `# A\n\n::::faktaboks[Boks]\nProsa.\n\n${FIELD}::::\n`, 'A / F / svar'],
    [
      'et felt i en betingelse i en betingelse',
      `# A\n\n:::::betingelse{egenskaber="alarm"}\n::::betingelse{alder="18-85"}\n${FIELD}::::\n:::::\n`,
      'A / F / svar',
    ],
    ['et kapitel, hvis felt står i et underafsnit', `# A\n\n## B\n\n${FIELD}`, 'A / B / F / svar'],
    [
      'et kapitel med felt og et underafsnit med felt',
      `# A\n\n${FIELD}\n## B\n\n::skrivefelt[G]{#g}\n`,
      'A / F / svar / B / G / svar',
    ],
  ])('%s', async (_, template, expected) => {
    expect(await own(template)).toBe(expected);
  });
});

describe('et tilbuds eget dokument lader blive i det regionale', () => {
  test.each<[string, string]>([
    ['prosa', `# A\n\nProsa.\n\n${FIELD}\nProsa.\n`],
    [
      'lister, tabeller, kode og streger',
      `# A\n\n- Prosa\n\n| Prosa |\n| - |\n\n\`\`\`\nProsa\n\`\`\`\n\n---\n\n${FIELD}`,
    ],
    ['en boks uden felt', `# A\n\n:::faktaboks[Prosa]\nProsa.\n:::\n\n${FIELD}`],
    ['et begreb', `# A\n\n:::begreb[Prosa]{#prosa}\nProsa.\n:::\n\n${FIELD}`],
    ['en ukendt linje', `# A\n\n::ukendt[Prosa]\n\n${FIELD}`],
    [
      'prosa i en betingelse med felt',
      `# A\n\n::::betingelse{egenskaber="alarm"}\nProsa.\n\n${FIELD}\nProsa.\n::::\n`,
    ],
    [
      'prosa i en boks i en betingelse med felt',
      `# A\n\n:::::betingelse{egenskaber="alarm"}\n::::faktaboks[Prosa]\nProsa.\n\n${FIELD}::::\n:::::\n`,
    ],
    [
      'prosa i en betingelse i en betingelse',
      `# A\n\n:::::betingelse{egenskaber="alarm"}\n::::betingelse{alder="18-85"}\nProsa.\n\n${FIELD}::::\n:::::\n`,
    ],
    [
      'en betingelse uden felt, også når der er en overskrift i den',
      `:::betingelse{egenskaber="alarm"}\n# Prosa\n:::\n\n# A\n\n${FIELD}`,
    ],
    ['et kapitel uden felt foran', `# Prosa\n\n# A\n\n${FIELD}`],
    ['et kapitel uden felt bagefter', `# A\n\n${FIELD}\n# Prosa\n`],
    ['et underafsnit uden felt', `# A\n\n${FIELD}\n## Prosa\n\nProsa.\n`],
    ['et kapitel, efter hvilket feltet står på højere niveau', `## Prosa\n\n# A\n\n${FIELD}`],
  ])('%s', async (_, template) => {
    expect(await own(template)).toBe('A / F / svar');
  });
});

test('den regionale udgave af den samme skabelon har det hele', async () => {
  const publication = await composed({
    template: `# A\n\nProsa.\n\n# B\n\n::::betingelse{egenskaber="alarm"}\nMere prosa.\n\n${FIELD}::::\n`,
    front: 'form: selvstaendig',
  });
  expect(headings(publication).map(({ children }) => inlineText(children))).toEqual(['A', 'B']);
  expect(textOf(publication)).toBe(
    'A\nProsa.\nB\nGælder for tilbud med egenskab »alarm«:\nMere prosa.\nF\nUdfyldes af tilbuddet: skal besvares\nBeskriv.',
  );
});

test.each(['indlejret', 'selvstaendig'])(
  'felter, som et felt uden slutning har slugt, har hver sin plads (%s)',
  async (form) => {
    const template =
      '# A\n\n:::skrivefelt[F]{#f}\nKrav\n\n::::skrivefelt[G]{#g}\nKrav to\n::::\n\nMere krav\n\n::::skrivefelt[H]{#h}\nx\n::::\n';
    const local = '::skrivefelt[Ét]{#f}\n\n::skrivefelt[To]{#g}\n\n::skrivefelt[Tre]{#h}\n';
    const { body } = await composed({ template, local, front: `form: ${form}` });
    const fields = allBlocks(body).flatMap((block) =>
      block.type === 'field' ? [`${block.id}: ${textOf({ body: block.answer, footnotes: [] })}`] : [],
    );
    expect(fields).toEqual(['f: Ét', 'g: To', 'h: Tre']);
  },
);
