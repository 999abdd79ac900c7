import type { AnswerCell, DocumentCell, TilbudHead } from './overview.ts';

/**
 * Marks answers to one template whose words are the very same as another tilbud's: nobody can tell which is the copy,
 * so all of them are told of. Those that count for nothing anyway are left out.
 */
export function withSameWords(
  cells: readonly DocumentCell[],
  tilbud: readonly TilbudHead[],
): readonly DocumentCell[] {
  const holders = new Map<string, string[]>();
  for (const [at, { answers }] of cells.entries()) {
    for (const answer of answers) {
      const key = keyOf(answer);
      const name = tilbud[at]?.name;
      if (key !== null && name !== undefined) holders.set(key, [...(holders.get(key) ?? []), name]);
    }
  }
  return cells.map((cell, at) => {
    const answers = cell.answers.map((answer): AnswerCell => {
      const key = keyOf(answer);
      const others = key === null ? [] : (holders.get(key) ?? []).filter((name) => name !== tilbud[at]?.name);
      return others.length === 0 ? answer : { ...answer, sameAs: others };
    });
    const inherited = answers.filter(({ sameAs }) => sameAs.length > 0).length;
    return inherited === 0 ? cell : { ...cell, answers, inherited };
  });
}

function keyOf({ field, wording }: AnswerCell): string | null {
  return wording === null ? null : `${field} ${wording}`;
}
