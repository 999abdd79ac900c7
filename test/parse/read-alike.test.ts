import { describe, expect, it } from 'vitest';
import { fastTree } from '../../src/parse/fast-parser.ts';
import { nativeParser } from '../../src/parse/native-parser.ts';

const native = await nativeParser();

/** Texts whose native tree is not the reference's: each is the least of its kind that a dense search found. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'a blank behind a directive of one line': ['::d ', '::H\t', '::ø '],
  'a directive of one line in a list': ['+ |\n  ::i', 't\n- ::d\n  +', 'O\n1. ::t\n   2)'],
  'a directive of one line above a list': ['\t}\n::d\n1. 1)', '    \\\n::s\n2) ;', '    t\n::t\n\n1.'],
  'a directive inside code': ['`\n::å\n`'],
  'a backslash above the fence': [':::s\n\\\n:::'],
  'a directive that is set in': [' :::s\n    e\n:::', '  - :::v \n    :::', '  :::f\n- {\n\n  :::'],
  'quotes and lists in a quote': [
    ...[
      '>*\n>+',
      '>>*\n>',
      '>>\n>- ',
      '>- +\n>',
      '>1.\n>*',
      '>>\n>\t',
      '>>#\n> ',
      '>>!\n>\n',
      '>- * d\n>',
      '>+ !\n>- H',
    ],
  ],
  'a box in front of what is no item': ['*\n[ ] t'],
  'a box and the end of the line': ['- [ ]\r\nn', '1. [ ]\r\n.', '* [\n]\n😀'],
  'a sign that opens nothing, above a line in a list or a quote': [
    ...[
      '>`  \n>/',
      '>`\n>*k*',
      '* `\\\n  a',
      '- `\n  []()',
      '1. `\\\n\t]',
      '>[][\n>]()',
      '* ]<!--\n  `c`',
      '* [\n  :oplysning[]',
      '- `\\\n  |\n  --',
    ],
  ],
  'stars of other lengths, and signs inside them': ['**f*_', '*_*k'],
  'a blank of Word’s behind a directive': [':::k\u00a0\n:::', '::k\u00a0'],
  'a fence as far in as code': [':::t\n]\n    :::\nh\n:::', ':::t\nOrd.\n    :::\nOrd.\n:::'],
  'indented code with carriage returns': ['    ;\r\n\n\t'],
  'indented code above the mark of a list': [
    '*\n#\n\t>\n1.',
    '1.\n***\n    t\n*',
    '1.\n#\n    :\n2) |',
    '\t#\n::s\n\n2) |',
  ],
  'indented code above a line of blanks': ['1. \\\n#\n    `\n \t'],
  'lines that may be a table': [
    '* ]\n-|-\n  -|-',
    '- b\na||\n  -|-',
    '- b\n|||\n  -|-',
    '>a\n|||\n>-|-',
    '[a]:*\n|-',
  ],
  'notes with nothing, or more than words': [
    '[^1]:\n ',
    'e\n[^1]:*',
    '[^1]:-  \n    +',
    '[^1]:n\n\n    1. _\n    + \\',
  ],
  'an address or a title that is a fence': [':::t\n[a]:\n:::', ':::s\n[a]:"\n:::'],
  'what stands right below an address': ['[a]:u\n    [^1]:å\n[^1]', '[a]:u\n#\n2) )', '>[a]:/\n><\n>--'],
  'a comment over lines in a list': ['1. b<!--\n    -->'],
  'a head that ends with blanks': ['---\n---\t'],
};

describe('where the native tree is not the reference’s, the reference is asked', () => {
  it.each(Object.entries(CASES))('%s', (_, texts) => {
    if (!native) throw new Error('The native parser is not made for this machine');
    for (const text of texts) expect(fastTree(text, native), text).toBeNull();
  });
});
