/**
 * Runs something and counts the characters that regular expressions were led over meanwhile: from where a search began
 * to the end of its match, or to the end of the text when there was none. Going back within a match is not seen.
 */
export function charactersLookedAt(run: () => void): number {
  const { exec } = RegExp.prototype;
  let characters = 0;
  RegExp.prototype.exec = function counting(this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    if (match) characters += match.index + match[0].length - from;
    else characters += this.sticky ? 1 : Math.max(0, text.length - from);
    return match;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}
