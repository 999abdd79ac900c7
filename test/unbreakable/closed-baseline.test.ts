import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/core/host.ts';
import { call } from '../cli/run-command.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { answered, filesWith } from './checked-workspace.ts';
import { closedHost } from './closed-host.ts';

const BASELINE = 'skrivefelt-grundlinje.yaml';
const FOLDER = 'tilbud/solgaarden';
const LOCAL = `${FOLDER}/alarmer.md`;
const FAULTY = answered('<b>Vi</b> ringer.');

/** A workspace whose local document has old findings, all of them in the baseline. */
async function accepted(): Promise<{ host: MemoryHost; before: string; count: number }> {
  const host = memoryHost(filesWith({ [LOCAL]: FAULTY }));
  await call(host, ['baseline']);
  const before = host.text(BASELINE) ?? '';
  return { host, before, count: before.split('\n').filter((line) => line.includes(`"${LOCAL}"`)).length };
}

describe('gamle fund i det, der ikke kan læses, er ikke rettet', () => {
  const CASES: readonly (readonly [string, (host: MemoryHost) => Host])[] = [
    ['en lukket fil', (host) => closedHost(host, LOCAL)],
    ['en lukket mappe', (host) => closedHost(host, FOLDER)],
    ['en lukket mappe længere oppe', (host) => closedHost(host, 'tilbud')],
    [
      'en genvej, der fører ud',
      (host) => ({
        ...host,
        realPath: (path) => (path.endsWith(LOCAL) ? '/et/andet/sted.md' : host.realPath(path)),
      }),
    ],
    [
      'en genvej, der ikke fører nogen steder hen',
      (host) => ({
        ...host,
        realPath: (path) => (path.endsWith(LOCAL) ? null : host.realPath(path)),
      }),
    ],
    [
      'et dokument, der er for stort til at blive tjekket',
      (host) => {
        host.write(LOCAL, new TextEncoder().encode(`${FAULTY}\n${'ord '.repeat(200_000)}\n`));
        return host;
      },
    ],
  ];

  test.each(CASES)('%s: de bliver stående, og det bliver sagt', async (_, close) => {
    const { host, before, count } = await accepted();
    expect(count).toBeGreaterThan(0);
    const closed = close(host);
    const { out } = await call(closed, ['baseline']);
    expect(out).toContain(
      `${count} fund bliver stående, fordi filerne ikke kunne åbnes og læses:\n  ${LOCAL}\n`,
    );
    expect(out).not.toContain('rettet og taget ud');
    expect(host.text(BASELINE)).toBe(before);
  });

  test.each(CASES)('%s: lint siger ikke, at de er rettet', async (_, close) => {
    const { host } = await accepted();
    expect((await call(close(host), ['lint'])).err).not.toContain('er rettet');
  });

  test('en fil, der er slettet, er der ikke længere fund i', async () => {
    const { host } = await accepted();
    host.remove(`/arbejdsomraade/${LOCAL}`);
    const { out } = await call(host, ['baseline']);
    expect(out).toContain('rettet og taget ud af grundlinjen');
    expect(host.text(BASELINE)).not.toContain(`"${LOCAL}"`);
  });
});

describe('en grundlinje, der ikke kan åbnes, er en fejl og ikke en tom grundlinje', () => {
  test.each([
    ['en lukket fil', (host: MemoryHost) => closedHost(host, BASELINE)],
    [
      'en mappe',
      (host: MemoryHost) => {
        host.remove(`/arbejdsomraade/${BASELINE}`);
        host.write(`${BASELINE}/fil`, new Uint8Array());
        return host;
      },
    ],
  ])('%s', async (_, close) => {
    const { host } = await accepted();
    const closed = close(host);
    const files = new Map(host.files);
    for (const command of ['lint', 'baseline']) {
      const { code, out, err } = await call(closed, [command]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`Grundlinjen »${BASELINE}« kan ikke åbnes.`);
    }
    expect(host.files).toEqual(files);
    expect((await call(closed, ['lint', '--uden-grundlinje'])).code).toBe(1);
  });
});
