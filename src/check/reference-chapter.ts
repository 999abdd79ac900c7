import { latinPattern } from '../core/latin.ts';

const CHAPTER = latinPattern(
  String.raw`^(?:referencer?|henvisninger|litteratur(?:liste)?|kilder|love(?: og regler)?|lovgrundlag|links|læs mere|mere viden|yderligere oplysninger)(?!\p{L})`,
  'iu',
);

/** Whether a place stands in a list of references, by the headings that it stands under. */
export function isReferenceChapter(chapters: readonly string[]): boolean {
  return chapters.some((heading) => CHAPTER.test(heading.replace(/^[\d. ]+/, '')));
}
