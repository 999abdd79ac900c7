import type { Configuration, Level } from '../model/data.ts';

/** The roles that may approve documents of a level, as the configuration spells them. */
export function approversOf(configuration: Configuration, level: Level): readonly string[] {
  return configuration.godkendere.flatMap(({ niveau, rolle }) => (niveau === level ? [rolle] : []));
}

/** A role in the configuration's spelling; null when it may not approve that level. Case and blanks do not matter. */
export function approverNamed(configuration: Configuration, level: Level, role: string): string | null {
  return approversOf(configuration, level).find((known) => normal(known) === normal(role)) ?? null;
}

function normal(role: string): string {
  return role.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
