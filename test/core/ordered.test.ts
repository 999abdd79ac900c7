import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstNot, lastOfOrdered } from '../../src/core/last-of-ordered.ts';
import { firstOverlap, overlapTest } from '../../src/core/overlap-test.ts';
import { overlaps, type Span } from '../../src/core/span.ts';

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]): Span => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 12 });

describe('searching by halves gives what searching one by one gives', () => {
  test('the last of which something holds, and the first of which it does not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, most) => {
        const ordered = numbers.toSorted((one, other) => one - other);
        const holds = (one: number): boolean => one <= most;
        expect(lastOfOrdered(ordered, holds)).toBe(ordered.findLast(holds));
        expect(firstNot(ordered, holds)).toBe(ordered.filter(holds).length);
      }),
    );
  });

  test('whether a range shares a character with some others, and which is the first', () => {
    fc.assert(
      fc.property(spans, span, (others, one) => {
        const shared = others
          .toSorted((left, right) => left.start - right.start)
          .filter((other) => overlaps(one, other));
        expect(overlapTest(others)(one)).toBe(shared.length > 0);
        expect(firstOverlap(others, (other) => other)(one)).toBe(shared[0]);
      }),
    );
  });
});
