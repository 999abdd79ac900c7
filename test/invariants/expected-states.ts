/** What an example is meant to show; a document in no list is a draft or waits for its approval. */
export interface ExpectedStates {
  /** Local documents that are approved as they stand. */
  readonly approved: readonly string[];
  /** Local documents that were changed after their approval. */
  readonly broken: readonly string[];
  /** The rules that each document with mistakes breaks, by name; what is for information only left out. */
  readonly mistakes: Readonly<Record<string, readonly string[]>>;
}

/** The states of the example with this name. Throws when nobody has said what it shows. */
export function expectedStates(example: string): ExpectedStates {
  const states = STATES[example];
  if (!states) throw new Error(`what does examples/${example} show?`);
  return states;
}

const STATES: Readonly<Record<string, ExpectedStates>> = {
  kommune: { approved: [], broken: [], mistakes: {} },
  'region-nordjylland': {
    approved: ['tilbud/lyngbakken/forebyggelse-af-overgreb.md'],
    broken: [],
    mistakes: {
      'tilbud/Herberget Fyrbakken/forebyggelse-af-overgreb.md': [
        'ansvar-ukendt-rolle',
        'begreb-fraraadet',
        'fremmed-tilbud',
        'ikke-relevant-ugyldig',
        'krav-opbloedning',
        'skrivefelt-ubesvaret',
        'stamdata-afviger',
        'svar-kopieret',
        'svar-naevner',
        'svar-ord',
        'svar-type',
      ],
    },
  },
  'region-sjaelland': {
    approved: [
      'tilbud/fyrtaarnet/magtanvendelse.md',
      'tilbud/kildebo/medicinhaandtering.md',
      'tilbud/kobberhuset/medicinhaandtering.md',
      'tilbud/kobberhuset/utilsigtede-haendelser.md',
      'tilbud/lindegaarden/faglige-tilgange.md',
      'tilbud/lindegaarden/indflydelse-paa-eget-liv.md',
      'tilbud/nordkaj/forebyggelse-af-overgreb.md',
      'tilbud/solgaarden/forebyggelse-af-overgreb.md',
      'tilbud/solgaarden/individuelle-planer.md',
      'tilbud/solgaarden/serviceinformation.md',
      'tilbud/tegnhuset/kommunikation.md',
      'tilbud/tegnhuset/kvalitetsovervaagning.md',
    ],
    broken: ['tilbud/engbo/kommunikation.md'],
    mistakes: {
      'tilbud/Strandhuset på Næsø/serviceinformation.md': [
        'attribut-dublet',
        'fodnote-mangler',
        'fodnote-ubrugt',
        'henvisning-ukendt',
        'hoved-felt-type',
        'hoved-felt-ukendt',
        'ikke-relevant-ugyldig',
        'krav-opbloedning',
        'link-http',
        'oplysning-ukendt',
        'overskrift-niveau',
        'raa-html',
        'skrivefelt-dublet',
        'skrivefelt-ubesvaret',
        'skrivefelt-ukendt',
        'svar-antal',
        'svar-graense',
        'svar-kolonner',
        'svar-kopieret',
        'svar-naevner',
        'svar-ord',
        'svar-pladsholder',
        'svar-tjekliste',
        'svar-type',
        'svar-valg',
        'tekst-uden-skrivefelt',
        'uafsluttet-direktiv',
        'ukendt-direktiv',
      ],
      'tilbud/engbo/kommunikation.md': ['godkendelse-brudt'],
      'tilbud/engbo/medicinhaandtering.md': ['svar-kopieret'],
      'tilbud/ravnsoe/indflydelse-paa-eget-liv.md': ['svar-graense'],
      'tilbud/skraenten/kompetenceudvikling.md': ['svar-naevner'],
      'tilbud/solgaarden/forebyggelse-af-overgreb.md': ['bygger-paa-foraeldet'],
    },
  },
};
