/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32), so that every run measures the same text. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One element of a list. */
export function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

/** `count` different elements of a list, in its order. */
export function pickSome(random, list, count) {
  const chosen = new Set();
  while (chosen.size < Math.min(count, list.length)) chosen.add(Math.floor(random() * list.length));
  return list.filter((_, at) => chosen.has(at));
}
