import type { StateId } from '../../coverage/states.ts';

/** Colours of a state, as hexadecimal RGB: the ground of its mark, the letter on it, its edge, and its part of a bar. */
export interface StateColours {
  readonly ground: string;
  readonly text: string;
  readonly border: string;
  readonly bar: string;
}

/** The colours of each state on paper and screen: text on ground at least 4.5 : 1 (WCAG AA). */
export const STATE_COLOURS: Readonly<Record<StateId, StateColours>> = {
  'ikke-begyndt': { ground: '#ffffff', text: '#5f6670', border: '#dde2e8', bar: '#e9edf1' },
  ophoert: { ground: '#7a1f14', text: '#ffffff', border: '#7a1f14', bar: '#7a1f14' },
  brudt: { ground: '#a3231a', text: '#ffffff', border: '#a3231a', bar: '#a3231a' },
  kladde: { ground: '#f4ead2', text: '#5b4310', border: '#dcc793', bar: '#d8b65e' },
  mangler: { ground: '#fde2dc', text: '#86200f', border: '#eeb5a8', bar: '#df8674' },
  pladsholder: { ground: '#fde2dc', text: '#86200f', border: '#eeb5a8', bar: '#df8674' },
  kopieret: { ground: '#fde2dc', text: '#86200f', border: '#eeb5a8', bar: '#df8674' },
  fejl: { ground: '#fde2dc', text: '#86200f', border: '#eeb5a8', bar: '#df8674' },
  beroert: { ground: '#ece3f7', text: '#4b2479', border: '#cbb4e6', bar: '#9a72cb' },
  aaben: { ground: '#ffffff', text: '#5f6670', border: '#b9c0c8', bar: '#e9edf1' },
  besvaret: { ground: '#d9e8fb', text: '#12427d', border: '#a9c8ee', bar: '#4d88d0' },
  overskredet: { ground: '#c4501b', text: '#ffffff', border: '#c4501b', bar: '#c4501b' },
  snart: { ground: '#ffedb3', text: '#5a4200', border: '#e6c65c', bar: '#e9c94f' },
  fravalgt: { ground: '#e7eaee', text: '#3c4652', border: '#c5ccd4', bar: '#9da8b4' },
  godkendt: { ground: '#cdebd5', text: '#0c4a23', border: '#93cfa5', bar: '#3f9b5e' },
  'gaelder-ikke': { ground: '#f7f8f9', text: '#6a727c', border: '#eceff2', bar: '#f7f8f9' },
  'ingen-skabelon': { ground: '#f7f8f9', text: '#6a727c', border: '#eceff2', bar: '#f7f8f9' },
};
