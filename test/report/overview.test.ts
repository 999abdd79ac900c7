import { describe, expect, test } from 'vitest';
import { compareAnswers, rowOfTemplate } from '../../src/coverage/demands.ts';
import { leaderList } from '../../src/coverage/leader-list.ts';
import { coverageOf } from '../../src/coverage/matrix.ts';
import type { Comparison } from '../../src/coverage/overview.ts';
import { STATES } from '../../src/coverage/states.ts';
import { openProject } from '../../src/pipeline.ts';
import { columnKeys } from '../../src/report/overview/column-keys.ts';
import { comparisonCsv, coverageCsv, demandsCsv, leaderCsv } from '../../src/report/overview/csv.ts';
import { demandsGrid, standardsGrid } from '../../src/report/overview/grid.ts';
import { STATE_COLOURS } from '../../src/report/overview/html-colours.ts';
import { htmlComparison } from '../../src/report/overview/html-comparison.ts';
import { htmlGrid } from '../../src/report/overview/html-grid.ts';
import { htmlLeader } from '../../src/report/overview/html-leader.ts';
import { comparisonJson, coverageJson, demandsJson, leaderJson } from '../../src/report/overview/json.ts';
import { prettyComparison } from '../../src/report/overview/pretty-comparison.ts';
import { prettyGrid } from '../../src/report/overview/pretty-grid.ts';
import { prettyLeader } from '../../src/report/overview/pretty-leader.ts';
import { surveyOf } from '../../src/survey.ts';
import {
  approvedHost,
  coverage,
  DEMANDS,
  demands,
  host,
  LOCAL,
  local,
  TEMPLATE,
  TODAY,
  template,
} from '../coverage/small-overview.ts';
import { MEMORY_ROOT, type MemoryHost } from '../memory-host.ts';

/** What sets a colour. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** A tilbud whose name, answer and notes try to break out of every form. */
const EVIL = {
  'tilbud/engbo/tilbud.yaml':
    'id: engbo\nnavn: "=<script>alert(1)</script>\\e[31m\\"; x"\nkortnavn: "@Eng & <b>"\n',
  'tilbud/engbo/alarmer.md': local({
    tilbud: 'engbo',
    answers: {
      afproevning: '=HYPERLINK("http://x")\u001b[2J <img src=x onerror=alert(1)>; "citat"\n\nnæste linje',
      frist: 'ikke et tal \u001b]0;titel\u0007',
    },
  }),
};
const LONG_NAMES = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [
    `tilbud/t${at}/tilbud.yaml`,
    `id: t${at}\nnavn: Botilbuddet på den lange vej nummer ${at}\n`,
  ]),
);

function comparison(at: MemoryHost, field = 'afproevning'): Comparison {
  const opened = openProject(at, MEMORY_ROOT, { today: TODAY });
  if (!opened.ok) throw new Error(opened.message);
  const input = surveyOf(opened.project);
  const overview = coverageOf(input);
  const row = rowOfTemplate(overview, 'alarmer');
  const template = input.templates[0]?.template;
  const found =
    row && template
      ? compareAnswers(overview, row, template, field, { textOf: input.textOf, parse: opened.project.parse })
      : null;
  if (!found) throw new Error('no comparison');
  return found;
}

function leader(at: MemoryHost, id: string): ReturnType<typeof leaderList> {
  const overview = coverage(at);
  const head = overview.tilbud.find((one) => one.id === id);
  if (!head) throw new Error(`no ${id}`);
  return leaderList(overview, head);
}

function internalComparison(): Comparison {
  const at = host({
    [LOCAL]: local(),
    [TEMPLATE]: template(DEMANDS.replace('{#vagt ', '{#vagt synlighed=intern ')),
  });
  return comparison(at, 'vagt');
}

