import { begreb } from './begreb.ts';
import { betingelse } from './betingelse.ts';
import type { BlockDirective, InlineDirective } from './directive.ts';
import { eksempel } from './eksempel.ts';
import { faktaboks } from './faktaboks.ts';
import { henvisning } from './henvisning.ts';
import { indholdsfortegnelse } from './indholdsfortegnelse.ts';
import { oplysning } from './oplysning.ts';
import { sideskift } from './sideskift.ts';
import { skrivefelt } from './skrivefelt.ts';
import { tabel } from './tabel.ts';

/** The block directives of the language, section 4, by name. */
export const blockDirectives: ReadonlyMap<string, BlockDirective> = new Map(
  [skrivefelt, eksempel, betingelse, begreb, tabel, faktaboks, indholdsfortegnelse, sideskift].map(
    (directive) => [directive.name, directive],
  ),
);

/** The inline directives of the language, section 4, by name; the parser knows the same names. */
export const inlineDirectives: ReadonlyMap<string, InlineDirective> = new Map(
  [oplysning, henvisning].map((directive) => [directive.name, directive]),
);
