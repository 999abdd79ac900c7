import { singleLine } from './answer-lines.ts';
import { type FieldType, readAs, unreadable } from './field-type.ts';
import { printValue } from './print-line.ts';
import { taskItems } from './task-items.ts';

/** `ja-nej`: yes or no, as a word or as one task item. */
export const jaNej: FieldType = {
  name: 'ja-nej',
  doc: {
    purpose: 'Et ja eller et nej.',
    write: 'Skriv `ja` eller `nej`, eller sæt kryds: `- [x] Ja`.',
    example: 'ja',
    attributes: '',
  },
  constraints: [],
  schema: () => ({ type: 'boolean' }),
  read: (answer) => {
    const tasks = taskItems(answer);
    const task = tasks?.length === 1 ? tasks[0] : undefined;
    // An empty box beside »Nej« says neither yes nor no.
    if (task && (task.checked || !isNo(task.text)))
      return readAs(task.checked && !isNo(task.text), task.span);
    const two = tasks?.length === 2 ? twoTasks(tasks.map(({ checked, text }) => ({ checked, text }))) : null;
    if (two !== null) return readAs(two, answer.span);
    const line = singleLine(answer);
    const word = wordOf(line?.text);
    if (line && word !== null) return readAs(word, line.span);
    return unreadable(line?.span ?? answer.span, 'ja eller nej');
  },
  print: (answer) => {
    const word = wordOf(singleLine(answer)?.text);
    return word === null ? answer.blocks : printValue(answer, { type: 'text', value: word ? 'Ja' : 'Nej' });
  },
};

function isNo(text: string): boolean {
  return /^nej\b/i.test(text);
}

function wordOf(text: string | undefined): boolean | null {
  const word = text?.replace(/[.!]$/, '').toLowerCase();
  return word === 'ja' ? true : word === 'nej' ? false : null;
}

/** `- [x] Ja` and `- [ ] Nej` together; null unless exactly one is ticked. */
function twoTasks(tasks: readonly { checked: boolean; text: string }[]): boolean | null {
  const ticked = tasks.filter((task) => task.checked);
  const word = ticked.length === 1 ? ticked[0]?.text.toLowerCase() : undefined;
  if (word?.startsWith('ja')) return true;
  return word?.startsWith('nej') ? false : null;
}
