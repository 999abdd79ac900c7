/** The host of a web address in small letters, without `www.`; null when it has none. */
export function hostOf(url: string): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  return host === undefined || host === '' ? null : host;
}

/** Whether a host is an owner's: the same or one under it. */
export function belongsTo(host: string, owner: string): boolean {
  const own = owner.toLowerCase().replace(/^www\./, '');
  return host === own || host.endsWith(`.${own}`);
}

/** The path of an address as people read it: percent signs decoded, without query and fragment. Empty when there is none. */
export function pathOf(url: string): string {
  const path = /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/[^/?#]*)?([^?#]*)/i.exec(url)?.[1] ?? '';
  return decoded(path);
}

/** The last part of the path, decoded: `vers 4.pdf`. Empty for a folder. */
export function fileNameOf(url: string): string {
  return pathOf(url).split('/').at(-1) ?? '';
}

/** The ending of the file that an address leads to, in small letters; empty when it has none that is a file's. */
export function extensionOf(url: string): string {
  return /[^.]\.([a-z]{2,5}\d?)$/i.exec(fileNameOf(url))?.[1]?.toLowerCase() ?? '';
}

/** Percent signs decoded where they can be; what is no UTF-8 stays as typed. */
export function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
