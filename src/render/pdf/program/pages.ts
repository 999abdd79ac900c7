/**
 * The document again, and after it the page of each heading by its anchor, for whoever asks. It is a program of its own
 * because to look for the headings costs every document that nobody asks about.
 */
export const pages = `
#include "main.typ"
#context [#metadata(query(heading).map(found => (str(found.label), found.location().page())))<pages>]
`;
