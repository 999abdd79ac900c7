import { stringify } from 'yaml';
import type { Approval } from '../model/data.ts';

/** What stands above the first entry, for whoever opens the file. */
const HEAD = `# Godkendelser af dokumentet ved siden af, de ældste først.
# Skrives kun af »skrivefelt approve«. Ret ikke i filen: så gælder godkendelsen ikke længere.
`;

/**
 * The bytes of a sidecar with one more entry. The bytes that are there are kept as they are, whatever they are; the
 * entry comes after them, with the line endings that the file has.
 */
export function appendEntry(existing: Uint8Array | null, approval: Approval): Uint8Array {
  const before = existing ?? new Uint8Array();
  const text = new TextDecoder().decode(before);
  const entry = stringify([approval], { lineWidth: 0, version: '1.2' });
  const added = `${existing === null ? HEAD : ''}${/[^\r\n]$/.test(text) ? '\n' : ''}${entry}`;
  const after = new TextEncoder().encode(text.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added);
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}
