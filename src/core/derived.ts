/**
 * What is made of an object and of nothing else: made when it is first asked for, and kept for as long as the object
 * lives. The object must not change, and `make` must ask nobody else: what it asks the workspace for would be noted as a
 * source of only the first who asked.
 */
export function derived<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    const found = known.get(of);
    if (found) return found.value;
    const value = make(of);
    known.set(of, { value });
    return value;
  };
}

/**
 * As `derived`, but only what was made last is kept: of what takes room and is asked for many times before it is asked for
 * of another object.
 */
export function derivedLast<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  let last: { readonly of: Of; readonly value: T } | null = null;
  return (of) => {
    if (last?.of !== of) last = { of, value: make(of) };
    return last.value;
  };
}
