import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { describe, expect, test } from 'vitest';
import { call } from '../cli/run-command.ts';
import { DOCUMENT_PATH, FOLDER, REPOSITORY, repository } from './repository.ts';
import { type Element, strictXml } from './strict-xml.ts';

const WORKSPACE = `${REPOSITORY}/${FOLDER}`;

async function report(format: string, host = repository()): Promise<string> {
  return (await call(host, ['lint', '--format', format], WORKSPACE)).out;
}

describe('github', () => {
  test('hvert fund er en kommando på én linje, i en gruppe for filen', async () => {
    const lines = (await report('github')).trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^::group::retnings linjer\/tilbud\/solgaarden\/blåbær, søm & 100%25 \(a:b\)\.md \(\d+\)$/,
    );
    expect(lines.at(-2)).toBe('::endgroup::');
    expect(lines.at(-1)).toMatch(/^2 filer tjekket: \d+ fejl/);
    for (const line of lines.slice(1, -2)) expect(line).toMatch(/^::(error|warning|notice) file=[^:]+::.+$/);
    expect(lines).toHaveLength(Number(/\((\d+)\)$/.exec(lines[0] ?? '')?.[1]) + 3);
  });

  test('komma, kolon og procent i filnavne og beskeder er skrevet, så de kommer igennem', async () => {
    const out = await report('github');
    const file = 'retnings linjer/tilbud/solgaarden/blåbær%2C søm & 100%25 (a%3Ab).md';
    expect(out).toContain(
      `::error file=${file},line=13,col=1,endLine=13,endColumn=6,title=svar-type::»snart« kan ikke læses som svar`,
    );
    expect(unescaped(file)).toBe(DOCUMENT_PATH);
  });

  test('et fund over flere linjer har ingen kolonner', async () => {
    const loose = /^::error (file=[^:]+)::.*uden for/m.exec(await report('github'))?.[1];
    expect(loose).toMatch(/,line=24,endLine=25,title=/);
  });

  test('uden fund er der kun optællingen', async () => {
    const host = repository('# A\n\n:::skrivefelt{#frist}\n12\n:::\n\n:::skrivefelt{#navn}\nBo\n:::\n');
    expect(await report('github', host)).toBe('2 filer tjekket: alt er i orden.\n');
  });
});

test('gitlab: en liste, hvor hvert fund har sit eget aftryk', async () => {
  const issues: unknown = JSON.parse(await report('gitlab'));
  expect(issues).toContainEqual({
    description: expect.stringMatching(/^»snart« .*Skriv et tal/),
    check_name: 'svar-type',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'major',
    location: { path: DOCUMENT_PATH, lines: { begin: 13, end: 13 } },
  });
  const list = Array.isArray(issues) ? issues : [];
  expect(new Set(list.map(({ fingerprint }) => fingerprint)).size).toBe(list.length);
  expect(new Set(list.map(({ severity }) => severity))).toEqual(new Set(['major', 'minor']));
});

describe('rdjson', () => {
  const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });

  test('holder formatet', async () => {
    const data: unknown = JSON.parse(await report('rdjson'));
    expect(validator.validateObject(data)).toMatchObject({ valid: true, errors: [] });
  });

  test('og prøven ser forskel', () => {
    expect(validator.validateObject({ diagnostics: [{ message: 1 }] }).valid).toBe(false);
  });

  test('kolonner er bytes, som reviewdog tæller dem', async () => {
    const { diagnostics } = JSON.parse(await report('rdjson'));
    const html = diagnostics.find(
      ({ code, location }: { code: { value: string }; location: { range: { start: { line: number } } } }) =>
        code.value === 'raa-html' && location.range.start.line === 17,
    );
    const before = 'Bjørn æder ';
    expect(html.location).toEqual({
      path: DOCUMENT_PATH,
      range: {
        start: { line: 17, column: Buffer.byteLength(before) + 1 },
        end: { line: 17, column: Buffer.byteLength(`${before}<b>`) + 1 },
      },
    });
  });

  test('et forslag og det andet sted er med', async () => {
    const { diagnostics } = JSON.parse(await report('rdjson'));
    const of = (rule: string) =>
      diagnostics.find(({ code }: { code: { value: string } }) => code.value === rule);
    expect(of('skrivefelt-ukendt').suggestions).toEqual([
      { range: of('skrivefelt-ukendt').location.range, text: expect.stringContaining('frist') },
    ]);
    expect(of('svar-type').related_locations[0].location.path).toBe(`${FOLDER}/skabeloner/alarmer.md`);
  });
});

describe('junit', () => {
  async function suites(host = repository()): Promise<readonly Element[]> {
    return strictXml(await report('junit', host)).children;
  }

  test('en gruppe for hver fil; fejl fejler, advarsler er sprunget over', async () => {
    const [bad, good] = [...(await suites())].sort((one) => (one.attributes.name === DOCUMENT_PATH ? -1 : 1));
    expect(bad?.attributes.name).toBe(DOCUMENT_PATH);
    expect(bad?.children.every(({ name }) => name === 'testcase')).toBe(true);
    const outcomes = bad?.children.flatMap(({ children }) => children) ?? [];
    expect(outcomes).toHaveLength(Number(bad?.attributes.tests));
    const count = (name: string): number => outcomes.filter((one) => one.name === name).length;
    expect(count('failure')).toBe(Number(bad?.attributes.failures));
    expect(count('skipped')).toBe(Number(bad?.attributes.skipped));
    expect(count('failure')).toBeGreaterThan(0);
    expect(count('skipped')).toBeGreaterThan(0);
    expect(good).toMatchObject({
      attributes: { name: `${FOLDER}/skabeloner/alarmer.md`, tests: '1', failures: '0' },
      children: [{ name: 'testcase', children: [] }],
    });
  });

  test('beskeden kommer uændret igennem', async () => {
    const messages = (await suites()).flatMap(({ children }) =>
      children.flatMap((one) => one.children.map(({ attributes }) => attributes.message)),
    );
    expect(messages).toContainEqual(expect.stringContaining('HTML-kode »<b>«'));
  });

  test('tegn, som XML ikke kan rumme, bliver til �', async () => {
    const host = repository('# A\n\n:::skrivefelt{#frist}\nom\u0001\ud800 lidt\n:::\n');
    expect(await report('junit', host)).toContain('om��');
    await expect(suites(host)).resolves.toHaveLength(2);
  });

  test('prøven ser forskel', () => {
    const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
    for (const text of ['<a', '<a>', '<a></b>', '<a b="&"/>', '<a b="<"/>', '<a/><a/>', '<a b="" b=""/>'])
      expect(() => strictXml(`${head}${text}`)).toThrow();
  });
});

function unescaped(text: string): string {
  return text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%25', '%');
}