const plain = { colour: false, width: 80 };
const ALL: readonly (readonly [string, (at: MemoryHost) => string])[] = [
  ['pretty', (at) => prettyGrid(standardsGrid(coverage(at)), plain, ['Se mere'])],
  ['pretty --skabelon', (at) => prettyGrid(demandsGrid(demands(at)), plain, [])],
  ['pretty --tilbud', (at) => prettyLeader(leader(at, 'engbo'), plain, (file) => file)],
  ['pretty compare', (at) => prettyComparison(comparison(at), plain)],
  ['json', (at) => coverageJson(coverage(at))],
  ['json --skabelon', (at) => demandsJson(demands(at))],
  ['json --tilbud', (at) => leaderJson(leader(at, 'engbo'))],
  ['json compare', (at) => comparisonJson(comparison(at))],
  ['csv', (at) => coverageCsv(coverage(at))],
  ['csv --skabelon', (at) => demandsCsv(demands(at))],
  ['csv --tilbud', (at) => leaderCsv(leader(at, 'engbo'))],
  ['csv compare', (at) => comparisonCsv(comparison(at))],
  ['html', (at) => htmlGrid(standardsGrid(coverage(at)))],
  ['html --skabelon', (at) => htmlGrid(demandsGrid(demands(at)))],
  ['html --tilbud', (at) => htmlLeader(leader(at, 'engbo'))],
  ['html compare', (at) => htmlComparison(comparison(at))],
];
const of = (form: string): typeof ALL => ALL.filter(([name]) => name.startsWith(form));

test.each(ALL)('%s: de samme dokumenter giver de samme bytes', (_, report) => {
  expect(report(host(EVIL))).toBe(report(host(EVIL)));
});

