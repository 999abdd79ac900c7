import { expect, test } from 'vitest';
import { publicationDigests } from '../../src/press/publication-digest.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { fullPublication } from '../fixtures/publication.ts';

const digestOf = publicationDigests('1');

/** Every change of one value anywhere in a publication, bytes by their first. */
function* changes(value: unknown, put: (changed: unknown) => unknown): Generator<unknown> {
  if (value instanceof Uint8Array) yield put(Uint8Array.of((value[0] ?? 0) ^ 1, ...value.slice(1)));
  else if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) yield* changes(one, (changed) => put(value.with(at, changed)));
    if (value.length > 0) yield put([...value, value[0]]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      yield* changes(one, (changed) => put({ ...value, [key]: changed }));
    }
  } else yield put(typeof value === 'string' ? `${value}.` : typeof value === 'number' ? value + 1 : !value);
}

const isPublication = (value: unknown): value is Publication => typeof value === 'object' && value !== null;

test('another value anywhere in a publication gives another digest, and the same values the same', () => {
  const theme = { ...fullPublication().theme, fontFiles: [Uint8Array.of(1, 2), Uint8Array.of(3)] };
  const whole: Publication = { ...fullPublication(), theme };
  const digests = [...changes(whole, (changed) => changed)].filter(isPublication).map(digestOf);
  expect(digests.length).toBeGreaterThan(500);
  expect(new Set([digestOf(whole), ...digests]).size).toBe(digests.length + 1);
  expect(digestOf(structuredClone(whole))).toBe(digestOf(whole));
});

test('another program gives another digest', () => {
  expect(publicationDigests('2')(fullPublication())).not.toBe(digestOf(fullPublication()));
});
