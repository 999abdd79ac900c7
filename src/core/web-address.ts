const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address that a published link may lead to, percent-encoded; null for anything that is no place on the web, so
 * that no document leads to a file on somebody's machine or runs a script.
 */
export function webAddress(url: string): string | null {
  try {
    const parsed = new URL(url);
    return SCHEMES.has(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}
