import type { RuleId } from '../core/rule-ids.ts';

/** Where the program is told of; the same host as the ids of its JSON Schemas. */
export const PROGRAM_ADDRESS = 'https://skrivefelt.dk/';

/** The address of a rule's page, for reports that want one. The page itself also ships with the package. */
export function ruleAddress(id: RuleId): string {
  return `${PROGRAM_ADDRESS}regler/${id}`;
}
