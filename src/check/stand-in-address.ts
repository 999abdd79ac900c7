/** What is put in an address's place while it is not known: nothing, `#`, `https://`, `xxx`. */
const STAND_IN = /^(?:|#|https?:\/*|[x.…?_-]+|url|link|adresse|indsæt\b.*|tbd|todo)$/i;

/** Whether an address is none yet. */
export function isStandInAddress(url: string): boolean {
  return STAND_IN.test(url.trim());
}
