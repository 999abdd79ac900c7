/**
 * Laws by the names that people use for them; the first is the one that is compared. A law that is not here is known by
 * its own words.
 */
export const LAW_NAMES: readonly (readonly [string, ...string[]])[] = [
  ['serviceloven', 'lov om social service', 'sel'],
  ['barnets lov', 'lov om barnets lov'],
  ['almenboligloven', 'lov om almene boliger', 'lov om almene boliger m.v.', 'abl'],
  ['sundhedsloven', 'sul'],
  ['voksenansvarsloven', 'lov om voksenansvar'],
  ['socialtilsynsloven', 'lov om socialtilsyn'],
];
