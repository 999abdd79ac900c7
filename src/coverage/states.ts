/** How a state looks and reads; reports choose colours by it. */
export type Tone = 'godt' | 'venter' | 'i-gang' | 'ret' | 'alarm' | 'stille';

interface StateRow {
  readonly id: string;
  /** One character, so that a matrix reads without colour. */
  readonly mark: string;
  readonly label: string;
  readonly tone: Tone;
  /** Whether an answer in this state counts as answered: the tilbud's own words, and they fit the demand. */
  readonly answered: boolean;
  /** What a reader must know: one Danish sentence. */
  readonly meaning: string;
}

/**
 * Every state that a cell can be in, the worst first: this order is the precedence. Of all that is true of a cell the
 * uppermost is shown; the two at the end are no measure of anybody's work and stand outside the order.
 */
export const STATES = [
  {
    id: 'ikke-begyndt',
    mark: '–',
    label: 'Ikke begyndt',
    tone: 'stille',
    answered: false,
    meaning: 'Der er ingen fil, eller der står ikke noget i den.',
  },
  {
    id: 'ophoert',
    mark: 'O',
    label: 'Ophørt',
    tone: 'alarm',
    answered: false,
    meaning: 'Tilbuddet har taget sin retningslinje ud af brug, og kravet gælder stadig.',
  },
  {
    id: 'brudt',
    mark: '!',
    label: 'Godkendelse brudt',
    tone: 'alarm',
    answered: true,
    meaning: 'Noget er ændret, siden der blev godkendt, eller godkendelsen kan ikke bruges.',
  },
  {
    id: 'kladde',
    mark: 'K',
    label: 'Kladde',
    tone: 'i-gang',
    answered: true,
    meaning: 'Tilbuddet skriver stadig, eller teksten er i høring.',
  },
  {
    id: 'mangler',
    mark: 'M',
    label: 'Mangler svar',
    tone: 'ret',
    answered: false,
    meaning: 'Et krav, der skal besvares, har intet svar.',
  },
  {
    id: 'pladsholder',
    mark: 'P',
    label: 'Pladsholder',
    tone: 'ret',
    answered: false,
    meaning: 'Der står »[udfyldes]«, »xxx« eller lignende i svaret.',
  },
  {
    id: 'kopieret',
    mark: 'E',
    label: 'Eksemplet skrevet af',
    tone: 'ret',
    answered: false,
    meaning: 'Svaret er skabelonens eksempel eller vejledning og ikke tilbuddets egne ord.',
  },
  {
    id: 'fejl',
    mark: 'F',
    label: 'Skal rettes',
    tone: 'ret',
    answered: false,
    meaning: 'Svaret lever ikke op til kravet, eller der er en anden fejl, som hindrer godkendelse.',
  },
  {
    id: 'beroert',
    mark: 'N',
    label: 'Berørt af ny version',
    tone: 'venter',
    answered: false,
    meaning: 'En nyere version af skabelonen stiller et nyt eller ændret krav.',
  },
  {
    id: 'aaben',
    mark: 'Å',
    label: 'Står åbent',
    tone: 'stille',
    answered: false,
    meaning: 'Kravet bør eller kan besvares og har intet svar. Det hindrer ikke godkendelse.',
  },
  {
    id: 'besvaret',
    mark: 'B',
    label: 'Besvaret',
    tone: 'venter',
    answered: true,
    meaning: 'Alt er besvaret, og det venter på godkendelse.',
  },
  {
    id: 'overskredet',
    mark: 'R',
    label: 'Revision overskredet',
    tone: 'alarm',
    answered: true,
    meaning: 'Godkendt, men datoen for næste revision er passeret.',
  },
  {
    id: 'snart',
    mark: 'S',
    label: 'Snart revision',
    tone: 'i-gang',
    answered: true,
    meaning: 'Godkendt, og næste revision ligger inden for varslet.',
  },
  {
    id: 'fravalgt',
    mark: 'I',
    label: 'Ikke relevant',
    tone: 'stille',
    answered: false,
    meaning: 'Tilbuddet har fravalgt kravet med en begrundelse.',
  },
  {
    id: 'godkendt',
    mark: 'G',
    label: 'Godkendt',
    tone: 'godt',
    answered: true,
    meaning: 'Godkendt, som det står nu.',
  },
  {
    id: 'gaelder-ikke',
    mark: '·',
    label: 'Gælder ikke',
    tone: 'stille',
    answered: false,
    meaning: 'Kravet gælder ikke for dette tilbud.',
  },
  {
    id: 'ingen-skabelon',
    mark: '×',
    label: 'Ingen skabelon',
    tone: 'stille',
    answered: false,
    meaning: 'Regionen har ingen skabelon i kraft for standarden, så der er intet at svare på.',
  },
] as const satisfies readonly StateRow[];

/** The id of a state. */
export type StateId = (typeof STATES)[number]['id'];

/** A state with all that is known of it. */
export type State = StateRow & { readonly id: StateId };

/** States that ask nothing of a tilbud. */
const OUTSIDE: ReadonlySet<StateId> = new Set(['gaelder-ikke', 'ingen-skabelon']);

const ROWS: ReadonlyMap<StateId, State> = new Map(STATES.map((row) => [row.id, row]));
const RANKS: ReadonlyMap<StateId, number> = new Map(STATES.map(({ id }, at) => [id, at]));

/** The row of a state. */
export function stateOf(id: StateId): State {
  return ROWS.get(id) ?? STATES[0];
}

/** Place in the precedence: 0 is the worst. */
export function rankOf(id: StateId): number {
  return RANKS.get(id) ?? 0;
}

/** The state that stands uppermost in the precedence. */
export function worst(first: StateId, ...others: readonly StateId[]): StateId {
  return others.reduce((found, one) => (rankOf(one) < rankOf(found) ? one : found), first);
}

/** Whether a cell asks something of its tilbud, so that it counts. */
export function isAsked(id: StateId): boolean {
  return !OUTSIDE.has(id);
}
