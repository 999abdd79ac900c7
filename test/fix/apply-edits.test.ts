import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/core/edit.ts';
import { applyEdits, placeAfter } from '../../src/fix/apply-edits.ts';

function edit(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

describe('rettelser i en tekst', () => {
  test.each<[string, readonly Edit[], string, number]>([
    ['ingen', [], 'abcdef', 0],
    ['en', [edit(1, 3, 'X')], 'aXdef', 0],
    ['flere, i vilkårlig orden', [edit(4, 5, ''), edit(0, 1, 'AA')], 'AAbcdf', 0],
    ['to, der rører hinanden', [edit(0, 2, 'X'), edit(2, 4, 'Y')], 'XYef', 0],
    ['to, der gælder det samme', [edit(0, 3, 'X'), edit(2, 4, 'Y')], 'abcdef', 2],
    [
      'en inde i en anden, og en tredje for sig',
      [edit(0, 4, 'X'), edit(1, 2, 'Y'), edit(5, 6, 'Z')],
      'abcdeZ',
      2,
    ],
    ['tre i kæde', [edit(0, 2, 'X'), edit(1, 4, 'Y'), edit(3, 5, 'Z')], 'abcdef', 3],
    ['to indsættelser samme sted', [edit(2, 2, 'X'), edit(2, 2, 'Y')], 'abcdef', 2],
    ['den samme to gange', [edit(2, 2, 'X'), edit(2, 2, 'X')], 'abXcdef', 0],
    [
      'en indsættelse for enden af en anden',
      [edit(2, 2, 'X'), edit(2, 4, 'Y'), edit(4, 4, 'Z')],
      'abXYZef',
      0,
    ],
    ['en indsættelse midt i en anden', [edit(3, 3, 'X'), edit(2, 4, 'Y')], 'abcdef', 2],
    ['en, der ikke ændrer noget, er ikke i vejen', [edit(0, 3, 'abc'), edit(1, 2, 'X')], 'aXcdef', 0],
    ['uden for teksten', [edit(5, 9, 'X'), edit(-1, 0, 'Y'), edit(3, 2, 'Z')], 'abcdef', 3],
  ])('%s', (_, edits, text, contested) => {
    const applied = applyEdits('abcdef', edits);
    expect({ text: applied.text, contested: applied.contested.length }).toEqual({ text, contested });
  });
});

const TEXT = 'Beboerne ringer til personalet, og nogen kommer.';
const anyEdit = fc
  .tuple(fc.nat({ max: TEXT.length }), fc.nat({ max: 8 }), fc.string({ maxLength: 4 }))
  .map(([start, length, text]) => edit(start, Math.min(start + length, TEXT.length), text));
/** Edits side by side: each takes some of what is left. */
const apart = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat({ max: 5 }), fc.string({ maxLength: 4 })), {
    maxLength: 8,
  })
  .map((parts) => {
    const edits: Edit[] = [];
    let at = 0;
    for (const [gap, length, text] of parts) {
      const [start, end] = [at + gap, at + gap + length];
      if (end > TEXT.length) break;
      edits.push(edit(start, end, text));
      at = end;
    }
    return edits;
  });

function overlap({ span: one }: Edit, { span: other }: Edit): boolean {
  const inside = (at: number, { start, end }: Edit['span']): boolean => start < at && at < end;
  if (one.start === one.end && other.start === other.end) return one.start === other.start;
  if (one.start === one.end) return inside(one.start, other);
  if (other.start === other.end) return inside(other.start, one);
  return Math.max(one.start, other.start) < Math.min(one.end, other.end);
}

describe('hvad rettelserne end er', () => {
  test('rettelser, der ikke rører det samme, giver det, man får bagfra, én ad gangen', () => {
    fc.assert(
      fc.property(apart, (edits) => {
        const expected = [...edits]
          .reverse()
          .reduce(
            (text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end),
            TEXT,
          );
        expect(applyEdits(TEXT, [...edits].reverse()).text).toBe(expected);
      }),
    );
  });

  test('det, to rettelser gælder, står urørt, og resten er rettet, i hvilken orden de end kommer', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
        const { text, made, contested } = applyEdits(TEXT, edits);
        const real = edits.filter(({ span, text: put }) => TEXT.slice(span.start, span.end) !== put);
        const same = (one: Edit, other: Edit): boolean => JSON.stringify(one) === JSON.stringify(other);
        for (const one of real) {
          const isContested = real.some((other) => !same(one, other) && overlap(one, other));
          expect(contested.some((other) => same(one, other))).toBe(isContested);
          expect(made.some((other) => same(one, other))).toBe(!isContested);
        }
        for (const { span } of contested) {
          const untouched = TEXT.slice(span.start, span.end);
          const { least, most } = placeAfter(span.start, made);
          expect(text.slice(least, most + untouched.length)).toContain(untouched);
        }
        expect(applyEdits(TEXT, [...edits].reverse()).text).toBe(text);
      }),
    );
  });

  test('et sted uden for rettelserne genfindes', () => {
    fc.assert(
      fc.property(apart, fc.nat({ max: TEXT.length }), (edits, at) => {
        const { text, made } = applyEdits(TEXT, edits);
        fc.pre(made.every(({ span }) => at < span.start || at > span.end));
        const { least, most } = placeAfter(at, made);
        expect(least).toBe(most);
        expect(text.slice(least).length - TEXT.slice(at).length).toBe(
          made
            .filter(({ span }) => span.start > at)
            .reduce((sum, { span, text: put }) => sum + put.length - (span.end - span.start), 0),
        );
      }),
    );
  });
});
