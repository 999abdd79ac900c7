import { expect, test } from 'vitest';
import { latinPattern } from '../../src/core/latin.ts';

test.each([
  ['a letter', '^\\p{L}$', 'å', true],
  ['a letter in a class', '^[\\p{L}-]+$', 'a-å', true],
  ['none', '^\\p{L}$', '7', false],
  ['a letter after an escaped bracket that nothing closes', '^\\[A\\p{L}$', '[Aå', true],
  ['none after an escaped bracket, though a class comes later', '^\\[A(?!\\p{L})[x]', '[Ax', false],
  ['an escaped bracket in a class', '^[\\]\\p{L}]+$', ']å', true],
])('%s', (_, pattern, text, fits) => {
  expect(latinPattern(pattern, 'u').test(text)).toBe(fits);
});
