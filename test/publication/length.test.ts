import { describe, expect, it } from 'vitest';
import { isShort, longRows } from '../../src/publication/length.ts';
import type { Block, Inline } from '../../src/publication/publication.ts';
import { list, paragraph, table, times } from './content.ts';

const owner = 'regional';
const image: Inline = { type: 'image', asset: 'plan', alt: '' };
const sentences = (characters: number) => paragraph('Ring til vagten. '.repeat(characters / 17));
const framed = (children: readonly Block[]): Block => ({ type: 'blockquote', owner, children });

describe('what is kept on one page', () => {
  it.each<[string, readonly Block[]]>([
    ['nothing', []],
    ['three paragraphs', times(3, sentences(170))],
    ['a list of six points', [list(...Array.from({ length: 6 }, () => 'Ring til vagten.'))]],
    ['a table of seven rows', [table(['Dag'], ...Array.from({ length: 7 }, () => ['mandag']))]],
    ['a rule', [{ type: 'thematicBreak', owner }]],
    ['eight lines of code', [{ type: 'code', owner, value: 'a\n'.repeat(7) }]],
  ])('%s', (_, blocks) => {
    expect(isShort(blocks)).toBe(true);
  });

  it.each<[string, readonly Block[]]>([
    ['twenty paragraphs', times(20, paragraph('Ring.'))],
    ['one very long paragraph', [sentences(2000)]],
    ['a list of thirty points', [list(...Array.from({ length: 30 }, () => 'Ring.'))]],
    ['a table of twenty rows', [table(['Dag'], ...Array.from({ length: 20 }, () => ['mandag']))]],
    ['a picture, which may be as tall as a page', [{ type: 'paragraph', owner, children: [image] }]],
    [
      'a picture inside a link',
      [
        {
          type: 'paragraph',
          owner,
          children: [{ type: 'link', url: 'https://example.dk', children: [image] }],
        },
      ],
    ],
    ['a page break', [{ type: 'pageBreak', owner }]],
    ['a contents list', [{ type: 'contents', owner }]],
    ['one line of code as long as a page', [{ type: 'code', owner, value: 'x'.repeat(2000) }]],
    [
      'twenty line breaks',
      [{ type: 'paragraph', owner, children: Array.from({ length: 20 }, () => ({ type: 'break' })) }],
    ],
  ])('not %s', (_, blocks) => {
    expect(isShort(blocks)).toBe(false);
  });

  it('a frame takes room from what stands in it', () => {
    const blocks = times(7, sentences(68));
    expect(isShort(blocks)).toBe(true);
    expect(isShort([framed(blocks)])).toBe(false);
  });

  it('content that stands deep inside others is measured too', () => {
    let deep: Block = sentences(680);
    for (let depth = 0; depth < 60; depth += 1) deep = framed([deep]);
    expect(isShort([deep])).toBe(false);
  });
});

describe('rows of a table that may be broken', () => {
  it('are those of many lines, one by one', () => {
    const long = 'Ring til vagten. '.repeat(60);
    expect(
      longRows(table(['Dag', 'Opgave'], ['mandag', 'Ring.'], ['tirsdag', long], ['onsdag', 'Ring.'])),
    ).toEqual([false, true, false]);
  });
});
