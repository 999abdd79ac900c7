/** Whether a text is a regular expression that can be compiled (with Unicode rules, as JSON Schema's `pattern`). */
export function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
