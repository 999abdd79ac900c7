/** How binding a demand is, in words that complete »Kravet …«. */
export function obligationInWords(obligation: string): string {
  if (obligation === 'boer') return 'bør besvares';
  return obligation === 'kan' ? 'kan besvares' : 'skal besvares';
}
