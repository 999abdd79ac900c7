import type { Span } from '../core/span.ts';
import { answerLines } from './answer-lines.ts';
import type { AnswerContent, Constraints } from './field-type.ts';
import { hasStrayBox, taskItems } from './task-items.ts';

/** One chosen option and where it stands. */
export interface Chosen {
  readonly text: string;
  readonly span: Span;
}

/**
 * The ticked items, or the typed lines, of an answer; a line may hold several with `;` or `,` between. Small and capital
 * letters are one. Null when it is neither.
 */
export function chosenOptions(answer: AnswerContent, constraints: Constraints): readonly Chosen[] | null {
  if (hasStrayBox(answer)) return null;
  const tasks = taskItems(answer);
  if (tasks)
    return tasks.flatMap(({ checked, text, span }) => (checked ? [chosen([text], span, constraints)] : []));
  // An option may itself begin with a number, and options may be written as a numbered list.
  return (
    answerLines(answer)?.flatMap((line) => {
      const whole = chosen([line.typed, line.text, withoutNumber(line.text)], line.span, constraints);
      return enumerated(whole, answer, constraints) ?? whole;
    }) ?? null
  );
}

/** Between options on one line, and as it stands inside one. */
const SEPARATORS = [
  [/;/, '; '],
  [/,\s/, ', '],
] as const;

/** Several options on one line with `;` or `,` between them; null when not every part is an option. */
function enumerated(
  line: Chosen,
  { source }: AnswerContent,
  constraints: Constraints,
): readonly Chosen[] | null {
  const { valg = [] } = constraints;
  if (valg.includes(line.text)) return null;
  for (const [separator, joint] of SEPARATORS) {
    const parts = regrouped(
      line.text.split(separator).map((part) => part.trim()),
      joint,
      constraints,
    );
    if (parts.length < 2) continue;
    let from = line.span.start;
    const options = parts.map((part) => {
      const at = source.text.indexOf(part, from);
      const exact = at >= 0 && at + part.length <= line.span.end;
      if (exact) from = at + part.length;
      return chosen([part], exact ? { start: at, end: at + part.length } : line.span, constraints);
    });
    if (options.every(({ text }) => valg.includes(text))) return options;
  }
  return null;
}

/** Parts put together again where an option has the separator in itself: `Søvn, ro og hvile`. */
function regrouped(
  parts: readonly string[],
  separator: string,
  { valg = [] }: Constraints,
): readonly string[] {
  const options = new Set(valg.map((option) => option.toLowerCase()));
  const most = Math.max(1, ...valg.map((option) => option.split(separator).length));
  const groups: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = Math.min(parts.length, from + most);
    while (to > from + 1 && !options.has(parts.slice(from, to).join(separator).toLowerCase())) to -= 1;
    groups.push(parts.slice(from, to).join(separator));
    from = to;
  }
  return groups;
}

/** The first spelling that the template has, as the template spells it. */
function chosen(spellings: readonly [string, ...string[]], span: Span, { valg = [] }: Constraints): Chosen {
  const options = new Map(valg.map((option) => [asCompared(option), option]));
  const known = spellings.map((text) => options.get(asCompared(text))).find((option) => option !== undefined);
  return { text: known ?? spellings[0], span };
}

/** What differs only in what no reader sees is the same: capitals, accents typed apart (NFD), hard spaces. */
function asCompared(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
}

function withoutNumber(text: string): string {
  return text.replace(/^\d+[.)]\s+/, '');
}
