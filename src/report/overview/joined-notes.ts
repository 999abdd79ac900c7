/** Notes on one line: some are sentences, and a period before the semicolon would end them twice. */
export function joinedNotes(notes: readonly string[]): string {
  return notes.map((note, at) => (at < notes.length - 1 ? note.replace(/\.$/, '') : note)).join('; ');
}
