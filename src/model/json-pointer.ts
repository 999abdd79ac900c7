/** The keys of a JSON pointer: `/godkendere/0/rolle` is `['godkendere', '0', 'rolle']`. */
export function pointerPath(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A copy of plain data without the parts at some paths; list items close up. The root itself cannot be dropped. */
export function without(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.length === 0) return value;
  const gone = new Set(paths.filter((path) => path.length === 1).map((path) => path[0]));
  const deeper = (key: string): (readonly string[])[] =>
    paths.filter((path) => path.length > 1 && path[0] === key).map((path) => path.slice(1));
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      gone.has(String(index)) ? [] : [without(item, deeper(String(index)))],
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !gone.has(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, without(child, deeper(key))]));
}
