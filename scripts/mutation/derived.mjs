// `src/core/derived.ts` for the mutation runner: no value that was made without a mutant is used with it, and none that
// was made by one test hides from Stryker what the next one reaches.

let turn = 0;

/** Everything that was made is made again when it is next asked for. */
export function forget() {
  turn += 1;
}

/**
 * @template {object} Of
 * @template T
 * @param {(of: Of) => T} make
 * @returns {(of: Of) => T}
 */
export function derived(make) {
  let known = new WeakMap();
  let since = turn;
  return (of) => {
    if (since !== turn) {
      known = new WeakMap();
      since = turn;
    }
    const found = known.get(of);
    if (found) return found.value;
    const value = make(of);
    known.set(of, { value });
    return value;
  };
}
