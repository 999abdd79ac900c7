import type { Task } from '../../coverage/overview.ts';
import { stateOf } from '../../coverage/states.ts';

/** What a task is about, in lines: the state with the first reason, then the others. */
export function taskWords({ state, what }: Task): readonly string[] {
  const { label } = stateOf(state);
  const [first, ...others] = what;
  return first === undefined ? [label] : [`${label}: ${first}`, ...others];
}
