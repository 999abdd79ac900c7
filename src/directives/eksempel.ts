import type { BlockDirective } from './directive.ts';

/** `eksempel`: an example answer inside a template's field; shown to authors, never published. */
export const eksempel: BlockDirective = {
  name: 'eksempel',
  kinds: ['containerDirective'],
  levels: ['regional'],
  parents: ['skrivefelt'],
  label: 'none',
  attributes: () => ({}),
  doc: {
    purpose: 'Et eksempel på et svar. Det vises for den, der skriver, og udgives aldrig.',
    example:
      '::::skrivefelt[Markedsføring]{#markedsfoering}\nBeskriv jeres markedsføring.\n\n:::eksempel\nVi holder åbent hus hvert forår.\n:::\n::::',
  },
  build: () => [],
};
