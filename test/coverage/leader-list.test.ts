import { describe, expect, test } from 'vitest';
import { leaderList } from '../../src/coverage/leader-list.ts';
import type { TaskKind } from '../../src/coverage/overview.ts';
import { approvedHost, coverage, host, LOCAL, local } from './small-overview.ts';

test('en fil, der ikke kan placeres, nævnes på siden for det tilbud, hvis mappe den ligger i', async () => {
  const stray = 'tilbud/solgaarden/andet.md';
  const at = host({
    [LOCAL]: local(),
    [stray]: local().replace('alarmer@', 'alarmre@'),
    'tilbud/engbo/tilbud.yaml': 'id: engbo\nnavn: Engbo\n',
  });
  const { call } = await import('../cli/run-command.ts');
  for (const format of ['pretty', 'html', 'json']) {
    const { out } = await call(at, ['status', '--tilbud', 'solgaarden', '--format', format]);
    expect(out).toContain(stray);
    expect(out).toContain('svarer på skabelonen »alarmre«');
  }
  const overview = coverage(at);
  const files = overview.tilbud.map((head) => [head.id, leaderList(overview, head).leftOut.length]);
  expect(Object.fromEntries(files)).toEqual({ engbo: 0, solgaarden: 1 });
});

describe('lederens side efter en ændring i et godkendt dokument', () => {
  test.each<[string, Parameters<typeof local>[0], TaskKind]>([
    ['kan det godkendes, når alt er besvaret', { answers: { frist: '2' } }, 'godkend'],
    ['skal det først rettes, når et svar mangler', { answers: { frist: null } }, 'laes'],
    ['skal det først rettes, når et svar ikke passer', { answers: { frist: '9' } }, 'laes'],
  ])('%s', async (_, document, kind) => {
    const at = await approvedHost();
    at.write(LOCAL, new TextEncoder().encode(local(document)));
    const overview = coverage(at);
    const lists = overview.tilbud.map((head) => leaderList(overview, head));
    const task = lists.flatMap(({ tasks }) => tasks).find(({ file }) => file === LOCAL);
    expect(task).toMatchObject({ state: 'brudt', kind });
  });
});
