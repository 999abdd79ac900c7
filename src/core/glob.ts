/**
 * Whether a path fits a pattern, both with `/` and relative to the same folder: `*` is any text without `/`, `?` one
 * character other than `/`, `**` any number of folders, none included. A pattern that ends with `/` is everything in
 * that folder. Everything else, brackets and braces too, is itself; capitals count, and æ, ø and å are the same
 * whichever way the machine writes them.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  const steps = (text: string): string[] => text.normalize('NFC').replace(/^\.\//, '').split('/');
  return matchSteps(steps(whole), steps(path));
}

/** For each place in the path whether the pattern so far can end there: no backtracking, whatever the pattern. */
function matchSteps(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = [true, ...path.map(() => false)];
  for (const [at, step] of pattern.entries()) {
    const isLast = at === pattern.length - 1;
    const next = path.map(() => false).concat(false);
    if (step === '**') {
      const first = reached.indexOf(true);
      // `**` at the end stands for something: a folder is not one of its own files.
      const from = isLast && at > 0 ? first + 1 : first;
      for (let to = from; first >= 0 && to < next.length; to += 1) next[to] = true;
    } else {
      for (const [to, name] of path.entries()) next[to + 1] = reached[to] === true && matchName(step, name);
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

/** The same within one name, character by character. */
function matchName(pattern: string, name: string): boolean {
  const letters = [...name];
  let reached = [true, ...letters.map(() => false)];
  for (const sign of pattern) {
    const next = letters.map(() => false).concat(false);
    if (sign === '*') {
      const first = reached.indexOf(true);
      for (let to = first; first >= 0 && to < next.length; to += 1) next[to] = true;
    } else {
      for (const [to, letter] of letters.entries())
        next[to + 1] = reached[to] === true && (sign === '?' || sign === letter);
    }
    reached = next;
  }
  return reached.at(-1) === true;
}
