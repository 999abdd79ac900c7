/** The pictures of a package: each stands in it once, however often it is shown. */
export class Media {
  readonly #paths = new Map<Uint8Array, string>();

  /** Takes a picture in, and returns its path from `word`. */
  add(bytes: Uint8Array, extension: 'png' | 'jpg' | 'svg'): string {
    const known = this.#paths.get(bytes);
    if (known !== undefined) return known;
    const path = `media/image${this.#paths.size + 1}.${extension}`;
    this.#paths.set(bytes, path);
    return path;
  }

  /** Pictures by their paths from `word`. */
  *[Symbol.iterator](): Generator<readonly [path: string, bytes: Uint8Array]> {
    for (const [bytes, path] of this.#paths) yield [path, bytes];
  }
}
