import type { StateId } from '../../coverage/states.ts';

/** Ground and text of a state, as hexadecimal RGB; a border where white on white needs one. */
export interface StateColours {
  readonly ground: string;
  readonly text: string;
  readonly border: string;
}

/** The colours of each state on paper and screen: text on ground at least 4.5 : 1 (WCAG AA). */
export const STATE_COLOURS: Readonly<Record<StateId, StateColours>> = {
  'ikke-begyndt': { ground: '#ffffff', text: '#5f6670', border: '#b9c0c8' },
  ophoert: { ground: '#7a1f14', text: '#ffffff', border: '#7a1f14' },
  brudt: { ground: '#a3231a', text: '#ffffff', border: '#a3231a' },
  kladde: { ground: '#f4ead2', text: '#5b4310', border: '#dcc793' },
  mangler: { ground: '#fde2dc', text: '#86200f', border: '#eeb5a8' },
  pladsholder: { ground: '#fde2dc', text: '#86200f', border: '#eeb5a8' },
  kopieret: { ground: '#fde2dc', text: '#86200f', border: '#eeb5a8' },
  fejl: { ground: '#fde2dc', text: '#86200f', border: '#eeb5a8' },
  beroert: { ground: '#ece3f7', text: '#4b2479', border: '#cbb4e6' },
  aaben: { ground: '#ffffff', text: '#5f6670', border: '#b9c0c8' },
  besvaret: { ground: '#d9e8fb', text: '#12427d', border: '#a9c8ee' },
  overskredet: { ground: '#c4501b', text: '#ffffff', border: '#c4501b' },
  snart: { ground: '#ffedb3', text: '#5a4200', border: '#e6c65c' },
  fravalgt: { ground: '#e7eaee', text: '#3c4652', border: '#c5ccd4' },
  godkendt: { ground: '#cdebd5', text: '#0c4a23', border: '#93cfa5' },
  'gaelder-ikke': { ground: '#f7f8f9', text: '#6a727c', border: '#eceff2' },
  'ingen-skabelon': { ground: '#f7f8f9', text: '#6a727c', border: '#eceff2' },
};
