/** `file:`, `smb:`, a drive (`C:\`, `C:/`) or a server (`\\server\share`; Markdown takes one of the two strokes away). */
const LOCAL = /^(?:file:|smb:|afp:|[a-z]:[\\/]|\\{1,2}[\w.-]+\\)/i;

/** Whether an address leads to a file on a machine or a server, where no reader can follow it. */
export function isLocalAddress(url: string): boolean {
  return LOCAL.test(url.trim());
}