describe('terminalen', () => {
  test.each(of('pretty'))('%s sender ingen styretegn fra dokumenterne', (_, report) => {
    expect(report(host(EVIL))).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('uden farve er alt det samme at læse som med', () => {
    const grid = standardsGrid(coverage(host({ [LOCAL]: local() })));
    const bare = prettyGrid(grid, { colour: true, width: 80 }, []).replaceAll(COLOUR, '');
    const trimmed = bare
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n');
    expect(trimmed).toBe(prettyGrid(grid, { colour: false, width: 80 }, []));
  });

  test.each([60, 80, 140])('i %i kolonner er ingen linje bredere, heller ikke med 30 tilbud', (width) => {
    const text = prettyGrid(standardsGrid(coverage(host(LONG_NAMES))), { colour: false, width }, []);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(text.match(/^1\.9 Alarmer/gm)?.length).toBe(width === 60 ? 4 : width === 80 ? 3 : 2);
  });

  test('hvert mærke i matricen forklares', () => {
    const text = prettyGrid(standardsGrid(coverage(host({ ...EVIL, [LOCAL]: local() }))), plain, []);
    expect(text).toMatch(/1\.9 Alarmer +F 2\/4 +B 4\/4/);
    expect(text).toMatch(/^F {2}Skal rettes +1/m);
    expect(text).toMatch(/^B {2}Besvaret +1/m);
  });

  test.each([
    [
      ['Solgården', 'Engbo'],
      ['Sol', 'Eng'],
    ],
    [
      ['Solgården', 'Solhjem', 'So1'],
      ['So1', 'So2', 'So3'],
    ],
    [
      ['', '–'],
      ['1', '2'],
    ],
    [['Ål'], ['Ål']],
  ])('nøgler til kolonner: %j', (names, keys) => {
    expect(columnKeys(names)).toEqual(keys);
  });
});

describe('et svar, der er en tabel,', () => {
  const PIPES = `Først det, vi altid gør.

| Hvad | Hvor ofte |
| --- | --- |
| Afprøv <alarmen> | **Hver** uge[^1] |
| Skift a \\| b | – |

Så resten.`;
  const LISTS = `:::tabel[Rutiner]{kolonner="Hvad | Hvor ofte"}
- - Afprøv alarmen
  - Hver uge:

    - mandag
    - torsdag
- - Skift batteri
  - [x] 30. maj
:::`;
  const SIX = 'Tabel med mange kolonner';
  const wide = `| ${SIX} | ${SIX} | ${SIX} |\n| --- | --- | --- |\n| ${'ord '.repeat(60)}| to | |`;
  const shown = (answer: string): Comparison =>
    comparison(host({ [LOCAL]: local({ answers: { afproevning: answer } }) }));
  const terminal = (answer: string, width = 80): string =>
    prettyComparison(shown(answer), { colour: false, width });

  test('står i terminalen med kolonnerne ved siden af hinanden, og teksten omkring som skrevet', () => {
    expect(terminal(PIPES)).toContain(`
   │ Først det, vi altid gør.
   │
   │ Hvad              Hvor ofte
   │ ────────────────  ────────────────
   │ Afprøv <alarmen>  **Hver** uge[^1]
   │ Skift a | b       –
   │
   │ Så resten.
`);
  });

  test('står række for række, når en celle har flere linjer', () => {
    expect(terminal(LISTS)).toContain(`
   │ Rutiner
   │ Hvad: Afprøv alarmen
   │ Hvor ofte:
   │   Hver uge:
   │   - mandag
   │   - torsdag
   │
   │ Hvad: Skift batteri
   │ Hvor ofte: [x] 30. maj
`);
  });

  test.each([60, 80, 140])('holder sig inden for %i kolonner', (width) => {
    const lines = terminal(wide, width).split('\n');
    expect(lines.filter((line) => [...line].length > width)).toEqual([]);
    expect(lines).toContain(`   │ ${SIX}: to`);
    expect(lines).toContain(`   │ ${SIX}:`);
  });

  test('er en tabel i HTML, med kolonnernes navne som overskrifter og alt andet som tekst', () => {
    const html = htmlComparison(shown(PIPES));
    expect(html).toContain('<div class="text">Først det, vi altid gør.</div><table class="own">');
    expect(html).toContain('<thead><tr><th scope="col">Hvad</th><th scope="col">Hvor ofte</th></tr></thead>');
    expect(html).toContain('<tr><td>Afprøv &lt;alarmen&gt;</td><td>**Hver** uge[^1]</td></tr>');
    expect(html).toContain('<td>Skift a | b</td>');
    expect(html).not.toContain('| --- |');
    expect(htmlComparison(shown(LISTS))).toContain(
      '<caption>Rutiner</caption><thead><tr><th scope="col">Hvad</th>',
    );
  });

  test('siger flere ting om et svar uden at sætte to tegn efter en sætning', () => {
    const faults = shown('<u>Et</u> og <b>to</b>');
    const [first = '', second = ''] = faults.rows[0]?.cell.notes ?? [];
    expect([first, second]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    for (const text of [prettyComparison(faults, { colour: false, width: 400 }), comparisonCsv(faults)]) {
      expect(text).toContain(`${first.slice(0, -1)}; ${second}`);
    }
    expect(htmlComparison(faults)).not.toContain('.;');
  });

  test('er i CSV og JSON den tekst, der er skrevet', () => {
    for (const text of [comparisonCsv(shown(PIPES)), comparisonJson(shown(PIPES))]) {
      expect(text).toContain('| --- | --- |');
    }
  });

  test.each([
    ['en tabel, der begynder med en streg', '---\n\n| A |\n| --- |\n| b |', ['---', 'A']],
    [
      'det, der står i :::tabel uden at være en række',
      `${LISTS.slice(0, -3)}\nEfter.\n:::`,
      ['Rutiner', 'Efter.'],
    ],
    ['celler uden for kolonnerne', ':::tabel{kolonner="A"}\n- - en\n  - to\n  -\n:::', ['A', 'en', 'to']],
  ])('mister ikke %s', (_, answer, words) => {
    for (const text of [terminal(answer), htmlComparison(shown(answer))]) {
      for (const word of words) expect(text).toContain(word);
    }
  });
});

describe('en gruppe, der er afledt, siges at være det', () => {
  const STANDARDS = `myndighed: region-test
version: 1.0.0
grupper:
  - { nummer: 1, navn: Borgerens stemme }
  - { nummer: 2, navn: "Tryghed <b>", afledt: ja }
standarder:
  - { nummer: "1.8", id: trivsel, navn: Trivsel, gruppe: 1 }
  - { nummer: "1.9", id: alarmer, navn: Alarmer, gruppe: 2 }
  - { nummer: "2.1", id: kompetencer, navn: Kompetencer, gruppe: 3 }
`;
  const grouped = (standards = STANDARDS): ReturnType<typeof coverage> =>
    coverage(host({ 'standarder.yaml': standards, [LOCAL]: local() }));

  test('i terminalen', () => {
    expect(prettyGrid(standardsGrid(grouped()), plain, [])).toContain(`
Grupper
1 Borgerens stemme: 1.8
2 Tryghed <b> (afledt): 1.9
Afledt: gruppen er draget ud af kilden og står ikke i den med ord.
`);
  });

  test('i HTML, også ud for standarden', () => {
    const html = htmlGrid(standardsGrid(grouped()));
    expect(html).toContain('<li>2 Tryghed &lt;b&gt; (afledt): 1.9</li>');
    expect([...html.matchAll(/<td class="x">([^<]*)</g)].map(([, text]) => text)).toEqual([
      '1',
      '2 (afledt)',
      '3',
    ]);
  });

  test('i CSV og JSON', () => {
    const [head = [], ...rows] = parsedCsv(coverageCsv(grouped()).slice(1));
    expect(rows.map((row) => row[head.indexOf('Gruppe')])).toEqual(['1', '2 (afledt)', '3']);
    expect(JSON.parse(coverageJson(grouped()))).toMatchObject({
      groups: [
        { number: 1, name: 'Borgerens stemme', derived: false },
        { number: 2, name: 'Tryghed <b>', derived: true },
      ],
    });
  });

  test('og hvor ingen gruppe er det, eller ingen er beskrevet, står der intet om det', () => {
    const stated = STANDARDS.replace(', afledt: ja', '');
    const bare = '- { nummer: "1.9", id: alarmer, navn: Alarmer, gruppe: 2 }\n';
    for (const standards of [stated, bare]) {
      const grid = standardsGrid(grouped(standards));
      for (const text of [prettyGrid(grid, plain, []), htmlGrid(grid)]) {
        expect(text).not.toMatch(/afledt/i);
        expect(text.includes('Grupper')).toBe(standards === stated);
      }
    }
  });
});

describe('CSV til dansk Excel', () => {
  test.each(of('csv'))('%s: mærke for UTF-8, semikolon, lige mange felter i hver linje', (_, report) => {
    const text = report(host(EVIL));
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = parsedCsv(text.slice(1));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.length).toBeGreaterThan(1);
  });

  test.each(of('csv'))('%s: intet felt er en formel', (_, report) => {
    for (const field of parsedCsv(report(host(EVIL)).slice(1)).flat()) expect(field).not.toMatch(/^[=+\-@]/);
  });

  test('citationstegn, semikolon og linjeskift overlever', () => {
    const fields = parsedCsv(comparisonCsv(comparison(host(EVIL))).slice(1)).flat();
    expect(fields.find((field) => field.includes('HYPERLINK'))).toContain('; "citat"\n\nnæste linje');
  });
});

describe('HTML', () => {
  test.each(of('html'))('%s: intet fra dokumenterne bliver til HTML', (_, report) => {
    const html = report(host(EVIL));
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u001b');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test.each(of('html'))('%s: intet hentes udefra, og kun vores eget script må køre', (_, report) => {
    const html = report(host(EVIL));
    // Quoted values hold no tags: escaping sees to that, and the test above to escaping.
    const tags = html.replace(/="[^"]*"/g, '=""');
    expect(tags).not.toMatch(/<(?:link|img|iframe|object|base)\b|<[^>]*\s(?:src|style|on\w+)=|@import|url\(/);
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/,
    );
  });

  test('tilladelsen passer til scriptet og stilarket', async () => {
    const html = htmlGrid(standardsGrid(coverage(host())));
    for (const tag of ['script', 'style']) {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      expect(html).toContain(`${tag}-src 'sha256-${Buffer.from(digest).toString('base64')}'`);
    }
  });

  test('tabellen har billedtekst, overskrifter med retning og hele tilstanden i ord', () => {
    const html = htmlGrid(standardsGrid(coverage(host({ [LOCAL]: local({ status: 'kladde' }) }))));
    expect(html).toContain('<caption>');
    expect(html).toContain('<th scope="col" class="r"><span>Solgården</span></th>');
    expect(html).toMatch(/<th scope="row">Alarmer/);
    expect(html).toContain('<b aria-hidden="true">K</b><span class="v">Kladde </span><small>4/4</small>');
    expect(html).toContain('<html lang="da">');
  });

  test.each(STATES)('$label har mindst 4,5 : 1 i kontrast', ({ id }) => {
    const { ground, text } = STATE_COLOURS[id];
    const [light, dark] = [luminance(ground), luminance(text)].sort((a, b) => b - a);
    expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('JSON', () => {
  test('har en fast form', () => {
    const parsed: unknown = JSON.parse(coverageJson(coverage(host({ [LOCAL]: local() }))));
    expect(parsed).toMatchObject({
      version: 1,
      view: 'standarder',
      authority: { id: 'region-test', name: 'Region Test' },
      today: TODAY,
      tilbud: [{ id: 'solgaarden', name: 'Solgården', short: 'Solgården' }],
      rows: [
        {
          standard: { number: '1.9', id: 'alarmer', name: 'Alarmer', group: 2 },
          template: { id: 'alarmer', version: '1.0.0', inForce: true, approved: false, demands: 5 },
          cells: [
            {
              tilbud: 'solgaarden',
              state: 'besvaret',
              answered: 4,
              applicable: 4,
              parts: { besvaret: 4, 'gaelder-ikke': 1 },
              approval: null,
              file: LOCAL,
            },
          ],
        },
      ],
    });
  });

  test('svarenes tekst er kun med i en sammenligning', () => {
    const at = host({ [LOCAL]: local() });
    expect(coverageJson(coverage(at))).not.toContain('Nattevagten');
    expect(comparisonJson(comparison(at))).toContain('Nattevagten');
  });

  test('et felt, der har skiftet id, har sit svar i en sammenligning', () => {
    const at = host({
      [LOCAL]: local(),
      [TEMPLATE]: template(DEMANDS.replace('{#frist ', '{#svarfrist tidligere=frist '), '', '1.1.0'),
      'skabeloner/arkiv/alarmer@1.0.0.md': template(),
    });
    const { rows } = comparison(at, 'svarfrist');
    expect(rows.map(({ tilbud, text }) => [tilbud.id, text])).toEqual([['solgaarden', '3']]);
  });
});

describe('lederens side', () => {
  test('siger, hvad der skal skrives, godkendes og revideres, og hvornår', async () => {
    const at = await approvedHost();
    expect(leader(at, 'solgaarden').tasks).toMatchObject([
      { kind: 'i-orden', due: '2029-11-16', late: false },
    ]);
    at.write(LOCAL, new TextEncoder().encode(local({ answers: { frist: '2' } })));
    const [task] = leader(at, 'solgaarden').tasks;
    expect(task).toMatchObject({ kind: 'godkend', state: 'brudt' });
    expect(prettyLeader(leader(at, 'solgaarden'), plain, (file) => file)).toContain('snarest');
  });

  test('nævner de felter, der mangler, og venter på regionen, når skabelonen ikke er godkendt', () => {
    const unfinished = leader(host({ [LOCAL]: local({ answers: { frist: null } }) }), 'solgaarden');
    expect(unfinished.tasks[0]).toMatchObject({ kind: 'skriv', what: ['»Frist« mangler svar'] });
    const ready = leader(host({ [LOCAL]: local() }), 'solgaarden');
    expect(ready.tasks[0]?.what).toEqual([
      'regionen har ikke godkendt skabelonen, som den står; vent med at godkende',
    ]);
  });
});

/** Reads CSV as a spreadsheet does. */
function parsedCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Relative luminance by WCAG. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('en sammenligning siger, når svarene kun er til intern brug', () => {
  for (const text of [prettyComparison(internalComparison(), plain), htmlComparison(internalComparison())]) {
    expect(text).toContain('Svarene er kun til intern brug.');
  }
  const open = comparison(host({ [LOCAL]: local() }), 'vagt');
  for (const text of [prettyComparison(open, plain), htmlComparison(open)]) {
    expect(text).not.toContain('intern brug');
  }
});
