import type { Span } from '../core/span.ts';
import { answerLines } from './answer-lines.ts';
import type { AnswerContent, Constraints } from './field-type.ts';
import { taskItems } from './task-items.ts';

/** One chosen option and where it stands. */
export interface Chosen {
  readonly text: string;
  readonly span: Span;
}

/** The ticked items, or the typed lines, of an answer; small and capital letters are one. Null when it is neither. */
export function chosenOptions(answer: AnswerContent, constraints: Constraints): readonly Chosen[] | null {
  const tasks = taskItems(answer);
  const typed = tasks ? tasks.filter((task) => task.checked) : answerLines(answer);
  return typed?.map(({ text, span }) => ({ text: asInTemplate(text, constraints), span })) ?? null;
}

function asInTemplate(text: string, constraints: Constraints): string {
  const same = constraints.valg?.find((option) => option.toLowerCase() === text.toLowerCase());
  return same ?? text;
}

/** The options in quotes, for a message. */
export function quotedOptions(constraints: Constraints): string {
  return (constraints.valg ?? []).map((option) => `»${option}«`).join(', ');
}
