import { describe, expect, test } from 'vitest';
import { readSidecar } from '../../src/sign/sidecar.ts';
import { approveLocal, bytesOf, LOCAL, sidecarName } from './signed-workspace.ts';

const FILE = sidecarName(LOCAL);
const WHOLE = new TextDecoder().decode(bytesOf(approveLocal()));

/** The text that is marked as the fault of a sidecar; null when there is none. */
function faultOf(text: string): string | null {
  const { fault, approvals } = readSidecar(FILE, new TextEncoder().encode(text));
  if (fault === null) return null;
  expect(approvals).toBeNull();
  expect(fault.file).toBe(FILE);
  return text.slice(fault.span.start, fault.span.end);
}

describe('en godkendelsesfil viser den første linje af sin første fejl', () => {
  test.each<[string, string, string | null]>([
    ['ingen fejl', WHOLE, null],
    ['en liste uden poster: øverst i filen', '[]', ''],
    ['noget andet end en liste: øverst i filen', 'navn: Solgården\nby: Ry\n', ''],
    ['en post, der mangler noget', '- version: 1.0.0\n  niveau: lokal\n', 'version: 1.0.0'],
    ['en post over to linjer', '- a\n  b\n', 'a'],
    ['en post over to linjer fra Windows', '- a b\r\n  c\r\n', 'a b'],
    ['en post uden nøgler', '- version\n', 'version'],
    ['en ukendt nøgle', WHOLE.replace('  rolle:', '  rollen:'), 'rollen'],
    [
      'to fejl: den første i filen',
      WHOLE.replace('niveau: lokal', 'niveau: fri').replace('dato: 2026-11-16', 'dato: nu'),
      'fri',
    ],
  ])('%s', (_, text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });

  test('også hvor en byte ikke er UTF-8', () => {
    const bytes = new TextEncoder().encode(WHOLE);
    const broken = new Uint8Array([...bytes, 0x23, 0xe6, 0x0a]);
    expect(readSidecar(FILE, broken)).toMatchObject({
      approvals: null,
      fault: { file: FILE, span: { start: WHOLE.length + 1, end: WHOLE.length + 2 } },
    });
  });
});
