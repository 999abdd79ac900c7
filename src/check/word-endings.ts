/** What Danish words end in, and what joins the parts of a compound. */
const ENDINGS =
  's|e|n|t|r|en|et|er|ens|ets|ers|ne|erne|ernes|ene|enes|es|de|te|ede|ende|else|elser|elsen|rne|rnes|ns|ts|rs|nes';
const ENDING = new RegExp(`^(?:${ENDINGS})?$`);

/** Whether what follows a word's stem is an ending, or nothing. */
export function isEnding(text: string): boolean {
  return ENDING.test(text);
}
