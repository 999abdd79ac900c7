import { wordsOf } from '../core/words.ts';
import { fieldPart } from '../model/scaffold.ts';
import { fieldOf, type Template } from '../model/template.ts';
import { isSuppressionComment } from '../parse/suppression-comments.ts';
import { headingsOf, headingText } from '../parse/walk.ts';

/** Heading over the answers that have no field any more. */
export const MARKER_HEADING = 'Svar uden felt';

/** What stands under it, for the author. */
export const MARKER_COMMENT =
  '<!-- Skabelonen har ikke længere et felt til svarene herunder. Flyt det, der stadig gælder, op i et skrivefelt, og slet resten. -->';

/** Fewer words than these may well be the author's own. */
const FEWEST_WORDS = 3;

/** Tells the words that `new` and `update` put into a local document from those of its author. */
export interface ToolText {
  isHeading(name: string): boolean;
  /** Whether a comment says nothing but the template's own guidance. `following` is the id of the answer after it. */
  isGuidance(comment: string, following: string | null): boolean;
  isMarkerHeading(name: string): boolean;
  isMarkerComment(comment: string): boolean;
}

/** The words of the versions that a document may have been made from. */
export function toolTextOf(versions: readonly Template[]): ToolText {
  const headings = new Set(
    versions.flatMap(({ document }) => headingsOf(document.tree).map((heading) => headingText(heading))),
  );
  const whole = new Set(
    versions.flatMap((version) =>
      version.fields.map((field) => commentWords(fieldPart(field, version).guidance)),
    ),
  );
  return {
    isHeading: (name) => headings.has(name),
    isGuidance: (comment, following) => {
      // A template's guidance may speak of such comments; one in a tilbud's own text is always its author's.
      if (isSuppressionComment(comment)) return false;
      const words = commentWords(comment);
      if (whole.has(words)) return true;
      if (following === null || words.split(' ').length < FEWEST_WORDS) return false;
      return versions.some((version) => {
        const field = fieldOf(version, following);
        return (
          field !== null && ` ${commentWords(fieldPart(field, version).guidance)} `.includes(` ${words} `)
        );
      });
    },
    isMarkerHeading: (name) => name === MARKER_HEADING,
    isMarkerComment: (comment) => commentWords(comment) === commentWords(MARKER_COMMENT),
  };
}

/** Texts that differ in blanks and line endings alone say the same. */
export function sameWords(one: string, other: string): boolean {
  return collapsed(one) === collapsed(other);
}

/** The words alone: where a sentence was cut short, its full stop and its capital say nothing. */
function commentWords(comment: string): string {
  return wordsOf(comment.toLowerCase()).join(' ');
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
