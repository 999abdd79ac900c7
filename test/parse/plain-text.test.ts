import { expect, test } from 'vitest';
import { plainText } from '../../src/parse/plain-text.ts';
import { parsed } from './parsed.ts';

test.each([
  ['et **fedt** ord, `kode` og [et link](x)', 'et fedt ord, kode og et link'],
  ['et\\\nto', 'et\nto'],
  ['ét\n\nto', 'ét\nto'],
  ['ét\r to\r\ntre', 'ét\nto\ntre'],
  ['- a\n  - b\n- c', 'a\nb\nc'],
  ['30. september', '30. september'],
  ['1. a\n   - x\n2. b', '1. a\nx\n2. b'],
  ['| a | b |\n| - | - |\n| c | d |', 'a\nb\nc\nd'],
  ['note[^1] <!-- x --><b>fed</b>\n\n[^1]: her', 'note fed\nher'],
  ['![alt](x.png)', 'alt'],
  [':::faktaboks[Husk]\ndet\n:::', 'Husk\ndet'],
  ['kl. 10:30', 'kl. 10:30'],
])('%j som ren tekst', (markdown, text) => expect(plainText([parsed(markdown).tree])).toBe(text));
