/** The rules whose tests alone are run, with spaces between them, where somebody asks for only some. */
const ONLY = process.env.SKRIVEFELT_CASES?.split(' ');

/** Whether a rule's tests are run: all are, unless the environment names some. */
export function isAskedFor(id: string): boolean {
  return ONLY?.includes(id) ?? true;
}
