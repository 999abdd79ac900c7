import type { RuleMessage } from './rule.ts';

/**
 * The words for a value of the wrong form, by what was expected. Front matter and other data files share them.
 * Data: `felt` (the key), `fundet` (what stands there), `mulige` (allowed words), `eksempel`, `beskrivelse`; of a
 * pattern `forventet` (what to write).
 */
export const formMessages = {
  default: {
    text: '»{felt}« kan ikke læses: »{fundet}«.',
    mend: 'Skriv fx »{felt}: {eksempel}«. {beskrivelse}',
  },
  tom: {
    text: '»{felt}« er tom.',
    mend: 'Skriv fx »{felt}: {eksempel}«, eller slet linjen. {beskrivelse}',
  },
  valg: {
    text: '»{felt}« kan ikke være »{fundet}«.',
    mend: 'Skriv {mulige}. {beskrivelse}',
  },
  tekst: {
    text: '»{felt}« skal være en tekst, men her står en liste eller flere linjer.',
    mend: 'Skriv teksten på samme linje, fx »{felt}: {eksempel}«. Sæt anførselstegn om en tekst med kolon i.',
  },
  liste: {
    text: '»{felt}« skal være en liste, men her står »{fundet}«.',
    mend: 'Skriv listen i kantede parenteser med komma imellem, fx »{felt}: {eksempel}«.',
  },
  oplysninger: {
    text: '»{felt}« skal bestå af flere oplysninger, men her står »{fundet}«.',
    mend: 'Skriv oplysningerne på hver sin indrykkede linje under »{felt}:«. {beskrivelse}',
  },
  tal: {
    text: '»{felt}« skal være et tal, men her står »{fundet}«.',
    mend: 'Skriv tallet med cifre. {beskrivelse}',
  },
  'ja-nej': {
    text: '»{felt}« skal være ja eller nej, men her står »{fundet}«.',
    mend: 'Skriv »{felt}: ja« eller »{felt}: nej«.',
  },
  id: {
    text: '»{fundet}« kan ikke bruges som id.',
    mend: 'Brug små bogstaver a-z, tal og bindestreg, fx »{felt}: {eksempel}«. Skriv ae, oe og aa for æ, ø og å.',
  },
  version: {
    text: 'Versionen »{fundet}« er ikke tre tal med punktum imellem.',
    mend: 'Skriv versionen som tre tal, fx 1.0.0.',
  },
  dato: {
    text: '»{fundet}« kan ikke læses som en dato.',
    mend: 'Skriv fx 2026-09-30 eller 30. september 2026, en dag, der findes; kender du kun måneden, så 2026-05 eller maj 2026.',
  },
  interval: {
    text: '»{fundet}« er ikke et tidsrum.',
    mend: 'Skriv et tal og dage, uger, måneder eller år, fx 36 måneder.',
  },
  alder: {
    text: '»{fundet}« er ikke et aldersspænd.',
    mend: 'Skriv alder fra og til i hele år, fx 18-85. Er der ingen øvre grænse, så 18-.',
  },
  skabelonvalg: {
    text: '»{fundet}« peger ikke på en skabelon og dens version.',
    mend: 'Skriv skabelonens id, @ og dens version i tre tal, fx serviceinformation@2.0.0.',
  },
  farve: {
    text: '»{fundet}« er ikke en farve.',
    mend: 'Skriv # og seks cifre (0-9, a-f) i anførselstegn, fx "#1f4e79".',
  },
  digest: {
    text: 'Fingeraftrykket »{fundet}« kan ikke læses.',
    mend: 'Filen skrives af programmet og må ikke rettes i hånden. Hent den tidligere udgave frem, eller godkend igen.',
  },
  cvr: {
    text: '»{fundet}« er ikke et CVR-nummer.',
    mend: 'Skriv otte cifre uden mellemrum, fx 12345674.',
  },
  'p-nummer': {
    text: '»{fundet}« er ikke et P-nummer.',
    mend: 'Skriv ti cifre uden mellemrum, fx 1234567890.',
  },
  postnummer: {
    text: '»{fundet}« er ikke et postnummer.',
    mend: 'Skriv fire cifre, fx 4600.',
  },
  email: {
    text: '»{fundet}« er ikke en e-mailadresse.',
    mend: 'Skriv fx post@example.dk.',
  },
  netadresse: {
    text: '»{fundet}« er ikke en netadresse.',
    mend: 'Skriv hele adressen med https:// forrest, fx https://example.dk.',
  },
  'regulaert-udtryk': {
    text: '»{fundet}« er ikke et regulært udtryk, der kan bruges.',
    mend: 'Skriv {forventet}.',
  },
} as const satisfies Record<string, RuleMessage>;
