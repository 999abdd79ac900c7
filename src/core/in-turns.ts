/** So many items come between two turns: enough that the turns cost nothing. */
const AT_ONCE = 16;

/**
 * Does something with each of many items, one after the other, and lets the event loop turn after every few: what native
 * code holds for objects that are long gone is freed only then.
 */
export async function inTurns<T>(items: Iterable<T>, visit: (item: T) => unknown): Promise<void> {
  let visited = 0;
  for (const item of items) {
    visit(item);
    visited += 1;
    if (visited % AT_ONCE === 0) await new Promise((turned) => setImmediate(turned));
  }
}
