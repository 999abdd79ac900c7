/** A dictionary of a language. */
export interface Speller {
  /** Different for spellers that may answer differently. */
  readonly name: string;
  /** Whether a word, as it is typed, is spelled right; inflected and compound words are. */
  knows(word: string): boolean;
  /** Words that may have been meant, the likeliest first; none where nobody asked for suggestions. */
  suggest(word: string): readonly string[];
}
