import { parseSmallNumber } from '../../core/danish-number.ts';
import { plainText } from '../../parse/plain-text.ts';
import { spanOf } from '../../parse/tree.ts';
import { listsOf, standsIn } from '../lists.ts';
import { defineRule } from '../rule.ts';

/** What a list is a list of: plurals, alone or at the end of a compound such as `aktørniveauer`. */
const COUNTED =
  /(?:krav|områder|punkter|trin|skridt|niveauer|grupper|mål|målsætninger|principper|standarder|temaer|opgaver|spørgsmål|relationer|dele|typer|slags|former|kategorier|kriterier|betingelser|forhold|elementer|værdier|hensyn|regler|faser|ting|måder|årsager|grunde|emner|kapitler|afsnit|retningslinjer|dokumenter|skemaer|metoder|værktøjer|ambitioner|indsatser|antagelser|situationer|muligheder|undtagelser)$/iu;
/** Words that make a number one that the list need not match. */
const ABOUT =
  /^(?:mindst|højst|maksimalt|ca|cirka|omkring|knap|godt|over|under|op|til|seneste|sidste|første|næste|af)$/iu;
/** Words that may stand between the number and what is counted. */
const MOST_BETWEEN = 2;

export const rule = defineRule({
  id: 'antal-afviger',
  severity: 'advarsel',
  why: 'Står der »tre krav«, og følger der fire, ved læseren ikke, om tallet er forkert, eller om et punkt er føjet til eller faldet ud.',
  messages: {
    default: {
      text: 'Der står »{tal} {hvad}«, men listen har {antal}.',
      mend: 'Ret tallet, eller tilføj eller slet det punkt, der er forkert.',
    },
  },
  check: ({ document }, report) => {
    for (const { list, before, ancestors } of listsOf(document.tree)) {
      if (!before || standsIn(ancestors, 'tabel')) continue;
      const text = plainText([before]).replace(/\s+/g, ' ');
      // A number in a paragraph is about the list when the paragraph leads to it.
      if (before.type === 'paragraph' && !text.endsWith(':')) continue;
      const [sentence = ''] = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).slice(-1);
      const [found, ...others] = countsIn(sentence);
      const antal = list.children.length;
      if (!found || others.length > 0 || found.number === antal) continue;
      report({ span: spanOf(before), data: { tal: found.typed, hvad: found.what, antal: String(antal) } });
    }
  },
});

function countsIn(
  sentence: string,
): readonly { readonly number: number; readonly typed: string; readonly what: string }[] {
  const words = [...sentence.matchAll(/[\p{L}\p{N}-]+|[^\s\p{L}\p{N}]/gu)].map(([word]) => word);
  return words.flatMap((typed, at) => {
    const number = parseSmallNumber(typed);
    const [before = '', before2 = ''] = [words[at - 1], words[at - 2]];
    if (number === null || ABOUT.test(before) || (before === '.' && ABOUT.test(before2))) return [];
    const after = words.slice(at + 1, at + 2 + MOST_BETWEEN);
    const end = after.findIndex((word) => COUNTED.test(word));
    if (end < 0 || after.slice(0, end).some((word) => !/^\p{Ll}+$/u.test(word) || IN_BETWEEN.test(word)))
      return [];
    return [{ number, typed, what: after.slice(0, end + 1).join(' ') }];
  });
}

/** Words after which something else than what was counted begins. */
const IN_BETWEEN =
  /^(?:og|eller|i|på|for|til|af|med|ved|om|fra|hos|der|som|at|er|gange|dage|uger|måneder|år|timer|minutter)$/u;
