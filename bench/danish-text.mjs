import { pick, pickSome } from './random.mjs';

/** Who acts, in the tilbud of the corpus. Long Danish compounds are there because real guidelines are full of them. */
export const ROLES = [
  'Forstander',
  'Viceforstander',
  'Afdelingsleder',
  'Kontaktperson',
  'Nattevagt',
  'Medarbejder',
];

const TASKS = [
  'Indkaldelse af pårørende',
  'Tilsyn med medicinskabet',
  'Opdatering af døgnskemaer',
  'Gennemgang af alarmer',
  'Introduktion af vikarer',
  'Anmeldelse af arbejdsulykker',
  'Referat fra personalemødet',
  'Kontakt til bevilligende kommune',
];

const ACTORS = [
  'Kontaktpersonen',
  'Den vagthavende medarbejder',
  'Afdelingslederen',
  'Arbejdsmiljørepræsentanten',
  'En nyansat kollega',
  'Borgeren selv',
  'Natmedarbejderen',
  'Forstanderen',
];
const DEEDS = [
  'gennemgår handleplanen sammen med borgeren',
  'skriver dagens vigtigste iagttagelser ned i journalen',
  'aftaler med de pårørende, hvordan næste besøg skal foregå',
  'følger op på de magtanvendelser, der er indberettet',
  'sikrer, at nødkaldet er afprøvet og virker',
  'beder om samtykke, før oplysninger bliver givet videre',
  'taler om, hvad der gav ro, og hvad der skabte uro',
  'kontakter den praktiserende læge eller vagtlægen på 1813',
  'orienterer sagsbehandleren efter serviceloven § 107',
  'øver brandinstruksen fra åbning til samlingsplads',
];
const TIMES = [
  'inden vagtskiftet kl. 14:45',
  'mindst én gang om måneden',
  'på personalemødet hver anden torsdag',
  'senest tre hverdage efter hændelsen',
  'før weekenden og forud for helligdage',
  'når 2:1-støtten bliver ændret',
  'ved indflytning og igen efter seks uger',
  'hver morgen mellem kl. 7.30 og 8.15',
];
const REASONS = [
  'så alle ved, hvem der gør hvad',
  'fordi forudsigelighed forebygger konflikter',
  'for at ingen står alene med ansvaret',
  'så erfaringerne ikke går tabt',
  'fordi borgerens egne ønsker vejer tungest',
  'for at hjælpen kan gives på den mindst indgribende måde',
];
const MARKED = [
  '*altid*',
  '**uden undtagelse**',
  'i ro og mag',
  'efter en konkret vurdering',
  'i fællesskab',
];

/**
 * What writes about a topic of the corpus: `random` chooses, half of what is done belongs to the topic and half to every
 * topic.
 */
export function writerOn({ gerninger, opgaver }, random) {
  const deed = () => pick(random, random() < 0.5 ? gerninger : DEEDS);
  const sentence = () => {
    const start = `${pick(random, ACTORS)} ${deed()} ${pick(random, TIMES)}`;
    return `${start}, ${pick(random, REASONS)}. Det sker ${pick(random, MARKED)}.`;
  };
  return {
    /** A sentence of running text and a short one that completes it, about 20 words, with a little Markdown in them. */
    sentence,
    /** A short clause for a list or a cell, about eight words. */
    clause: () => `${deed()} ${pick(random, TIMES)}`,
    /** A moment, for a cell. */
    moment: () => pick(random, TIMES),
    /** A paragraph of some sentences. */
    paragraph: (sentences) => Array.from({ length: sentences }, sentence).join(' '),
    /** Some different tasks. */
    tasks: (count) => pickSome(random, [...opgaver, ...TASKS], count),
    /** Some different roles, as they stand in an answer. */
    roles: (count) => pickSome(random, ROLES, count).join('; '),
  };
}
