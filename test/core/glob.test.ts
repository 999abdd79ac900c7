import { describe, expect, test } from 'vitest';
import { matchesGlob } from '../../src/core/glob.ts';

describe('et mønster for stier', () => {
  test.each([
    ['skabeloner/alarm.md', 'skabeloner/alarm.md'],
    ['skabeloner/*.md', 'skabeloner/alarm.md'],
    ['skabeloner/*', 'skabeloner/alarm.md'],
    ['skabeloner/**', 'skabeloner/alarm.md'],
    ['skabeloner/**', 'skabeloner/gamle/1998/alarm.md'],
    ['skabeloner/', 'skabeloner/gamle/alarm.md'],
    ['./skabeloner/*', 'skabeloner/alarm.md'],
    ['**', 'skrivefelt.yaml'],
    ['**/alarm.md', 'alarm.md'],
    ['**/alarm.md', 'tilbud/solgaarden/alarm.md'],
    ['tilbud/**/alarm.md', 'tilbud/alarm.md'],
    ['tilbud/**/afdeling/**/*.md', 'tilbud/a/b/afdeling/c/alarm.md'],
    ['tilbud/*/al?rm.md', 'tilbud/solgaarden/alarm.md'],
    ['*a*a*', 'banan'],
    ['tilbud/sol*/**', 'tilbud/solgaarden/alarm.md'],
    ['tilbud/?r?/*', 'tilbud/Ærø/alarm.md'],
    ['tilbud/A\u030a/*', 'tilbud/\u00c5/alarm.md'],
    ['skabeloner/a[1].md', 'skabeloner/a[1].md'],
    ['skabeloner/a.md', 'skabeloner/a.md'],
  ])('»%s« passer på »%s«', (pattern, path) => {
    expect(matchesGlob(pattern, path)).toBe(true);
  });

  test.each([
    ['skabeloner/*.md', 'skabeloner/gamle/alarm.md'],
    ['skabeloner', 'skabeloner/alarm.md'],
    ['skabeloner/**', 'skabeloner'],
    ['*.md', 'skabeloner/alarm.md'],
    ['skabeloner/?.md', 'skabeloner/ab.md'],
    ['skabeloner/a?b.md', 'skabeloner/a/b.md'],
    ['skabeloner/a.md', 'skabeloner/aXmd'],
    ['skabeloner/a[1].md', 'skabeloner/a1.md'],
    ['Skabeloner/**', 'skabeloner/alarm.md'],
    ['**/gamle/**', 'skabeloner/gamle'],
    ['', 'skabeloner/alarm.md'],
  ])('»%s« passer ikke på »%s«', (pattern, path) => {
    expect(matchesGlob(pattern, path)).toBe(false);
  });

  test('et mønster med mange stjerner er ikke langsomt', () => {
    expect(
      matchesGlob(`${'**/'.repeat(200)}${'*a'.repeat(200)}b`, `${'a/'.repeat(300)}${'a'.repeat(300)}`),
    ).toBe(false);
  });
});
