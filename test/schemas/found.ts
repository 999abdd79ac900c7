import { rules } from '../../src/check/registry.ts';
import type { Finding } from '../../src/core/finding.ts';

/**
 * Findings as one line each, `rule/message »text at the place«`, so that a case reads on one line. Throws when a
 * finding's rule has no such message, or the message wants data that the finding does not bring.
 */
export function found(findings: readonly Finding[], text: string): readonly string[] {
  return findings.map(({ rule, message, at, data }) => {
    const words = rules[rule].messages[message];
    if (!words) throw new Error(`${rule} has no message ${message}`);
    const wanted = [...`${words.text} ${words.mend}`.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
    const missing = wanted.filter((name) => data[name] === undefined);
    if (missing.length > 0) throw new Error(`${rule}/${message} lacks ${missing.join(', ')}`);
    const name = message === 'default' ? rule : `${rule}/${message}`;
    return `${name} »${text.slice(at.span.start, at.span.end)}«`;
  });
}
