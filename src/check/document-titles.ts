import { slug } from '../core/fold.ts';

/** What a governing document's title begins with, in all its forms. */
export const DOCUMENT_KIND =
  /^(?:(?:lokal|regional|fælles|tværgående)e?\s+)?(?:retningslinje|procedure|vejledning|instruks|politik|strategi|rammebeskrivelse)(?:r|n|rne|en|er|erne|ne|ken)?(?=\s)/iu;

/** The subject of a title, as it is compared: `Retningslinjen for magtanvendelse` is `for-magtanvendelse`. */
export function subjectOf(title: string): string {
  return slug(title.replace(DOCUMENT_KIND, ''));
}
