import { describe, expect, test } from 'vitest';
import { readListTable, splitBars } from '../../src/parse/list-table.ts';
import { firstDirective, readText } from './parsed.ts';

/** Rows of texts and the types of what is left over. */
function grid(content: string, columns = 'kolonner="A | B"') {
  const table = firstDirective(`:::tabel[Titel]{${columns}}\n${content}\n:::\n`);
  if (table.type !== 'containerDirective') throw new Error('no container');
  const { columns: names, rows, stray } = readListTable(table);
  const text = (blocks: Parameters<typeof readText>[0][]): string => blocks.map(readText).join('/');
  return {
    names,
    rows: rows.map(({ cells }) => cells.map(({ blocks }) => text([...blocks]))),
    stray: text([...stray]),
  };
}

describe('en :::tabel er en liste af rækker, hver med en liste af celler', () => {
  test.each([
    [
      '- - a\n  - b\n- - c\n  - d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['- a\n  - b', [['a', 'b']]],
    ['- - a\n  - b\n\n  slut', [['a', 'b', 'slut']]],
    ['- - a\n\n    mere\n  - 1. b\n    2. c', [['a/mere', 'bc']]],
    ['- - a\n  - b\n  - c', [['a', 'b', 'c']]],
    ['- kun én', [['kun én']]],
    ['1. - a\n   - b', [['a', 'b']]],
  ])('%j', (content, rows) => expect(grid(content)).toEqual({ names: ['A', 'B'], rows, stray: '' }));

  test('en celle må begynde med et tal', () => {
    expect(grid('- 30. september\n  - Frist\n- - 1. oktober\n  - Møde')).toMatchObject({
      rows: [
        ['september', 'Frist'],
        ['oktober', 'Møde'],
      ],
    });
    expect(grid('4. etage har alarm')).toEqual({ names: ['A', 'B'], rows: [], stray: 'etage har alarm' });
  });

  test('det, der ikke er en række, kommer tilbage', () => {
    expect(grid('Før\n\n- - a\n  - b\n\nEfter')).toEqual({
      names: ['A', 'B'],
      rows: [['a', 'b']],
      stray: 'Før/Efter',
    });
  });

  test('uden kolonner', () => expect(grid('- - a\n  - b', '').names).toEqual([]));
});

test.each([
  ['A | B', ['A', 'B']],
  [' A|B | ', ['A', 'B']],
  ['A', ['A']],
  ['', []],
  ['|', []],
])('»%s« mellem lodrette streger er %o', (text, parts) => expect(splitBars(text)).toEqual(parts));
