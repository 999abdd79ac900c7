/**
 * A path as a URI reference (RFC 3986): each step percent-encoded as UTF-8, so that `Blåbær` is `Bl%C3%A5b%C3%A6r`. An
 * absolute path becomes a `file:` URI.
 */
export function fileUri(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((step, at) => (at === 0 && /^[A-Za-z]:$/.test(step) ? step : encodeURIComponent(step)))
    .join('/');
  if (isAbsolute(path)) return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
  return encoded;
}

/** Whether a path stands by itself, not under the repository. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:/.test(path);
}
