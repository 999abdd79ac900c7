import { isAsked, STATES, type State, type StateId } from '../../coverage/states.ts';

/** How many cells there are in each state that occurs, the best first. */
export function tally(
  states: readonly StateId[],
): readonly { readonly state: State; readonly count: number }[] {
  return [...STATES]
    .filter(({ id }) => isAsked(id))
    .reverse()
    .concat(STATES.filter(({ id }) => !isAsked(id)))
    .map((state) => ({ state, count: states.filter((id) => id === state.id).length }))
    .filter(({ count }) => count > 0);
}

/** How many cells ask something, and how many of them are in order. */
export function standing(states: readonly StateId[]): { readonly asked: number; readonly approved: number } {
  const asked = states.filter(isAsked);
  return { asked: asked.length, approved: asked.filter((id) => APPROVED.has(id)).length };
}

const APPROVED: ReadonlySet<StateId> = new Set(['godkendt', 'snart', 'overskredet']);
