import { describe, expect, test } from 'vitest';
import type { StateId } from '../../src/coverage/states.ts';
import { answerOf, approvedHost, cellOf, host, LOCAL, type LocalDocument, local } from './small-overview.ts';

interface Case {
  readonly name: string;
  readonly field: string;
  readonly document: LocalDocument;
  readonly state: StateId;
  readonly note?: string;
}

const CASES: readonly Case[] = [
  { name: 'et svar i et færdigt dokument er besvaret', field: 'frist', document: {}, state: 'besvaret' },
  { name: 'et svar i en kladde er kladde', field: 'frist', document: { status: 'kladde' }, state: 'kladde' },
  { name: 'et svar i høring er kladde', field: 'frist', document: { status: 'hoering' }, state: 'kladde' },
  {
    name: 'et skal-krav uden svar mangler',
    field: 'frist',
    document: { answers: { frist: null } },
    state: 'mangler',
  },
  {
    name: 'et tomt felt mangler, også med en kommentar i',
    field: 'frist',
    document: { answers: { frist: '<!-- skriv her -->' } },
    state: 'mangler',
  },
  {
    name: 'et svar, der mangler i en kladde, er ikke kladde',
    field: 'frist',
    document: { status: 'kladde', answers: { frist: null } },
    state: 'mangler',
  },
  {
    name: 'et bør-krav uden svar står åbent',
    field: 'vagt',
    document: { answers: { vagt: null } },
    state: 'aaben',
  },
  {
    name: 'en pladsholder er ikke et svar',
    field: 'vagt',
    document: { answers: { vagt: 'Vi har [udfyldes] på vagt.' } },
    state: 'pladsholder',
    note: '»[udfyldes]«',
  },
  {
    name: 'eksemplet skrevet af er ikke et svar',
    field: 'afproevning',
    document: {
      answers: { afproevning: 'Teamlederen afprøver alarmen hver mandag morgen sammen med aftenvagten.' },
    },
    state: 'kopieret',
    note: 'skrevet af efter skabelonens eksempel',
  },
  {
    name: 'en kopi i en kladde er stadig en kopi',
    field: 'afproevning',
    document: {
      status: 'kladde',
      answers: { afproevning: 'Teamlederen afprøver alarmen hver mandag morgen sammen med aftenvagten.' },
    },
    state: 'kopieret',
  },
  {
    name: 'et svar af forkert type skal rettes',
    field: 'frist',
    document: { answers: { frist: 'snart' } },
    state: 'fejl',
  },
  {
    name: 'et svar uden for kravets grænse skal rettes, også i en kladde',
    field: 'frist',
    document: { status: 'kladde', answers: { frist: '9' } },
    state: 'fejl',
  },
  {
    name: 'et fravalg med begrundelse er ikke relevant, og begrundelsen følger med',
    field: 'nat',
    document: {
      answers: { nat: null },
      typed: '::skrivefelt{#nat ikke-relevant="Huset har ingen nattevagt"}\n',
    },
    state: 'fravalgt',
    note: 'Huset har ingen nattevagt',
  },
  {
    name: 'et fravalg uden rigtig begrundelse skal rettes, også i en kladde',
    field: 'nat',
    document: {
      status: 'kladde',
      answers: { nat: null },
      typed: '::skrivefelt{#nat ikke-relevant="ikke relevant"}\n',
    },
    state: 'fejl',
  },
  {
    name: 'et fravalg med en pladsholder er en pladsholder',
    field: 'nat',
    document: { answers: { nat: null }, typed: '::skrivefelt{#nat ikke-relevant="TODO"}\n' },
    state: 'pladsholder',
  },
  {
    name: 'et fravalg, som skabelonen ikke tillader, skal rettes',
    field: 'frist',
    document: {
      answers: { frist: null },
      typed: '::skrivefelt{#frist ikke-relevant="Vi har ingen frist"}\n',
    },
    state: 'fejl',
  },
  {
    name: 'et krav, hvis betingelse ikke passer, gælder ikke',
    field: 'hund',
    document: {},
    state: 'gaelder-ikke',
  },
  {
    name: 'et svar på et krav, der ikke gælder, gør det ikke gældende',
    field: 'hund',
    document: { answers: { hund: 'Vi har en hund.' } },
    state: 'gaelder-ikke',
    note: 'der står et svar, som ikke har nogen plads',
  },
];

describe('svarets tilstand', () => {
  test.each(CASES)('$name', ({ field, document, state, note }) => {
    const cell = answerOf(cellOf(host({ [LOCAL]: local(document) })), field);
    expect(cell.state).toBe(state);
    if (note !== undefined) expect(cell.notes).toEqual([note]);
  });

  test('et svar i et godkendt dokument er godkendt, men et fravalg er stadig et fravalg', async () => {
    const files = {
      [LOCAL]: local({
        answers: { nat: null },
        typed: '::skrivefelt{#nat ikke-relevant="Ingen nattevagt"}\n',
      }),
    };
    const cell = cellOf(await approvedHost(files));
    expect(cell.state).toBe('godkendt');
    expect(answerOf(cell, 'frist').state).toBe('godkendt');
    expect(answerOf(cell, 'nat').state).toBe('fravalgt');
    expect([cell.answered, cell.applicable, cell.parts.fravalgt]).toEqual([3, 4, 1]);
  });

  test('fejl i et felt, der ikke er lukket, er ikke fejl i det, som det har slugt', () => {
    const typed =
      ':::skrivefelt{#afproevning}\nVi afprøver alarmen hver søndag aften.\n\n::skrivefelt[9]{#frist}\n';
    const cell = cellOf(
      host({ [LOCAL]: local({ answers: { afproevning: null, frist: null, nat: null }, typed }) }),
    );
    expect(answerOf(cell, 'frist').state).toBe('fejl');
    expect(answerOf(cell, 'frist').notes.join()).toContain('5');
    expect(answerOf(cell, 'afproevning').notes.join()).not.toContain('højst 5');
  });
});
