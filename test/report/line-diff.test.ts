import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/report/line-diff.ts';

function diff(before: string, after: string): string {
  return unifiedDiff(before, after, { file: 'a.md', colour: false });
}

describe('forskellen mellem to tekster', () => {
  test('er tom, når de er ens, og når kun linjeskiftene er forskellige', () => {
    expect(diff('a\nb\n', 'a\nb\n')).toBe('');
    expect(diff('a\r\nb\r\n', 'a\nb\n')).toBe('');
  });

  test('viser linjer, der er taget ud og sat ind, med tre linjer omkring', () => {
    const lines = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ''].join('\n');
    expect(diff(lines, lines.replace('5\n', 'fem\n5½\n'))).toBe(
      '--- a.md\n+++ a.md\n@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+fem\n+5½\n 6\n 7\n 8\n',
    );
  });

  test('har et stykke for hvert sted, der er langt fra de andre', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `linje ${at + 1}`).join('\n');
    const shown = diff(lines, lines.replace('linje 2\n', '').replace('linje 19', 'sidst'));
    expect(shown.match(/^@@.*$/gm)).toEqual(['@@ -1,5 +1,4 @@', '@@ -16,5 +15,5 @@']);
  });

  test('finder de linjer, der er de samme, også når andre er flyttet', () => {
    expect(diff('a\nb\nc\nd', 'b\nc\nd\na').match(/^[-+] ?\w.*$/gm)).toEqual(['-a', '+a']);
  });

  test('kan ikke styre terminalen', () => {
    expect(diff('', 'x\u001b[2J')).toContain('+x\ufffd[2J');
  });

  test('viser meget lange tekster, der intet har til fælles, som skiftet ud', () => {
    const many = (word: string): string =>
      Array.from({ length: 2500 }, (_, at) => `${word} ${at}`).join('\n');
    const shown = diff(many('før'), many('nu')).split('\n');
    expect(shown[2]).toBe('@@ -1,2500 +1,2500 @@');
    expect(shown[3]).toBe('-før 0');
    expect(shown[2503]).toBe('+nu 0');
  });
});
