import type { ParagraphGroup } from './law-references.ts';

/** Paragraphs as they should be written: `§` before one, `§§` before several, a space before each number. */
export function wellWritten(text: string, { numbers }: ParagraphGroup): string {
  const parts = numbers.map((one, at) => {
    const next = numbers[at + 1];
    const word = next ? /og|eller|samt/i.exec(text.slice(one.end, next.start))?.[0] : undefined;
    const between = next === undefined ? '' : word === undefined ? ', ' : ` ${word.toLowerCase()} `;
    return `${itemWritten(text.slice(one.start, one.end))}${between}`;
  });
  const several = numbers.length > 1 || numbers.some(({ to }) => to !== null);
  return `${several ? '§§' : '§'} ${parts.join('')}`;
}

function itemWritten(typed: string): string {
  return typed
    .replaceAll('\u00a0', ' ')
    .replace(/^(\d+)([a-z])(?![\p{L}\d])/iu, '$1 $2')
    .replace(/,? *stk\.? *(?=\d)/i, ', stk. ')
    .replace(/,? *nr\.? *(?=\d)/i, ', nr. ');
}
