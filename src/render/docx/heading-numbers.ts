/** Counts headings as Word does: a heading goes up by one at its own level and begins the deeper levels again. */
export class HeadingNumbers {
  #counts: readonly number[] = [];

  /**
   * Whether Word would print this number on the next heading of this level; if so, that heading is counted. Another
   * number has to be typed, and Word does not count a heading without numbering.
   */
  take(level: number, number: string): boolean {
    const counts = Array.from({ length: level }, (_, index) => this.#counts[index] ?? 0);
    const next = counts.map((count, index) => (index === level - 1 ? count + 1 : Math.max(count, 1)));
    if (next.join('.') !== number) return false;
    this.#counts = next;
    return true;
  }
}
