import { expect, it } from 'vitest';
import { parted } from '../../src/publication/joined-words.ts';

const DATE = 'Mødet er den 15.\u00a0september\u00a02026 kl.\u00a09.';
const COPIED =
  'Sådan\u00a0ser\u00a0teksten\u00a0ud,\u00a0når\u00a0den\u00a0er\u00a0kopieret\u00a0fra\u00a0en\u00a0side.';

it.each([
  ['a date stays together in a line', DATE, false, DATE],
  ['a date is parted in a narrow column', DATE, true, 'Mødet er den 15. september 2026 kl. 9.'],
  [
    'a row of joined words as long as a line is parted, and nothing else',
    `${COPIED} ${DATE}`,
    false,
    `Sådan ser teksten ud, når den er kopieret fra en side. ${DATE}`,
  ],
  ['text without joined words is as it was', 'x'.repeat(200), true, 'x'.repeat(200)],
])('%s', (_, text, narrow, expected) => {
  expect(parted(text, narrow)).toBe(expected);
});
