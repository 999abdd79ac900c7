import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/core/host.ts';
import { call } from '../cli/run-command.ts';
import { memoryHost } from '../memory-host.ts';
import { answered, CONFIGURATION, filesWith } from './checked-workspace.ts';
import { closedHost } from './closed-host.ts';

const LOCAL = 'tilbud/solgaarden/alarmer.md';
const OTHER = 'tilbud/solgaarden/gamle alarmer.md';
const CLOSED = 'kan ikke åbnes; se efter, om du har adgang til at læse filen eller mappen';

/** Two tilbud, one of which has answered; and what nobody may open. */
function closing(path: string, files: Readonly<Record<string, string>> = {}): Host {
  const all = filesWith({
    'tilbud/engbo/tilbud.yaml': 'id: engbo\nnavn: Engbo\n',
    'skrivefelt.yaml': `${CONFIGURATION}standarder: standarder.yaml\n`,
    'standarder.yaml': '- { nummer: "1.9", id: alarmer, navn: Alarmer }\n',
    ...files,
  });
  return closedHost(memoryHost(all), path);
}

/** Without the line breaks that the width of the terminal makes. */
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

const VIEWS: readonly (readonly string[])[] = [
  ['status'],
  ['status', '--skabelon', 'alarmer'],
  ['compare', 'alarmer#svar'],
];

describe.each([
  ['en fil', LOCAL],
  ['et tilbuds mappe', 'tilbud/solgaarden'],
  ['en mappe i et tilbuds mappe', 'tilbud/solgaarden/bilag'],
  ['stamdata', 'tilbud/solgaarden/tilbud.yaml'],
])('%s, som ikke kan åbnes', (_, closed) => {
  const files = { 'tilbud/solgaarden/bilag/mere.md': answered('Vi ringer.') };

  test.each(VIEWS)('%s %s %s: pretty, JSON og HTML siger det med grunden', async (...view) => {
    const args = view.filter((arg) => arg !== undefined);
    const host = closing(closed, files);
    const said = await call(host, args);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('Ikke talt med\n');
    expect(unwrapped(said.out)).toContain(`${closed}: ${CLOSED}`);
    const { out } = await call(host, [...args, '--format', 'json']);
    expect(JSON.parse(out).leftOut).toContainEqual(
      expect.objectContaining({ file: closed, reason: CLOSED, shared: false }),
    );
    const html = (await call(host, [...args, '--format', 'html'])).out;
    expect(html).toContain(`<code>${closed}</code> <span class="why">${CLOSED}</span>`);
  });

  test('CSV og kalender siger det ved siden af', async () => {
    const host = closing(closed, files);
    const line = `»${closed}« er ikke talt med: ${CLOSED}.\n`;
    for (const view of VIEWS) {
      const { code, out, err } = await call(host, [...view, '--format', 'csv']);
      expect([code, err]).toEqual([0, expect.stringContaining(line)]);
      expect(out).not.toContain(CLOSED);
    }
    expect((await call(host, ['status', '--format', 'ics'])).err).toContain(line);
    expect((await call(host, ['status', '--out', 'overblik.csv'])).err).toContain(line);
  });
});

describe('et tilbud, hvis fil ikke kan åbnes, er ikke »Ikke begyndt«', () => {
  test('filen hedder det samme som skabelonen', async () => {
    const { out } = await call(closing(LOCAL), ['compare', 'alarmer#svar']);
    expect(out).toContain('F  Solgården  Skal rettes; filen kan ikke åbnes, så svarene kendes ikke\n');
    expect(out).toContain('–  Engbo  Ikke begyndt\n');
  });

  test('filen hedder noget andet: så er det måske', async () => {
    const { out } = await call(closing(OTHER, { [OTHER]: answered('Vi ringer.'), [LOCAL]: 'noter\n' }), [
      'compare',
      'alarmer#svar',
    ]);
    expect(out).toContain(
      `–  Solgården  Ikke begyndt; måske: »${OTHER}« kan ikke åbnes, så det vides ikke, om svarene står der\n`,
    );
  });

  test('en genvej, der fører ud af arbejdsområdet', async () => {
    const host = memoryHost(filesWith({}));
    const leading: Host = {
      ...host,
      realPath: (path) => (path.endsWith(LOCAL) ? '/et/andet/sted.md' : host.realPath(path)),
    };
    const { out } = await call(leading, ['status']);
    expect(out).toContain(`${LOCAL}: ligger uden for arbejdsområdet og bliver ikke læst`);
  });
});

describe('det, som alle tilbud deler', () => {
  test('en skabelon: både den og de svar, der venter på den, bliver nævnt', async () => {
    const host = closing('skabeloner/alarmer.md');
    const { out } = await call(host, ['status']);
    expect(unwrapped(out)).toContain(`skabeloner/alarmer.md: ${CLOSED}`);
    expect(unwrapped(out)).toContain(`${LOCAL}: svarer på skabelonen »alarmer«, som ikke kan åbnes`);
    const leader = await call(host, ['status', '--tilbud', 'engbo']);
    expect(unwrapped(leader.out)).toContain(`skabeloner/alarmer.md: ${CLOSED}`);
  });

  test('standarderne', async () => {
    const { err } = await call(closing('standarder.yaml'), ['status', '--format', 'csv']);
    expect(err).toBe(`»standarder.yaml« er ikke talt med: ${CLOSED}.\n`);
  });
});

test('uden noget, der ikke kan åbnes, er der intet at sige', async () => {
  const { err } = await call(closing('findes/ikke'), ['status', '--format', 'csv']);
  expect(err).toBe('');
});
