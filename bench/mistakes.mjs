/** A slip of the hand for each that the rules know, as they stand in real guidelines now and then. */
const SLIPS = [
  (text) => text.replace(', så ', ',  så '),
  (text) => text.replace(' mellem kl.', ' mellem mellem kl.'),
  (text) => text.replace('https://', 'http://'),
  (text) => text.replace('. Det sker', '.Det sker'),
  (text) => text.replace('[1. marts 2027]', '[til foråret]'),
];
/** One document in so many has a mistake. */
const ONE_IN = 20;

/** The text of the corpus' document number `at` with a mistake in it, if it is one of those that have one. */
export function mistaken(text, at) {
  if (at % ONE_IN !== ONE_IN - 1) return text;
  const slip = SLIPS[Math.floor(at / ONE_IN) % SLIPS.length];
  return slip(text);
}

/** How many of some documents have a mistake. */
export function mistakesIn(documents) {
  return Math.floor(documents / ONE_IN);
}
