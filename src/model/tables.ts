/**
 * Tables of facts that change with time and place: moved hosts, repealed paragraphs, phrases. They ship as YAML under
 * `data/` and a workspace may have its own (`data` in `skrivefelt.yaml`). `schemas/tabel-….schema.json` are the
 * authority; these types say the same to the compiler.
 */
export interface Tables {
  readonly domaener: Table<MovedHost>;
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
