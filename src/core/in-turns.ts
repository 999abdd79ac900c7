/** So many items come between two turns: enough that the turns cost nothing. */
const AT_ONCE = 16;

/**
 * Does something with each of many items, one after the other, and lets the event loop turn after every few: what native
 * code holds for objects that are long gone is freed only then.
 */
export async function inTurns<T>(items: readonly T[], visit: (item: T) => void): Promise<void> {
  for (const [at, item] of items.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise((turned) => setImmediate(turned));
    visit(item);
  }
}
