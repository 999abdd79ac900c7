/**
 * Runs something and counts the characters that regular expressions were led over meanwhile: from where a search began
 * to the end of its match, or to the end of the text when there was none. A pattern that can only match where it begins
 * is led over one. Going back within a match is not seen.
 */
export function charactersLookedAt(run: () => void): number {
  const { exec } = RegExp.prototype;
  const anchored = new Map<string, boolean>();
  let characters = 0;
  RegExp.prototype.exec = function counting(this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const known = anchored.get(this.source) ?? alternatives(this.source).every((one) => one.startsWith('^'));
    anchored.set(this.source, known);
    if (match) characters += match.index + match[0].length - from;
    else characters += this.sticky || (known && !this.multiline) ? 1 : Math.max(0, text.length - from);
    return match;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}

/** The parts of a pattern between the bars that stand in no group and no class. */
function alternatives(source: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let isClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    const isEscape = character === '\\';
    if (isClass) isClass = character !== ']';
    else if (character === '[') isClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (character === '|' && depth === 0 && !isClass) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${isEscape ? source.slice(at, at + 2) : character}`);
    if (isEscape) at += 1;
  }
  return parts;
}

/** Methods of arrays that look at their elements one by one. */
const LOOKING = [
  ...['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap', 'forEach', 'includes'],
  ...['indexOf', 'join', 'lastIndexOf', 'map', 'reduce', 'reverse', 'slice', 'some', 'toReversed'],
] as const;

/**
 * Runs something and counts the elements of arrays that methods were led over meanwhile: those that a callback was
 * called for, or that were searched or copied. What a loop looks at is not seen.
 */
export function elementsLookedAt(run: () => void): number {
  let elements = 0;
  const own = LOOKING.map((name) => [name, Object.getOwnPropertyDescriptor(Array.prototype, name)] as const);
  for (const [name, descriptor] of own) {
    const method: unknown = descriptor?.value;
    if (typeof method !== 'function') throw new Error(`no Array.prototype.${name}`);
    const counting = function (this: readonly unknown[], ...args: readonly unknown[]): unknown {
      const [callback, ...rest] = args;
      if (typeof callback === 'function') {
        const counted = (...given: readonly unknown[]): unknown => {
          elements += 1;
          return Reflect.apply(callback, rest[0], given);
        };
        return Reflect.apply(method, this, [counted, ...rest]);
      }
      const found: unknown = Reflect.apply(method, this, args);
      if (name === 'slice') elements += Array.isArray(found) ? found.length : 0;
      else elements += typeof found === 'number' && found >= 0 ? found + 1 : this.length;
      return found;
    };
    Object.defineProperty(Array.prototype, name, { ...descriptor, value: counting });
  }
  try {
    run();
  } finally {
    for (const [name, descriptor] of own) {
      if (descriptor) Object.defineProperty(Array.prototype, name, descriptor);
    }
  }
  return elements;
}
