/**
 * Tables of facts that change with time and place: moved hosts, repealed paragraphs, phrases. They ship as YAML under
 * `data/` and a workspace may have its own (`data` in `skrivefelt.yaml`). `schemas/tabel-….schema.json` are the
 * authority; these types say the same to the compiler.
 */
export interface Tables {
  readonly domaener: Table<MovedHost>;
  readonly udtryk: Table<PhraseEntry>;
  readonly egennavne: Table<ProperName>;
  readonly forkortelser: Table<Abbreviation>;
  readonly skrivemaader: Table<SpellingChoice>;
  readonly fagord: Table<ProfessionalWord>;
  readonly foraeldet: Table<OutdatedFact>;
  readonly linktekster: Table<EmptyWording>;
  readonly love: Table<NamedLaw>;
  readonly organisationer: Table<Organisation>;
  readonly paragraffer: Table<MovedParagraph>;
  readonly personord: Table<PersonalWord>;
  readonly retsakter: Table<SupersededAct>;
}

/** Name of a table, which is the name of its file without `.yaml`. */
export type TableName = keyof Tables;

/** The names of all tables. */
export const TABLE_NAMES: readonly TableName[] = [
  'domaener',
  'udtryk',
  'egennavne',
  'forkortelser',
  'skrivemaader',
  'fagord',
  'foraeldet',
  'linktekster',
  'love',
  'organisationer',
  'paragraffer',
  'personord',
  'retsakter',
];

/** Entries with the source and the day that hold for all of them. */
export interface Table<Entry> {
  /** Where the facts come from, for those who must judge whether they still hold. */
  readonly kilde: string;
  /** The day that they were last checked, ISO. */
  readonly opdateret: string;
  /** `ja` where a workspace's table adds to the package's instead of replacing it. */
  readonly udvider?: 'ja' | 'nej';
  readonly poster: readonly Entry[];
}

/** A host on the web that is no longer where it was, or that answers to https. */
export interface MovedHost {
  /** Host without `www.`, e.g. `socialstyrelsen.dk`. */
  readonly vaert: string;
  /** The host that has taken its place; absent when only https is known of it. */
  readonly ny?: string;
  /** When it moved, ISO. */
  readonly siden?: string;
  readonly kilde?: string;
}

/** The rules that look phrases up in the table `udtryk`. */
export type PhraseRule =
  | 'fast-udtryk'
  | 'manglende-praeposition'
  | 'forveksling-at-af'
  | 'kongruens'
  | 'bindestreg'
  | 'genitiv-s'
  | 'vag-formulering'
  | 'rolle-uspecifik';

/** A phrase that a rule reports. */
export interface PhraseEntry {
  readonly regel: PhraseRule;
  /** The phrase in the forms that it is found in: `(a|b)` is either, `…` is any one word. */
  readonly skriver: readonly string[];
  /** What to write instead; `$1` is the first `(a|b)` or `…` as it stands. */
  readonly ret?: string;
  /** `nej` where somebody must judge before the text is changed. */
  readonly sikker?: 'ja' | 'nej';
  /** Words that make it right when they stand right before. */
  readonly 'ikke-efter'?: readonly string[];
  /** Words that make it right when they stand right after. */
  readonly 'ikke-foer'?: readonly string[];
  /** `ja` where a sentence that says when or who is precise enough. */
  readonly 'praecis-med-tid'?: 'ja' | 'nej';
}

/** A name with the capitals that it has. */
export interface ProperName {
  readonly navn: string;
}

/** An abbreviation. */
export interface Abbreviation {
  /** As it is written: `CPR`, `bl.a.`. */
  readonly kort: string;
  readonly betyder?: string;
  /** `ja` where every reader knows it. */
  readonly kendt?: 'ja' | 'nej';
}

/** Spellings of one word of which a document should keep to one. */
export interface SpellingChoice {
  readonly regel: 'forkortelse-konsekvens' | 'stavevariant';
  readonly former: readonly string[];
  /** The only right form where the word governs nothing: »vi mødes udenfor«. */
  readonly biord?: string;
}

/** A word of the field, which no dictionary need have. */
export interface ProfessionalWord {
  readonly ord: string;
}

/** A name, a number or a method that was right once. */
export interface OutdatedFact {
  readonly slags: 'stamdata' | 'metode';
  /** Phrases as documents have them; one in small letters is found in capitals too. */
  readonly udtryk: readonly string[];
  /** Phrases that show that the author knows; a document with one of them is left alone. */
  readonly undtagen?: readonly string[];
  /** What to write instead, in quotation marks. */
  readonly skriv: string;
  /** Since when, ISO. In the future while the change is only decided. */
  readonly siden: string;
  readonly kilde?: string;
}

/** A text that does not say where a link leads, in small letters and without punctuation: `klik her`. */
export interface EmptyWording {
  readonly tekst: string;
}

/** A law and the names that it goes under, without the genitive's s. */
export interface NamedLaw {
  /** What the other tables call it. */
  readonly id: string;
  readonly navne: readonly string[];
}

/** A paragraph that has been repealed or moved. */
export interface MovedParagraph {
  /** Id of a `NamedLaw`. */
  readonly lov: string;
  /** `66`, `50 a` */
  readonly paragraf: string;
  /** Only this subsection; the whole paragraph when absent. */
  readonly stk?: string;
  /** Only these items of it: `2-4`. */
  readonly nr?: string;
  /** What holds instead: `barnets lov § 43`. */
  readonly ny: string;
  readonly note?: string;
  /** Since when, ISO. */
  readonly siden: string;
  readonly kilde: string;
}

/** An act of law by number and year, and the newer one that replaces it or comes beside it. */
export interface SupersededAct {
  readonly nummer: string;
  readonly aar: string;
  readonly navn: string;
  readonly nynummer: string;
  readonly nyaar: string;
  /** The newer one as it is to be written. */
  readonly ny: string;
  /** `ja` where the older one is still in force. */
  readonly supplerer?: 'ja' | 'nej';
  readonly kilde: string;
}

/** An organisation and its places on the web. */
export interface Organisation {
  /** Without the genitive's s. */
  readonly navne: readonly string[];
  /** Hosts without `www.`; those under them are its own as well. */
  readonly vaerter: readonly string[];
  /** `ja` where the place shows documents of others too. */
  readonly faelles?: 'ja' | 'nej';
}

/** A word that tells of a certain person when it stands with others: a first name, a diagnosis, a private mail host. */
export interface PersonalWord {
  readonly ord: string;
  readonly art: 'fornavn' | 'diagnose' | 'mailvaert';
}
