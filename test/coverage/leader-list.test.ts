import { describe, expect, test } from 'vitest';
import { leaderList } from '../../src/coverage/leader-list.ts';
import type { TaskKind } from '../../src/coverage/overview.ts';
import { approvedHost, coverage, LOCAL, local } from './small-overview.ts';

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
