import type { Span } from '../core/span.ts';
import { answerLines } from './answer-lines.ts';
import type { AnswerContent, Constraints } from './field-type.ts';
import { hasStrayBox, taskItems } from './task-items.ts';

/** One chosen option and where it stands. */
export interface Chosen {
  readonly text: string;
  readonly span: Span;
}

/** The ticked items, or the typed lines, of an answer; small and capital letters are one. Null when it is neither. */
export function chosenOptions(answer: AnswerContent, constraints: Constraints): readonly Chosen[] | null {
  if (hasStrayBox(answer)) return null;
  const tasks = taskItems(answer);
  if (tasks)
    return tasks.flatMap(({ checked, text, span }) => (checked ? [chosen([text], span, constraints)] : []));
  // An option may itself begin with a number, and options may be written as a numbered list.
  return (
    answerLines(answer)?.map((line) =>
      chosen([line.typed, line.text, withoutNumber(line.text)], line.span, constraints),
    ) ?? null
  );
}

/** The first spelling that the template has, as the template spells it. */
function chosen(spellings: readonly [string, ...string[]], span: Span, { valg = [] }: Constraints): Chosen {
  const options = new Map(valg.map((option) => [option.toLowerCase(), option]));
  const known = spellings
    .map((text) => options.get(text.toLowerCase()))
    .find((option) => option !== undefined);
  return { text: known ?? spellings[0], span };
}

function withoutNumber(text: string): string {
  return text.replace(/^\d+[.)]\s+/, '');
}

/** The options in quotes, for a message. */
export function quotedOptions(constraints: Constraints): string {
  return (constraints.valg ?? []).map((option) => `»${option}«`).join(', ');
}
