import type { Random } from './random.ts';

const LETTERS = 'bdfghklmnprstv';
const VOWELS = 'aeiouyæøå';

/** A word that stands nowhere else, so that another of its kind cannot stand for it when it is lost. */
function plantedWord(number: number, random: Random): string {
  let word = 'zq';
  for (let left = number; left > 0; left = Math.floor(left / LETTERS.length)) {
    word += (LETTERS[left % LETTERS.length] ?? '') + (VOWELS[random.below(VOWELS.length)] ?? '');
  }
  return word;
}

/** Puts words of their own into the running text of a document, about one in every paragraph. */
export function withPlantedWords(text: string, random: Random): string {
  const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  let count = 0;
  const body = text.slice(head.length).replace(/(?<=\p{L}) (?=\p{L})/gu, (gap) => {
    if (!random.chance(0.06)) return gap;
    count += 1;
    return ` ${plantedWord(count, random)} `;
  });
  return head + body;
}
